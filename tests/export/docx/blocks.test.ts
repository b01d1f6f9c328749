import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../electron/document/contents-entries.ts';
import type { Block } from '../../../electron/document/nodes.ts';
import {
  callout,
  columns,
  contents,
  document,
  evidence,
  fillIn,
  front,
  heading,
  judgement,
  note,
  ol,
  p,
  pageBreak,
  paragraph,
  question,
  sourceList,
  table,
  term,
  text,
  ul,
} from '../../builders/document.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { named, paragraphs, type Unpacked, words, written } from './unpacked.ts';

const body = (file: Unpacked) => file.part('word/document.xml');
const styles = async (...blocks: readonly Block[]) => paragraphs(body(await written(document(...blocks))));

describe('blocks', () => {
  it('the front block says marking, title and facts', async () => {
    const file = await written(document({ marking: 'Official' }, front('Prices rise'), p('Text')));
    expect(paragraphs(body(file)).slice(0, 3)).toEqual([
      { style: 'Marking', text: 'Official' },
      { style: 'Title', text: 'Prices rise' },
      { style: 'Facts', text: 'For: Cabinet office · As of: 21 November 2024 · Prepared by: Economic desk' },
    ]);
  });

  it('a cover has its page to itself and a fact on each line', async () => {
    const file = await written(document({ cover: true }, front('Prices rise'), p('Text')));
    expect(paragraphs(body(file)).map(({ style }) => style)).toEqual([
      'Title',
      'CoverBar',
      'Facts',
      'Facts',
      'Facts',
      'BodyText',
    ]);
    const broken = named(body(file), 'w:p').filter((one) => named(one, 'w:pageBreakBefore').length > 0);
    expect(broken.map(words)).toEqual(['Text']);
  });

  it('lists nest, count from where they are told, and keep what follows in an item', async () => {
    const list = ol([p('a'), ul('b'), p('c')], 'd');
    const file = await written(document({ ...list, start: 4 } as Block, ol('e')));
    expect(paragraphs(body(file))).toEqual([
      { style: 'ListNumber', text: 'a' },
      { style: 'ListBullet2', text: 'b' },
      { style: 'ListContinue', text: 'c' },
      { style: 'ListNumberEnd', text: 'd' },
      { style: 'ListNumberEnd', text: 'e' },
    ]);
    const used = named(body(file), 'w:numPr').map((place) => [
      named(place, 'w:ilvl')[0]?.attributes['w:val'],
      named(place, 'w:numId')[0]?.attributes['w:val'],
    ]);
    const [[, first], [level, bullets], , [, second]] = used as [string[], string[], string[], string[]];
    expect(level).toBe('1');
    expect(bullets).toBe('1');
    expect(first).not.toBe(second);
    const start = named(file.part('word/numbering.xml'), 'w:num').find((one) => one.attributes['w:numId'] === first);
    expect(start && named(start, 'w:startOverride')[0]?.attributes['w:val']).toBe('4');
  });

  it('the last item of a list brings the space below the list, unless more than a paragraph or a panel ends it', async () => {
    expect((await styles(ul('a', 'b'), ul('c', [p('d'), ul('e')]))).map(({ style }) => style)).toEqual([
      'ListBullet',
      'ListBulletEnd',
      'ListBullet',
      'ListBullet',
      'ListBullet2',
    ]);
    expect(await styles(callout('note', '', ul('in a panel')))).toEqual([
      { style: 'CalloutBullet', text: 'in a panel' },
    ]);
  });

  it('an item that begins with a list gets a line for its mark', async () => {
    expect(await styles(ul([ol('inner')]))).toEqual([
      { style: 'ListBullet', text: '' },
      { style: 'ListNumber2', text: 'inner' },
    ]);
  });

  it('judgements count on, with their tag lines between, and start anew where the numbers do', async () => {
    const file = await written(
      document(...judgement(1, 'Likely', 'A'), ...judgement(2, 'Unlikely', 'B'), ...judgement(1, 'Likely', 'C')),
    );
    expect(paragraphs(body(file)).map(({ style }) => style)).toEqual(
      Array.from({ length: 3 }, () => ['Judgement', 'TagLine']).flat(),
    );
    const lists = named(body(file), 'w:numId').map((list) => list.attributes['w:val']);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('panels carry their own styles for what stands in them, and panels that follow each other stay apart', async () => {
    const found = await styles(
      callout('bottom-line', 'Answer', p('Yes.'), ul([p('now'), p('soon')])),
      callout('disagreement', '', p('A says 3.'), heading(2, 'Scope')),
      paragraph({ role: 'bottom-line' }, 'Plain answer'),
    );
    expect(found).toEqual([
      { style: 'BottomLineTitle', text: 'Answer' },
      { style: 'BottomLine', text: 'Yes.' },
      { style: 'BottomLineBullet', text: 'now' },
      { style: 'BottomLineContinue', text: '\tsoon' },
      { style: 'AfterTable', text: '' },
      { style: 'Disagreement', text: 'A says 3.' },
      { style: 'DisagreementTitle', text: 'Scope' },
      { style: 'BottomLine', text: 'Plain answer' },
    ]);
  });

  it('questions, terms and exercises', async () => {
    const longTerm = 'A term too long for the column beside its meaning';
    expect(
      await styles(
        question('Why?', p('Because.')),
        term('Lane', 'A way.'),
        term(longTerm, 'Another.'),
        fillIn('Name two.', 2),
        fillIn('One.', 2, 'It.'),
      ),
    ).toEqual([
      { style: 'Question', text: 'Why?' },
      { style: 'BodyText', text: 'Because.' },
      { style: 'TermEntry', text: 'Lane\tA way.' },
      { style: 'Term', text: longTerm },
      { style: 'Definition', text: 'Another.' },
      { style: 'FillInTask', text: 'Name two.' },
      { style: 'FillInLine', text: '' },
      { style: 'FillInLastLine', text: '' },
      { style: 'FillInTask', text: 'One.' },
      { style: 'FillInAnswer', text: 'Answer: It.' },
    ]);
  });

  it('a page break begins the next paragraph on a page, also before a table', async () => {
    const file = await written(
      document(p('A'), pageBreak(), p('B'), pageBreak(), table({ head: ['x'], rows: [['1']] })),
    );
    const broken = named(body(file), 'w:p').filter((one) => named(one, 'w:pageBreakBefore').length > 0);
    expect(broken.map(words)).toEqual(['B', '']);
  });

  it('columns are read from the right where the language is', async () => {
    const sections = async (language: string) => {
      const file = await written(document({ language }, p('A'), columns(2, p('B')), p('C')));
      return named(body(file), 'w:sectPr').map((section) => named(section, 'w:bidi').length);
    };
    expect(await sections('ar')).toEqual([1, 1, 1]);
    expect(await sections('en-GB')).toEqual([0, 0, 0]);
  });

  it('the source list hangs only where its style asks for it', async () => {
    const indent = async (hangingIndent: boolean) => {
      const file = await written(document({ ...sourceList('A. Title.'), hangingIndent } as Block));
      const style = named(file.part('word/styles.xml'), 'w:style').find(
        (one) => one.attributes['w:styleId'] === 'Bibliography',
      );
      return style && named(style, 'w:ind')[0]?.attributes['w:hanging'];
    };
    expect([await indent(true), await indent(false)]).toEqual(['360', undefined]);
  });
});

describe('columns', () => {
  it('are a section of their own, as wide tables included as a column is', async () => {
    const grid = table({ head: ['a', 'b'], rows: [['c', 'd']] });
    const file = await written(document(p('before'), columns(3, p('inside'), grid), columns(2, p('more')), p('after')));
    const sections = named(body(file), 'w:sectPr').map((section) => [
      named(section, 'w:cols')[0]?.attributes['w:num'] ?? '1',
      named(section, 'w:type')[0]?.attributes['w:val'],
    ]);
    expect(sections).toEqual([
      ['1', undefined],
      ['3', 'continuous'],
      ['2', 'continuous'],
      ['1', 'continuous'],
    ]);
    const width = Number(named(body(file), 'w:tblW')[0]?.attributes['w:w']);
    const wide = await written(document(table({ head: ['a', 'b'], rows: [['c', 'd']] })));
    expect(width).toBeLessThan(Number(named(body(wide), 'w:tblW')[0]?.attributes['w:w']) / 3);
  });

  it('stand beside every other kind of block, charts included', async () => {
    expect(words(body(await written(everyBlock())))).toContain('Walk the quay');
  });
});

describe('tables', () => {
  const made = table({
    caption: 'Ports',
    description: 'Traffic by port.',
    columns: [
      { width: 0.75, align: 'start' },
      { width: 0.25, align: 'end' },
    ],
    head: ['Port', 'Ships'],
    rows: [['North', '12'], ['South']],
    sourceLine: ['Source: own count.'],
  });

  it('repeat their head, keep rows whole, align numbers by style and say what they show', async () => {
    const file = await written(document(made));
    const [head, ...rows] = named(body(file), 'w:tr');
    expect(head && named(head, 'w:tblHeader')).toHaveLength(1);
    expect(rows.flatMap((row) => named(row, 'w:tblHeader'))).toEqual([]);
    expect(named(body(file), 'w:cantSplit')).toHaveLength(3);
    expect(paragraphs(body(file)).map(({ style, text: said }) => `${style}: ${said}`)).toEqual([
      'Caption: Ports',
      'TableHead: Port',
      'TableHeadNumber: Ships',
      'TableText: North',
      'TableNumber: 12',
      'TableText: South',
      'TableNumber: ',
      'SourceLine: Source: own count.',
    ]);
    expect(named(body(file), 'w:tblCaption')[0]?.attributes['w:val']).toBe('Ports');
    expect(named(body(file), 'w:tblDescription')[0]?.attributes['w:val']).toBe('Traffic by port.');
  });

  it('take the shares of width they are given', async () => {
    const file = await written(document(made));
    const [wide = 0, narrow = 0] = named(body(file), 'w:gridCol').map((column) => Number(column.attributes['w:w']));
    expect(wide / narrow).toBeCloseTo(3, 1);
  });

  it('each say their own words when several stand in a document', async () => {
    const plain = table({ head: ['a'], rows: [['1']] });
    const other = table({ caption: 'Second', head: ['a'], rows: [['1']] });
    const file = await written(document(made, plain, callout('note', '', other)));
    const said = named(body(file), 'w:tblPr').map((properties) =>
      named(properties, 'w:tblDescription').map((words) => words.attributes['w:val']),
    );
    expect(said).toEqual([['Traffic by port.'], ['a'], ['Second']]);
  });
});

describe('the table of contents', () => {
  const made = document(
    contents(2),
    heading(1, 'One', note('x')),
    heading(2, 'Two ', text('and', { emphasis: true }), ' more'),
    heading(3, 'Too deep'),
  );

  it('is filled in and clean, each line a link to its heading', async () => {
    const file = await written(made);
    const lines = paragraphs(body(file)).filter(({ style }) => /^TOC\d/.test(style));
    expect(lines).toEqual([
      { style: 'TOC1', text: 'One' },
      { style: 'TOC2', text: 'Two and more' },
    ]);
    expect(named(body(file), 'w:hyperlink').map((line) => line.attributes['w:anchor'])).toEqual(['_bw_b2', '_bw_b3']);
    expect(file.xml('word/document.xml')).not.toContain('w:dirty');
    expect(file.xml('word/settings.xml')).not.toContain('updateFields');
    expect(named(body(file), 'w:instrText').map((code) => code.children.join(''))).toEqual([
      ' TOC \\o "1-2" \\h \\z \\u \\n ',
    ]);
  });

  it('shows page numbers where the caller knows them all, and none where one is missing', async () => {
    const pages = new Map(contentsEntries(made, 2).map((entry, index) => [entry.block, index + 3]));
    const known = paragraphs(body(await written(made, { pageOf: pages })));
    expect(known.filter(({ style }) => /^TOC\d/.test(style)).map((line) => line.text)).toEqual([
      'One\t3',
      'Two and more\t4',
    ]);
    pages.delete('b3');
    const partly = paragraphs(body(await written(made, { pageOf: pages })));
    expect(partly.filter(({ style }) => /^TOC\d/.test(style)).map((line) => line.text)).toEqual([
      'One',
      'Two and more',
    ]);
  });

  it('is left out of a document without headings', async () => {
    expect(await styles(contents(2), p('Text'))).toEqual([{ style: 'BodyText', text: 'Text' }]);
  });
});

describe('the evidence', () => {
  it('stands in two balanced columns, its numbers leading back to the marks', async () => {
    const file = await written(
      document(
        p('Claim', note('Source.')),
        evidence({ note: 1, prefix: 'before ', exact: 'the words', suffix: ' after', source: 'Report, p. 2' }),
      ),
    );
    const sections = named(body(file), 'w:sectPr').map((section) => ({
      columns: named(section, 'w:cols')[0]?.attributes['w:num'] ?? '1',
      type: named(section, 'w:type')[0]?.attributes['w:val'] ?? 'page',
    }));
    expect(sections).toEqual([
      { columns: '1', type: 'page' },
      { columns: '2', type: 'continuous' },
      { columns: '1', type: 'continuous' },
    ]);
    expect(paragraphs(body(file)).slice(1, 3)).toEqual([
      { style: 'Evidence', text: '1\tbefore the words after' },
      { style: 'EvidenceSource', text: 'Report, p. 2' },
    ]);
    expect(named(body(file), 'w:hyperlink').map((link) => link.attributes['w:anchor'])).toEqual(['_bwn_1']);
    const cited = named(body(file), 'w:r').filter(
      (run) => named(run, 'w:rStyle')[0]?.attributes['w:val'] === 'CitedWords',
    );
    expect(cited.map(words)).toEqual(['the words']);
  });

  it('cuts full context at whole words, and has no number where the style has no notes', async () => {
    const found = await styles(
      evidence({
        note: 0,
        prefix: 'rds that stand in front of these',
        exact: ' the words ',
        suffix: 'and what follows them in the tex',
        source: 'Report',
      }),
    );
    expect(found[0]?.text).toBe('\t… that stand in front of these the words and what follows them in the …');
  });
});
