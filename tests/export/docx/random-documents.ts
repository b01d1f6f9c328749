import fc from 'fast-check';
import type { Block, Inline, ResolvedDocument } from '../../../electron/document/nodes.ts';
import {
  callout,
  contents,
  document,
  evidence,
  fillIn,
  front,
  heading,
  link,
  note,
  ol,
  p,
  pageBreak,
  paragraph,
  question,
  quote,
  sourceList,
  table,
  term,
  text,
  ul,
} from '../../builders/document.ts';

// Builders give numbers to the marks they are handed, so every block is made afresh: the arbitraries make functions.
type Make<T> = () => T;

const words = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('word'));

const inline: fc.Arbitrary<Make<Inline>> = fc.oneof(
  { weight: 4, arbitrary: words.map((said) => () => text(said)) },
  words.map((said) => () => text(said, { emphasis: true, strong: true, language: 'fr' })),
  words.map((said) => () => text(said, { position: 'superscript', smallCaps: true })),
  fc.tuple(fc.webUrl(), words).map(
    ([href, said]) =>
      () =>
        link(href, said),
  ),
  fc.tuple(words, words).map(
    ([one, other]) =>
      () =>
        note(`Note ${one}`, other),
  ),
  fc.constant(() => ({ type: 'line-break' }) as const),
);

const line = fc.array(inline, { maxLength: 4 });
const made = <T>(makes: readonly Make<T>[]): T[] => makes.map((make) => make());

const { block } = fc.letrec<{ block: Make<Block> }>((tie) => {
  const inner = fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'blocks' });
  const leaf: fc.Arbitrary<Make<Block>>[] = [
    line.map((said) => () => p(...made(said))),
    fc.tuple(fc.constantFrom(1, 2, 3), line).map(
      ([level, said]) =>
        () =>
          heading(level as 1 | 2 | 3, ...made(said)),
    ),
    fc.tuple(fc.constantFrom('judgement', 'tag-line', 'small', 'bottom-line'), fc.nat({ max: 5 }), line).map(
      ([role, number, said]) =>
        () =>
          paragraph(role === 'judgement' ? { role, number } : { role: role as 'small' }, ...made(said)),
    ),
    fc.tuple(line, line, line).map(
      ([one, two, three]) =>
        () =>
          table({
            caption: 'T',
            head: ['a', 'b'],
            rows: [[made(one), made(two)], [made(three)]],
            sourceLine: made(one),
          }),
    ),
    line.map((said) => () => term('t', ...made(said))),
    fc.nat({ max: 3 }).map((lines) => () => fillIn('task', lines)),
    fc.constant(() => pageBreak()),
    fc.constant(() => contents(3)),
    line.map((said) => () => sourceList(made(said))),
    words.map((said) => () => evidence({ note: 1, exact: said, prefix: said, source: 's' })),
  ];
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'blocks' },
      ...leaf,
      inner.map((blocks) => () => ul(made(blocks), 'x')),
      inner.map((blocks) => () => ol('x', made(blocks))),
      inner.map((blocks) => () => quote(...made(blocks))),
      fc.tuple(fc.constantFrom('', 'Title'), inner).map(
        ([title, blocks]) =>
          () =>
            callout('note', title, ...made(blocks)),
      ),
      fc.tuple(words, inner).map(
        ([asked, blocks]) =>
          () =>
            question(asked, ...made(blocks)),
      ),
    ),
  };
});

/** Documents of any blocks in any order, nested as deep as the types allow, with notes and hostile text anywhere. */
export const randomDocument: fc.Arbitrary<ResolvedDocument> = fc
  .tuple(
    fc.array(block, { maxLength: 6 }),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('en-GB', 'ar', 'ja', 'x y'),
    words,
  )
  .map(([blocks, cover, opens, language, title]) =>
    document({ cover, language, title }, ...(opens ? [front('Title')] : []), ...made(blocks)),
  );
