import fc from 'fast-check';
import type { Block, HeadingLevel, ResolvedDocument } from '../../electron/document/nodes.ts';
import {
  br,
  callout,
  columns,
  contents,
  document,
  em,
  evidence,
  figure,
  fillIn,
  front,
  heading,
  judgement,
  link,
  note,
  ol,
  p,
  pageBreak,
  paragraph,
  question,
  quote,
  sourceList,
  strong,
  table,
  term,
  ul,
  type Words,
} from '../builders/document.ts';
import { bands } from '../builders/pictures.ts';

const vocabulary =
  'the of and river channel administration measured depth barges government flood international responsibilities 2019 12.5 UNESCO (spring) low-water https://river.example/series/depth?from=2016&to=2024 Donaudampfschifffahrt, “quoted” end. a'.split(
    ' ',
  );

const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: min, maxLength: max }).map((list) => list.join(' '));

/** Notes of one line, of several, and now and then of more than a page. */
const anyNote = fc
  .oneof(
    { weight: 12, arbitrary: words(2, 12) },
    { weight: 4, arbitrary: words(20, 90) },
    { weight: 1, arbitrary: words(600, 1200) },
  )
  .map((text) => note(text));

/** A word that no line or column holds. */
const monster = fc.integer({ min: 20, max: 160 }).map((count) => 'Unbreakable0123456789_'.repeat(8).slice(0, count));

const piece: fc.Arbitrary<readonly Words[]> = fc.oneof(
  { weight: 8, arbitrary: words(3, 30).map((text) => [`${text} `]) },
  { weight: 3, arbitrary: anyNote.map((mark) => [mark, ' ']) },
  { weight: 1, arbitrary: words(1, 4).map((text) => [em(text), ' ']) },
  { weight: 1, arbitrary: words(1, 4).map((text) => [strong(text), ', ']) },
  { weight: 1, arbitrary: words(1, 3).map((text) => [link('https://river.example/', text), ' ']) },
  { weight: 1, arbitrary: fc.nat(1).map(() => [br()]) },
  { weight: 1, arbitrary: monster.map((word) => [word, ' ']) },
  { weight: 1, arbitrary: fc.array(anyNote, { minLength: 2, maxLength: 6 }) },
);

const content = (most: number): fc.Arbitrary<readonly Words[]> =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => ['Word ', ...pieces.flat()]);

const simple: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: content(8).map((inlines) => p(...inlines)) },
  { weight: 1, arbitrary: content(3).map((inlines) => paragraph({ role: 'small' }, ...inlines)) },
  { weight: 1, arbitrary: fc.array(words(1, 25), { minLength: 1, maxLength: 5 }).map((items) => ul(...items)) },
);

/** Words with a note now and then: for titles, captions and heads. */
const titleWords = (min: number, max: number): fc.Arbitrary<readonly Words[]> =>
  fc
    .tuple(words(min, max), fc.option(anyNote, { freq: 5 }))
    .map(([text, mark]) => (mark === null ? [text] : [text, mark]));

const anyTable: fc.Arbitrary<Block> = fc
  .record({
    head: fc.oneof(
      { weight: 5, arbitrary: fc.array(titleWords(1, 3), { minLength: 1, maxLength: 5 }) },
      { weight: 1, arbitrary: fc.array(titleWords(1, 2), { minLength: 8, maxLength: 24 }) },
      { weight: 1, arbitrary: fc.array(titleWords(20, 60), { minLength: 2, maxLength: 6 }) },
    ),
    rows: fc.array(fc.array(content(2), { minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 12 }),
    caption: fc.option(titleWords(1, 10)),
    source: fc.option(titleWords(1, 6)),
    align: fc.constantFrom('start', 'end'),
  })
  .map(({ head, rows, caption, source, align }) =>
    table({
      ...(caption === null ? {} : { caption }),
      head,
      rows: rows.map((row) => row.slice(0, head.length)),
      columns: head.map((_, index) => ({ width: null, align: index === 0 ? 'start' : align })),
      sourceLine: source ?? [],
    }),
  );

const smallTable: fc.Arbitrary<Block> = fc
  .array(fc.tuple(words(1, 3), words(1, 6)), { minLength: 1, maxLength: 6 })
  .map((rows) => table({ head: ['a', 'b'], rows: rows.map(([name, value]) => [name, value]) }));

/** Pictures of every proportion: strips, squares and towers. */
const images = [
  [40, 2],
  [12, 8],
  [8, 8],
  [4, 30],
].map(([width = 1, height = 1]) => bands(width, height, '#1f5b8f', '#c8102e'));

const anyFigure: fc.Arbitrary<Block> = fc
  .record({
    bytes: fc.constantFrom(...images),
    share: fc.constantFrom(0.1, 0.4, 1),
    decorative: fc.boolean(),
    caption: fc.option(titleWords(1, 30)),
    source: fc.option(titleWords(1, 8)),
  })
  .map(({ bytes, share, decorative, caption, source }) =>
    figure({
      bytes,
      share,
      decorative,
      alt: decorative ? '' : 'Bands',
      ...(caption && { caption }),
      ...(source && { sourceLine: source }),
    }),
  );

const anyChart: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('bars', 'lines'),
    categories: fc.array(words(1, 5), { minLength: 1, maxLength: 8 }),
    caption: titleWords(1, 12),
  })
  .map(({ kind, categories, caption }) => ({
    ...figure({ bytes: images[0] ?? new Uint8Array(), alt: 'A chart', caption }),
    picture: {
      type: 'chart',
      kind,
      heading: 'Year',
      categories,
      series: [{ name: 'Depth', values: categories.map((_, index) => measured(index * 7 - 4)) }],
      unit: 'm',
    },
  }));

const measured = (value: number) => ({ value, low: null, high: null, modality: null, text: String(value) });

const inColumns: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 1, arbitrary: fc.tuple(words(3, 9), fc.nat(6)).map(([task, lines]) => fillIn(task, lines)) },
  { weight: 1, arbitrary: simple.map((inner) => callout('note', 'Mind', inner)) },
  { weight: 1, arbitrary: smallTable },
  { weight: 1, arbitrary: anyFigure },
);

const anyColumns: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom<2 | 3>(2, 3),
    fc.array(fc.tuple(fc.option(words(1, 8)), inColumns), { minLength: 1, maxLength: 9 }),
  )
  .map(([count, inner]) =>
    columns(count, ...inner.flatMap(([title, block]) => (title === null ? [block] : [heading(3, title), block]))),
  );

const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 12, arbitrary: simple.map((block) => [block]) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom<HeadingLevel>(1, 2, 3, 4, 5, 6), words(1, 14))
      .map(([level, text]) => [heading(level, text)]),
  },
  { weight: 1, arbitrary: content(3).map((inlines) => [heading(2, ...inlines)]) },
  {
    weight: 1,
    arbitrary: fc
      .array(words(1, 40), { minLength: 2, maxLength: 5 })
      .map((texts) => texts.map((text, index) => heading(((index % 3) + 1) as 1 | 2 | 3, text))),
  },
  // Made anew each time: `document` gives ids to the very blocks it gets.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        () => [p()],
        () => [heading(2)],
        () => [ul()],
        () => [p(''), p(' ')],
      )
      .map((make): readonly Block[] => make()),
  },
  { weight: 1, arbitrary: fc.tuple(words(5, 30), words(2, 8)).map(([text, tag]) => judgement(1, tag, text)) },
  { weight: 1, arbitrary: content(4).map((inlines) => [paragraph({ role: 'bottom-line' }, ...inlines)]) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.array(simple, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .map((items) => [ol(...items)]),
  },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 2 }).map((inner) => [quote(...inner)]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(titleWords(1, 5), fc.array(fc.oneof(simple, simple, anyTable, anyFigure), { minLength: 1, maxLength: 4 }))
      .map(([title, inner]) => [callout('note', title, ...inner)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(words(1, 5), simple, simple, anyTable)
      .map(([title, one, two, grid]) => [callout('disagreement', title, callout('note', title, one), ul([two, grid]))]),
  },
  { weight: 2, arbitrary: anyTable.map((block) => [block]) },
  { weight: 2, arbitrary: anyFigure.map((block) => [block]) },
  { weight: 1, arbitrary: anyChart.map((block) => [block]) },
  { weight: 1, arbitrary: fc.tuple(titleWords(3, 9), simple).map(([asked, answer]) => [question(asked, answer)]) },
  { weight: 1, arbitrary: fc.tuple(titleWords(1, 3), content(3)).map(([name, meaning]) => [term(name, ...meaning)]) },
  { weight: 1, arbitrary: fc.tuple(titleWords(3, 9), fc.nat(6)).map(([task, lines]) => [fillIn(task, lines)]) },
  { weight: 1, arbitrary: fc.array(words(3, 30), { minLength: 1, maxLength: 9 }).map((list) => [sourceList(...list)]) },
  { weight: 1, arbitrary: fc.nat(1).map(() => [pageBreak()]) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(words(3, 40), words(1, 6)), { minLength: 1, maxLength: 12 })
      .map((entries) => [evidence(...entries.map(([exact, source], index) => ({ note: index + 1, exact, source })))]),
  },
);

const documentOf = (blocks: fc.Arbitrary<readonly Block[]>, most: number): fc.Arbitrary<ResolvedDocument> =>
  fc
    .record({
      blocks: fc.array(blocks, { minLength: 1, maxLength: most }),
      title: titleWords(1, 30),
      justify: fc.boolean(),
      withFront: fc.boolean(),
      withContents: fc.boolean(),
      cover: fc.boolean(),
      pageSize: fc.constantFrom('A4', 'Letter', 'A5'),
    })
    .map(({ blocks, title, justify, withFront, withContents, cover, pageSize }) => {
      const start = [...(withFront ? [front(...title)] : []), ...(withContents ? [contents(3)] : [])];
      return document({ justify, pageSize, cover: cover && withFront }, ...start, ...blocks.flat());
    });

/** Documents of all blocks in any order, up to about twenty pages long. */
export const anyDocument = documentOf(anyBlocks, 40);

/** The same with columns between them. */
export const documentWithColumns = documentOf(
  fc.oneof({ weight: 2, arbitrary: anyColumns.map((block) => [block]) }, { weight: 3, arbitrary: anyBlocks }),
  12,
);
