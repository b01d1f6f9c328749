import { describe, expect, it } from 'vitest';
import { asId, type BriefId } from '../../electron/base/ids.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { brief, cite, comment, p, risk, section, table, ul } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { closureWords, harbourBrief } from './harbour-brief.ts';
import { accepted, compared, exported, inShort, proposals, withPart, withText, words } from './word-file.ts';

const report = source('mill-report', { type: 'report', title: 'The mill' });
const mark = '\u2060';

/** The brief with other words; they have to be there. */
function edited(given: Brief, from: string, to: string): Brief {
  const json = JSON.stringify(given.body);
  if (!json.includes(from)) throw new Error(`The brief does not say ${from}.`);
  const body = JSON.parse(json.replace(from, to)) as Brief['body'];
  briefSchema(given.template).nodeFromJSON(body).check();
  return { ...given, body };
}

const replaced = (from: string, to: string) => (xml: string) => xml.replace(from, to);

describe('what changed where', () => {
  it('leaves alone what was changed in the brief only, and takes what was changed in the file only', async () => {
    const before = harbourBrief(4);
    const bytes = withText(await exported(before), replaced('the ferry was', 'the boat was'));
    const now = edited(edited(before, 'the mill was', 'the windmill was'), 'the harbour was', 'the port was');
    const found = await proposals(bytes, now);
    expect(found.map(inShort)).toEqual([`changed b4: ${closureWords(3).replace('ferry', '[-ferry-]{+boat+}')}`]);
    expect(words(accepted(now, found))[0]).toContain('the port was');
  });

  it('shows what both changed as a conflict, and nothing where both changed to the same', async () => {
    const before = harbourBrief(3);
    const change = (xml: string) =>
      xml.replace('the mill was closed', 'the mill was shut').replace('the granary was', 'the barn was');
    const bytes = withText(await exported(before), change);
    const now = edited(
      edited(before, 'the mill was closed', 'the mill stood still'),
      'the granary was',
      'the barn was',
    );
    const found = await proposals(bytes, now);
    expect(found.map(inShort)).toEqual([
      'changed! b2: In winter the mill [-stood-]{+was+} [-still-]{+shut+} for 3 days.° It opened in week 4.',
    ]);
    expect(words(accepted(now, found))[1]).toBe(`In winter the mill was shut for 3 days.${mark} It opened in week 4.`);
  });

  it('does not take for deleted what was written here since, nor for new what was taken out here', async () => {
    const before = harbourBrief(3);
    const bytes = await exported(before);
    const grown = harbourBrief(4);
    expect(await proposals(bytes, grown)).toEqual([]);
    const shrunk = { ...harbourBrief(2), metadata: before.metadata };
    expect(await proposals(bytes, shrunk)).toEqual([]);
    const changed = withText(bytes, replaced('the granary was', 'the silo was'));
    expect((await proposals(changed, shrunk)).map(inShort)).toEqual([
      `new! b2: ${closureWords(2).replace('granary', 'silo')}`,
    ]);
  });

  it('proposes words again as they are meant after the line was edited here in another place', async () => {
    const before = harbourBrief(2);
    const bytes = withText(await exported(before), replaced('the mill was', 'the paper mill was'));
    const [only] = await proposals(bytes, before);
    const now = edited(before, 'It opened in week 4', 'It opened at last in week 4');
    expect(only && words(accepted(now, [only]))[1]).toBe(
      `In winter the paper mill was closed for 3 days.${mark} It opened at last in week 4.`,
    );
    const gone = edited(before, 'In winter the mill was closed', 'Nobody knows');
    expect(() => only && accepted(gone, [only])).toThrow('could not be accepted');
  });
});

/** The paragraphs of the file that tell of a closure. */
function closures(xml: string): readonly string[] {
  return xml.match(/<w:p>(?:(?!<\/w:p>).)*In winter(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
}

describe('blocks that moved', () => {
  it('go to their place one by one, whether those beside them have moved or not', async () => {
    const before = harbourBrief(4);
    const bytes = withText(await exported(before), (xml) => {
      const [a = '', b = '', c = '', d = ''] = closures(xml);
      return xml.replace(a + b + c + d, c + d + a + b);
    });
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, place }) => [kind, place.block])).toEqual([
      ['moved', 'b1'],
      ['moved', 'b2'],
    ]);
    const all = words(before);
    expect(words(accepted(before, found.slice(1)))).toEqual([0, 2, 3, 1].map((at) => all[at]));
    expect(words(accepted(before, found))).toEqual([2, 3, 0, 1].map((at) => all[at]));
  });
});

describe('notes and citations', () => {
  const before = brief(
    section('Main', p('It stood still.', cite(report)), p('It runs again.', comment('Said by the miller himself.'))),
  );

  it('takes over own words of a note, and words put behind a citation', async () => {
    const bytes = withPart(await exported(before), 'word/footnotes.xml', (xml) =>
      xml
        .replace('Said by the miller himself.', 'Said by the miller.')
        .replace(/(text captured[^<]*)(<)/, '$1 See also the annex.$2'),
    );
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, place }) => [kind, place.block])).toEqual([
      ['note', 'b1'],
      ['note', 'b2'],
    ]);
    const after = accepted(before, found);
    expect(JSON.stringify(after.body)).toContain('"comment":"See also the annex."');
    expect(JSON.stringify(after.body)).toContain('"comment":"Said by the miller."');
  });

  it('flags a citation that is gone from its note, and takes nothing', async () => {
    const bytes = withPart(await exported(before), 'word/footnotes.xml', (xml) =>
      xml.replace(/(<w:footnote w:id="1".*?<w:t[^>]*>)[^<]*/s, '$1').replace(/<w:t[^>]*>[^<]*Mill[^<]*<\/w:t>/g, ''),
    );
    const [only, ...others] = await proposals(bytes, before);
    expect(others).toEqual([]);
    expect(only?.kind).toBe('citation');
  });

  it('makes a note of a footnote that is new, and takes a citation out with its mark', async () => {
    const bytes = await exported(before);
    const reference = '<w:r><w:footnoteReference w:id="7"/></w:r>';
    const withNote = withPart(
      withText(bytes, (xml) => xml.replace(/(It runs)( again\.)/, `$1</w:t></w:r>${reference}<w:r><w:t>$2`)),
      'word/footnotes.xml',
      replaced(
        '</w:footnotes>',
        '<w:footnote w:id="7"><w:p><w:r><w:t>As we saw.</w:t></w:r></w:p></w:footnote></w:footnotes>',
      ),
    );
    const [only, ...others] = await proposals(withNote, before);
    expect(others).toEqual([]);
    expect(only?.change).toMatchObject({
      edits: [{ from: 7, to: 7, insert: [{ type: 'note', words: 'As we saw.' }] }],
    });
    const without = withText(bytes, (xml) =>
      xml.replace(/<w:bookmarkStart w:name="_bwn_1".*?<w:bookmarkEnd[^>]*>/s, ''),
    );
    const found = await proposals(without, before);
    expect(found.map(inShort)).toEqual(['changed b1: It stood still.[-°-]']);
    expect(words(accepted(before, found))[0]).toBe('It stood still.');
  });
});

describe('blocks with an inner life', () => {
  const before = brief(
    section('Facts', ul('First the rain.', 'Then the flood.'), table({}, ['Place', 'Days'], ['Mill', '3'])),
    section({ title: 'Risks', content: 'risks' }, risk('The dam breaks.', 'The mill stands.', '', '')),
  );

  it('takes words in cells and parts, and items that are new or gone', async () => {
    const item = /<w:p>(?:(?!<\/w:p>).)*Then the flood\.(?:(?!<\/w:p>).)*<\/w:p>/s;
    const bytes = withText(await exported(before), (xml) =>
      xml
        .replace('>Mill<', '>Watermill<')
        .replace('The mill stands.', 'The mill stands still.')
        .replace(item, (all) =>
          all.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '').replace('Then the flood', 'At last the drought'),
        ),
    );
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, after }) => [kind, after])).toEqual([
      ['deleted', ''],
      ['new', 'At last the drought.'],
      ['changed', 'Watermill'],
      ['changed', 'The mill stands still.'],
    ]);
    const after = accepted(before, found);
    expect(words(after)).toEqual([
      'First the rain.\nAt last the drought.',
      'Place\nDays\nWatermill\n3',
      'The dam breaks.\nThe mill stands still.\n\n',
    ]);
    expect(await proposals(bytes, after)).toEqual([]);
  });
});

describe('marks that did not survive', () => {
  const stripped = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');

  it('finds every paragraph by its words when all bookmarks are gone', async () => {
    const before = harbourBrief(30);
    const bytes = withText(await exported(before), (xml) => stripped(xml).replace('the ferry was', 'the boat was'));
    expect((await proposals(bytes, before)).map(inShort)).toEqual([
      `changed b4: ${closureWords(3).replace('ferry', '[-ferry-]{+boat+}')}`,
    ]);
  });

  it('finds a paragraph at another place by its words', async () => {
    const before = harbourBrief(50);
    const bytes = withText(await exported(before), (xml) => {
      const paragraphs = closures(stripped(xml));
      const [first = '', ...others] = paragraphs;
      return stripped(xml).replace(paragraphs.join(''), [...others, first].join(''));
    });
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, place }) => [kind, place.block])).toEqual([['moved', 'b1']]);
    expect(words(accepted(before, found)).at(-1)).toBe(closureWords(0).replace('°', mark));
  });

  it('says that the words at export are unknown when another program has left them out', async () => {
    const before = harbourBrief(6);
    const bytes = withPart(await exported(before), 'customXml/item1.xml', () => '<other/>');
    const now = edited(before, 'the mill was', 'the windmill was');
    const result = await compared(bytes, now);
    expect(result.missing).toBe('left-out');
    // Without them a change here cannot be told from one there.
    expect(result.proposals.map(inShort)).toEqual([
      `changed b2: ${closureWords(1).replace('mill', '[-windmill-]{+mill+}')}`,
    ]);
  });

  it('tells another version of the program, and damage, from that', async () => {
    const before = harbourBrief(2);
    const bytes = await exported(before);
    const part = 'customXml/item1.xml';
    const newer = await compared(withPart(bytes, part, replaced('baseline:2', 'baseline:9')), before);
    expect([newer.missing, newer.proposals.length]).toEqual(['other-version', 0]);
    const broken = await compared(
      withPart(bytes, part, (xml) => xml.slice(0, -20)),
      before,
    );
    expect([broken.missing, broken.proposals.length]).toEqual(['damaged', 0]);
  });

  it('goes by the words when a bookmark was copied with its paragraph', async () => {
    const before = harbourBrief(3);
    const bytes = withText(await exported(before), (xml) => {
      const one = /<w:p>(?:(?!<\/w:p>).)*the harbour was(?:(?!<\/w:p>).)*<\/w:p>/s.exec(xml)?.[0] ?? '';
      return xml.replace(
        one,
        one
          .replace('the harbour was', 'the pond was')
          .replace(/<w:bookmarkStart w:name="_bwn.*?<w:bookmarkEnd[^>]*>/s, '') + one,
      );
    });
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, after }) => [kind, after.includes('pond')])).toEqual([['new', true]]);
  });

  it('refuses what was exported from another brief, and what was never exported from one', async () => {
    const before = harbourBrief(5);
    const bytes = await exported(before);
    const other = { ...before, id: asId<BriefId>('another') };
    await expect(proposals(bytes, other)).rejects.toThrow('returned/other-brief');
    const foreign = brief(section('Main', p('Nothing of the kind.'), p('A recipe for soup.')));
    const plain = withPart(withText(bytes, stripped), 'customXml/item1.xml', () => '<other/>');
    const unmarked = withPart(plain, 'docProps/custom.xml', (xml) => xml.replaceAll('BriefwrightBriefId', 'Other'));
    await expect(proposals(unmarked, foreign)).rejects.toThrow('returned/not-ours');
    expect(await proposals(unmarked, before)).toEqual([]);
  });
});
