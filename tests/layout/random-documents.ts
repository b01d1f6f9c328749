import fc from 'fast-check';
import type { Block, ResolvedDocument } from '../../electron/document/nodes.ts';
import {
  br,
  callout,
  contents,
  document,
  em,
  evidence,
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

const piece: fc.Arbitrary<readonly Words[]> = fc.oneof(
  { weight: 8, arbitrary: words(3, 30).map((text) => [`${text} `]) },
  { weight: 3, arbitrary: anyNote.map((mark) => [mark, ' ']) },
  { weight: 1, arbitrary: words(1, 4).map((text) => [em(text), ' ']) },
  { weight: 1, arbitrary: words(1, 4).map((text) => [strong(text), ', ']) },
  { weight: 1, arbitrary: words(1, 3).map((text) => [link('https://river.example/', text), ' ']) },
  { weight: 1, arbitrary: fc.constant([br()]) },
);

const content = (most: number): fc.Arbitrary<readonly Words[]> =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => ['Word ', ...pieces.flat()]);

const simple: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: content(8).map((inlines) => p(...inlines)) },
  { weight: 1, arbitrary: content(3).map((inlines) => paragraph({ role: 'small' }, ...inlines)) },
  { weight: 1, arbitrary: fc.array(words(1, 25), { minLength: 1, maxLength: 5 }).map((items) => ul(...items)) },
);

const anyTable: fc.Arbitrary<Block> = fc
  .record({
    head: fc.array(words(1, 3), { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(content(2), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
    caption: words(1, 10),
    source: words(1, 6),
  })
  .map(({ head, rows, caption, source }) =>
    table({ caption, head, rows: rows.map((row) => row.slice(0, head.length)), sourceLine: [source] }),
  );

const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 12, arbitrary: simple.map((block) => [block]) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(1, 2, 3), words(1, 14))
      .map(([level, text]) => [heading(level as 1 | 2 | 3, text)]),
  },
  { weight: 1, arbitrary: content(3).map((inlines) => [heading(2, ...inlines)]) },
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
      .tuple(words(1, 5), fc.array(simple, { minLength: 1, maxLength: 4 }))
      .map(([title, inner]) => [callout('note', title, ...inner)]),
  },
  { weight: 2, arbitrary: anyTable.map((block) => [block]) },
  { weight: 1, arbitrary: fc.tuple(words(3, 9), simple).map(([asked, answer]) => [question(asked, answer)]) },
  { weight: 1, arbitrary: fc.tuple(words(1, 3), content(3)).map(([name, meaning]) => [term(name, ...meaning)]) },
  { weight: 1, arbitrary: fc.tuple(words(3, 9), fc.nat(6)).map(([task, lines]) => [fillIn(task, lines)]) },
  { weight: 1, arbitrary: fc.array(words(3, 30), { minLength: 1, maxLength: 9 }).map((list) => [sourceList(...list)]) },
  { weight: 1, arbitrary: fc.constant([pageBreak()]) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(words(3, 40), words(1, 6)), { minLength: 1, maxLength: 12 })
      .map((entries) => [evidence(...entries.map(([exact, source], index) => ({ note: index + 1, exact, source })))]),
  },
);

/** Documents of all blocks in any order, up to about twenty pages long. */
export const anyDocument: fc.Arbitrary<ResolvedDocument> = fc
  .record({
    blocks: fc.array(anyBlocks, { minLength: 1, maxLength: 40 }),
    justify: fc.boolean(),
    withFront: fc.boolean(),
    withContents: fc.boolean(),
    cover: fc.boolean(),
  })
  .map(({ blocks, justify, withFront, withContents, cover }) => {
    const start = [...(withFront ? [front('What the river needs')] : []), ...(withContents ? [contents(3)] : [])];
    return document({ justify, cover: cover && withFront }, ...start, ...blocks.flat());
  });
