import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { brief, cite, link, marked, p, quote, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { savedByOffice } from './office.ts';
import { amid, ins, looking, partsInShort, some } from './recorded.ts';
import { accepted, exported, inShort, live, proposals, withPart, withText } from './word-file.ts';

const em = (words: string) => marked(words, 'emphasis');
const strong = (words: string) => marked(words, 'strong');
const report = source('report', { type: 'report', title: 'The mill' });
const before = brief(
  section(
    'Main',
    p('The mill stood ', em('still'), ' all winter.', cite(report)),
    p('Read ', link('https://example.org/a', 'this'), ' first.'),
  ),
);

/** The first slot's blocks as HTML, citations as °. */
function shown(given: Brief): readonly string[] {
  return (live(given).doc.firstChild?.children ?? []).map((block) =>
    block.children
      .map((node) => {
        const tags = node.marks.map(({ type, attrs }) => (type.name === 'link' ? `a ${attrs.href}` : type.name)).sort();
        const text = node.isText ? (node.text ?? '') : '°';
        return tags.length === 0 ? text : `<${tags.join(' ')}>${text}</>`;
      })
      .join(''),
  );
}

const bold = '<w:b/>';

describe('other looks of the same words', () => {
  it('come back as a change of marks, where the file tells how they were', async () => {
    const bytes = withText(await exported(before), (xml) =>
      xml
        .replace('The mill stood', `The ${amid(looking('mill', bold))} stood`)
        .replace(/<w:i\/>/, '')
        .replace('all winter', `all ${amid(looking('winter', '<w:i/>'))}`),
    );
    const [only, ...others] = await proposals(bytes, before);
    expect(others).toEqual([]);
    expect([only?.kind, only?.conflict]).toEqual(['looks', false]);
    expect(partsInShort(only)).toEqual(['mill (strong)', 'still (not emphasis)', 'winter (emphasis)']);
    if (!only) return;
    const after = accepted(before, [only]);
    expect(shown(after)[0]).toBe('The <strong>mill</> stood still all <emphasis>winter</>.°');
    expect(await proposals(bytes, after)).toEqual([]);
    expect(
      shown(
        accepted(
          before,
          some(only, ({ id }) => id === '2'),
        ),
      )[0],
    ).toBe('The mill stood still all winter.°');
  });

  it('say who changed them where that was recorded', async () => {
    const bytes = withText(await exported(before), (xml) =>
      xml.replace(
        'The mill stood',
        `The ${amid(ins('old '), looking('mill', bold, { looks: '', author: 'Ben' }))} stood`,
      ),
    );
    const [only] = await proposals(bytes, before);
    expect([only?.kind, partsInShort(only)]).toEqual(['tracked', ['Ada: {+old +}', 'Ben: mill (strong)']]);
    if (!only) return;
    expect(
      shown(
        accepted(
          before,
          some(only, ({ by }) => by?.author === 'Ben'),
        ),
      )[0],
    ).toBe('The <strong>mill</> stood <emphasis>still</> all winter.°');
    expect(shown(accepted(before, [only]))[0]).toBe('The old <strong>mill</> stood <emphasis>still</> all winter.°');
  });

  it('are links too: other addresses, new ones, and none', async () => {
    const exportedBytes = await exported(before);
    const other = withPart(exportedBytes, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace('example.org/a', 'example.org/b'),
    );
    const [only] = await proposals(other, before);
    expect(partsInShort(only)).toEqual(['this (link https://example.org/b)']);
    expect(only && shown(accepted(before, [only]))[1]).toBe('Read <a https://example.org/b>this</> first.');
    const none = withText(exportedBytes, (xml) => xml.replace(/<w:hyperlink[^>]*>(.*?)<\/w:hyperlink>/s, '$1'));
    const [gone] = await proposals(none, before);
    expect(partsInShort(gone)).toEqual(['this (link null)']);
    expect(gone && shown(accepted(before, [gone]))[1]).toBe('Read this first.');
  });

  it('are nobody else’s when they were changed here', async () => {
    const bytes = await exported(before);
    const now = brief(
      section('Main', p(strong('The mill'), ' stood still all winter.', cite(report)), p('Read this first.')),
    );
    const mine = { ...now, id: before.id, evidence: before.evidence };
    expect((await proposals(bytes, mine)).map(inShort)).toEqual([]);
    const both = withText(bytes, (xml) => xml.replace('all winter', `all ${amid(looking('winter', bold))}`));
    const [only] = await proposals(both, mine);
    expect([only?.kind, only?.conflict]).toEqual(['looks', true]);
  });

  it('are not told from those of an earlier version, which did not say how words looked', async () => {
    const bytes = withPart(await exported(before), 'customXml/item1.xml', (xml) =>
      xml.replace(' looks="known"', '').replaceAll(/ looks="[^"]*"/g, ''),
    );
    const changed = withText(bytes, (xml) => xml.replace('The mill stood', `The ${amid(looking('mill', bold))} stood`));
    expect(await proposals(changed, before)).toEqual([]);
  });

  it('come with words that are new', async () => {
    const bytes = withText(await exported(before), (xml) =>
      xml.replace('The mill stood', `The mill ${amid(looking('hardly ', bold))}stood`),
    );
    const [only] = await proposals(bytes, before);
    expect(only && shown(accepted(before, [only]))[0]).toBe(
      'The mill <strong>hardly </>stood <emphasis>still</> all winter.°',
    );
  });

  it.skipIf(savedByOffice === null)('are none when LibreOffice has saved them', async () => {
    const rich = brief(
      section(
        'Main',
        p(
          'Plain, ',
          em('leaning'),
          ', ',
          strong('bold'),
          ' and ',
          marked('both ', 'strong', 'emphasis'),
          em('so.'),
          link('https://example.org', 'there'),
        ),
        quote(p('Said ', em('once'), ' and ', link('https://example.org/?a=1&b=ü', 'linked'))),
      ),
    );
    const bytes = savedByOffice?.(await exported(rich)) ?? new Uint8Array();
    expect(await proposals(bytes, rich)).toEqual([]);
  });
});
