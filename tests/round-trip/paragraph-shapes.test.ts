import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import type { BriefProposal } from '../../electron/brief/proposals/proposal.ts';
import { changeNote, comparisonNotes } from '../../electron/contract/proposal-words.ts';
import { brief, cite, h, judgement, ol, p, quote, section, ul } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { editedInOffice } from './office.ts';
import { reset } from './recorded.ts';
import { accepted, compared, exported, inShort, live, proposals, withText } from './word-file.ts';

const report = source('report', { type: 'report', title: 'The mill' });
const given = brief(
  section(
    'Facts',
    h(2, 'The mill'),
    p('It stood still.', cite(report)),
    p('Red sacks came.'),
    p('Blue sacks came.'),
    p('Nobody counted them.'),
    ul('First came the ice.', 'Then came the flood.', 'Last came the frost.'),
    ol('One by one.', 'Two by two.'),
    quote(p('We saw it.')),
  ),
  section({ title: 'Judgements', content: 'judgements' }, judgement({}, 'The river will rise.')),
);

/** The kinds of block of the first section with their words. */
function shapes(of: Brief): readonly string[] {
  return live(of)
    .doc.child(0)
    .children.map((block) => {
      const level = block.attrs.level === undefined ? '' : ` ${String(block.attrs.level)}`;
      return `${block.type.name}${level}: ${block.children.length > 0 && !block.inlineContent ? block.children.map((one) => one.textContent).join(' | ') : block.textContent}`;
    });
}

const first = shapes(given);
const heading = (level: number) => `<w:pStyle w:val="Heading${level}"/>`;
const bullet = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const number = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="6"/></w:numPr>';

async function returned(made: Readonly<Record<string, string>>, author = 'Ada'): Promise<Uint8Array> {
  return withText(await exported(given), (xml) =>
    Object.entries(made).reduce((all, [words, properties]) => reset(all, words, properties, author), xml),
  );
}

const by = (found: readonly BriefProposal[]) => found.map((one) => [inShort(one), changeNote(one), one.by?.author]);

describe('a kind of block that was changed with recording', () => {
  it('is proposed with its author: another level, a heading made and unmade', async () => {
    const bytes = await returned({ 'The mill': heading(3), 'Nobody counted them.': heading(2) });
    const found = await proposals(bytes, given);
    expect(by(found)).toEqual([
      ['shape b1: The mill', 'Heading to small heading', 'Ada'],
      ['shape b5: Nobody counted them.', 'Paragraph to heading', 'Ada'],
    ]);
    expect(found[0]?.by?.at).toBe('2026-01-02T10:00:00Z');
    const after = accepted(given, found);
    expect(shapes(after)).toEqual(first.with(0, 'heading 3: The mill').with(4, 'heading 2: Nobody counted them.'));
    expect(await proposals(bytes, after)).toEqual([]);
    const back = await returned({ 'The mill': '<w:pStyle w:val="BodyText"/>' });
    expect(shapes(accepted(given, await proposals(back, given)))).toEqual(first.with(0, 'paragraph: The mill'));
  });

  it('is one list where neighbours became its items, each with its citations and its id', async () => {
    const bytes = await returned({
      'It stood still.': bullet,
      'Red sacks came.': bullet,
      'Blue sacks came.': bullet,
      'Nobody counted them.': number,
    });
    const found = await proposals(bytes, given);
    expect(by(found)).toEqual([
      ['shape b2: It stood still.°¶Red sacks came.¶Blue sacks came.', 'Paragraph to bulleted list', 'Ada'],
      ['shape b5: Nobody counted them.', 'Paragraph to numbered list', 'Ada'],
    ]);
    const after = accepted(given, found);
    expect(shapes(after)).toEqual([
      first[0],
      'bullet_list: It stood still.\u2060 | Red sacks came. | Blue sacks came.',
      'ordered_list: Nobody counted them.',
      ...first.slice(5),
    ]);
    expect(JSON.stringify(after.body)).toContain('"id":"b3"');
    expect(JSON.stringify(after.body).match(/"type":"citation"/g)).toHaveLength(1);
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('takes single items out of a list, which stays around them', async () => {
    const bytes = await returned({ 'Then came the flood.': '<w:pStyle w:val="BodyText"/>' });
    const after = accepted(given, await proposals(bytes, given));
    expect(shapes(after).slice(5, 8)).toEqual([
      'bullet_list: First came the ice.',
      'paragraph: Then came the flood.',
      'bullet_list: Last came the frost.',
    ]);
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('makes a numbered list of a bulleted one, a quotation of a paragraph, and a paragraph of a quotation', async () => {
    const bytes = await returned({
      'First came the ice.': number,
      'Then came the flood.': number,
      'Last came the frost.': number,
      'We saw it.': '<w:pStyle w:val="BodyText"/>',
      'It stood still.': '<w:pStyle w:val="Quote"/>',
    });
    const found = await proposals(bytes, given);
    expect(found.map(changeNote)).toEqual([
      'Paragraph to quotation',
      'Bulleted list to numbered list',
      'Quotation to paragraph',
    ]);
    const after = accepted(given, found);
    expect(shapes(after)).toEqual([
      first[0],
      'quote: It stood still.\u2060',
      ...first.slice(2, 5),
      'ordered_list: First came the ice. | Then came the flood. | Last came the frost.',
      first[6],
      'paragraph: We saw it.',
    ]);
    expect(live(after).doc.child(0).child(5).attrs.id).toBe(live(given).doc.child(0).child(5).attrs.id);
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('can be decided apart from the words of the same paragraph, in either order', async () => {
    const bytes = withText(await returned({ 'Nobody counted them.': bullet }), (xml) =>
      xml.replace('Nobody counted them.', 'Nobody weighed them.'),
    );
    const found = await proposals(bytes, given);
    expect(found.map(({ kind }) => kind)).toEqual(['changed', 'shape']);
    for (const order of [found, found.toReversed()]) {
      expect(shapes(accepted(given, order))).toEqual(first.with(4, 'bullet_list: Nobody weighed them.'));
    }
  });

  it('is a conflict where it is another kind here by now, and nothing where it is the same', async () => {
    const bytes = await returned({ 'The mill': heading(4) });
    const level = (to: number) =>
      ({ ...given, body: JSON.parse(JSON.stringify(given.body).replace('"level":2', `"level":${to}`)) }) as Brief;
    const [only] = await proposals(bytes, level(3));
    expect([only?.kind, only?.conflict, only && changeNote(only)]).toEqual([
      'shape',
      true,
      'Small heading to heading of level 4',
    ]);
    expect(await proposals(bytes, level(4))).toEqual([]);
  });

  it('is shown with the reason where that kind cannot stand there', async () => {
    const bytes = await returned({ 'The river will rise.': heading(2) });
    const found = await proposals(bytes, given);
    expect(found.map(({ kind, unable, by: who }) => [kind, unable, who?.author])).toEqual([['shape', 'shape', 'Ada']]);
  });

  it('is nobody’s proposal where only the looks were changed, and the list says that they are left out', async () => {
    const bytes = await returned({
      'It stood still.': '<w:pStyle w:val="BodyText"/><w:jc w:val="center"/>',
      'The mill': `${heading(2)}<w:spacing w:before="400"/>`,
    });
    const result = await compared(bytes, given);
    expect(result.proposals).toEqual([]);
    expect(comparisonNotes(result)).toEqual([
      '2 recorded changes of how paragraphs are set, such as alignment or spacing, are left out. The template decides how paragraphs look.',
    ]);
    expect(comparisonNotes(await compared(await exported(given), given))).toEqual([]);
  });
});

describe.skipIf(editedInOffice === null)(
  'a kind of block changed in LibreOffice with recording (which must be installed with its Python)',
  () => {
    it('is proposed with its author', async () => {
      const bytes =
        editedInOffice?.(await exported(given), [
          { do: 'tracked-style', find: 'The mill', with: 'Heading 3', by: 'Ada' },
          { do: 'tracked-style', find: 'Nobody counted', with: 'Heading 2', by: 'Ben' },
        ]) ?? new Uint8Array();
      const found = await proposals(bytes, given);
      expect(by(found)).toEqual([
        ['shape b1: The mill', 'Heading to small heading', 'Ada'],
        ['shape b5: Nobody counted them.', 'Paragraph to heading', 'Ben'],
      ]);
      expect(await proposals(bytes, accepted(given, found))).toEqual([]);
    });
  },
);
