import { describe, expect, it } from 'vitest';
import { authorsOf, itemsOf, peopleOf } from '../../electron/brief/proposals/proposed-items.ts';
import { brief, p, section, table, ul } from '../builders/brief.ts';
import { closureWords, harbourBrief } from './harbour-brief.ts';
import { editedInOffice } from './office.ts';
import { amid, gone, goneRow, ins, partsInShort } from './recorded.ts';
import { accepted, exported, inShort, proposals, withText, words } from './word-file.ts';

const day = '2026-01-02T10:00:00Z';
const said = (at: number) => closureWords(at);

const paragraph = (xml: string, text: string) =>
  (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).find((one) => one.includes(text)) ?? '';

const facts = brief(
  section('Facts', p('Days.'), table({}, ['Place', 'Days'], ['Mill', '3'], ['Pier', '5'], ['Quay', '8']), p('End.')),
);

describe('a deletion that was recorded', () => {
  it('of a paragraph says by whom and when, and leaves the next paragraph as it is', async () => {
    const before = harbourBrief(4);
    const bytes = withText(await exported(before), (xml) => {
      const ferry = paragraph(xml, 'the ferry was');
      return xml.replace(ferry, gone(ferry)).replace('It opened in week 5', `It ${amid(ins('soon '))}opened in week 5`);
    });
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual([
      `tracked b3: ${said(2).replace('It opened', 'It {+soon +}opened')}`,
      `deleted b4: ${said(3)}`,
    ]);
    const deleted = found[1];
    expect(deleted?.by).toEqual({ author: 'Ada', at: day });
    expect(deleted?.tracked.map(({ text }) => text).join('')).toBe(said(3).replace('°', ''));
    expect(deleted && peopleOf(deleted)).toEqual([{ author: 'Ada', at: day }]);
    expect(authorsOf(found.flatMap(itemsOf))).toEqual([{ author: 'Ada', count: 2 }]);
    const after = accepted(before, found);
    expect(words(after)).toHaveLength(3);
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('keeps what else somebody recorded in the next paragraph apart, to the character', async () => {
    const before = harbourBrief(4);
    const bytes = withText(await exported(before), (xml) => {
      const mill = paragraph(xml, 'the mill was');
      return xml.replace(mill, gone(mill, 'Ben')).replace('the granary was', `the gra${amid(ins('i', 'Eva'))}nary was`);
    });
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, place }) => [kind, place.block])).toEqual([
      ['deleted', 'b2'],
      ['tracked', 'b3'],
    ]);
    expect(found[0]?.by?.author).toBe('Ben');
    expect(partsInShort(found[1])).toEqual(['Eva: {+i+}']);
    expect(found[1]?.tracked.map(({ author }) => author)).toEqual(['Eva']);
  });

  it('of several paragraphs in one go, of the last one, and of an item of a list, is told of each', async () => {
    const before = brief(
      section('Main', p('One stood.'), p('Two fell.'), p('Three ran.'), ul('Red.', 'Blue.'), p('Last.')),
    );
    const bytes = withText(await exported(before), (xml) => {
      const those = ['One stood.', 'Two fell.', 'Blue.'].map((text) => paragraph(xml, text));
      const marked = those.reduce((all, one) => all.replace(one, gone(one, 'Eva')), xml);
      // The end of the last paragraph stays: a text cannot be without one.
      const last = paragraph(marked, 'Last.');
      return marked.replace(last, gone(last, 'Ben', 'end stays'));
    });
    const found = await proposals(bytes, before);
    expect(found.map((one) => [inShort(one), one.by?.author])).toEqual([
      ['deleted b1: One stood.', 'Eva'],
      ['deleted b2: Two fell.', 'Eva'],
      ['deleted b8: Blue.', 'Eva'],
      ['deleted b9: Last.', 'Ben'],
    ]);
    const after = accepted(before, found);
    expect(words(after)).toEqual(['Three ran.', 'Red.']);
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('has no author where several took it out, and shows all of them', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) => {
      const mill = paragraph(xml, 'the mill was');
      return xml.replace(
        mill,
        gone(mill, 'Ada').replace('w:author="Ada"', 'w:author="Ben"').replace('w:author="Ada"', 'w:author="Eva"'),
      );
    });
    const [only] = await proposals(bytes, before);
    expect([only?.kind, only?.by]).toEqual(['deleted', null]);
    expect(new Set(only && peopleOf(only).map(({ author }) => author))).toEqual(new Set(['Ada', 'Eva']));
  });

  it('is nobody’s where it was not recorded', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) => xml.replace(paragraph(xml, 'the mill was'), ''));
    const [only] = await proposals(bytes, before);
    expect([only?.kind, only?.by, only?.tracked]).toEqual(['deleted', null, []]);
  });

  it('stays known when the paragraph was written on here meanwhile', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) => {
      const mill = paragraph(xml, 'the mill was');
      return xml.replace(mill, gone(mill));
    });
    const body = JSON.parse(
      JSON.stringify(before.body).replace('the mill was', 'the old mill was'),
    ) as typeof before.body;
    const [only, ...others] = await proposals(bytes, { ...before, body });
    expect(others).toEqual([]);
    expect([only?.kind, only?.conflict, only?.by?.author]).toEqual(['deleted', true, 'Ada']);
  });

  it('of a row says by whom and when', async () => {
    const bytes = withText(await exported(facts), (xml) => {
      const row = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).find((one) => one.includes('>Pier<')) ?? '';
      return xml.replace(row, goneRow(row, 'Ben'));
    });
    const found = await proposals(bytes, facts);
    expect(found.map(inShort)).toEqual(['row-gone b2: Pier | 5']);
    expect(found[0]?.by).toEqual({ author: 'Ben', at: day });
    expect(found[0]?.tracked.map(({ text }) => text).join(' ')).toBe('Pier 5');
    const after = accepted(facts, found);
    expect(words(after)[1]).toBe('Place\nDays\nMill\n3\nQuay\n8');
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('has its counterpart in a row that was brought in', async () => {
    const bytes = withText(await exported(facts), (xml) => {
      const row = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).find((one) => one.includes('>Pier<')) ?? '';
      const plain = row
        .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, '')
        .replace('>Pier<', '>Lock<')
        .replace('>5<', '>4<');
      return xml.replace(row, row + goneRow(plain, 'Ben').replace('<w:del ', '<w:ins '));
    });
    const [only] = await proposals(bytes, facts);
    expect([only?.kind, only?.after, only?.by]).toEqual(['row', 'Lock | 4', { author: 'Ben', at: day }]);
  });
});

describe.skipIf(editedInOffice === null)(
  'a deletion recorded in LibreOffice (which must be installed with its Python)',
  () => {
    for (const [count, first] of [
      [12, 0],
      [200, 96],
    ] as const) {
      it(`of a paragraph is its author’s among ${count} blocks`, async () => {
        const before = harbourBrief(count);
        const bytes =
          editedInOffice?.(await exported(before), [
            { do: 'tracked-delete-paragraph', find: `${first + 4} days`, by: 'Ada' },
            { do: 'tracked-delete-paragraph', find: `${first + 5} days`, by: 'Ben' },
            { do: 'delete', find: `${first + 9} days` },
          ]) ?? new Uint8Array();
        const found = await proposals(bytes, before);
        expect(found.map((one) => [inShort(one), one.by?.author ?? null])).toEqual([
          [`deleted b${first + 3}: ${closureWords(first + 2)}`, 'Ada'],
          [`deleted b${first + 4}: ${closureWords(first + 3)}`, 'Ben'],
          [`deleted b${first + 8}: ${closureWords(first + 7)}`, null],
        ]);
        expect(found[0]?.by?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
        expect(await proposals(bytes, accepted(before, found))).toEqual([]);
      });
    }

    it('of a row is its author’s', async () => {
      const bytes =
        editedInOffice?.(await exported(facts), [{ do: 'tracked-delete-row', find: 'Pier', by: 'Ada' }]) ??
        new Uint8Array();
      const found = await proposals(bytes, facts);
      expect(found.map((one) => [inShort(one), one.by?.author])).toEqual([['row-gone b2: Pier | 5', 'Ada']]);
    });
  },
);
