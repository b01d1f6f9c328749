import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import type { Effort } from '../../electron/passages/likely-places.ts';
import { reAnchor } from '../../electron/passages/re-anchor.ts';
import { passageMaker } from '../../electron/passages/selector.ts';
import { documentOf, sentenceOf } from './generated-document.ts';

type Sentences = readonly (readonly string[])[];

function outcomes(before: Sentences, after: Sentences, typography = (text: string) => text, effort?: Effort) {
  const older = documentOf(before);
  const newer = documentOf(after, typography);
  const make = passageMaker(older, { source: asId('s'), snapshot: asId('old') });
  const passages = older.sentences.map((place, index) => make(asId(`p${index}`), place));
  const found = reAnchor(passages, () => older.text, {
    place: newer,
    snapshot: asId('new'),
    sentences: newer.sentences,
    ...(effort === undefined ? {} : { effort }),
  });
  for (const { passage, outcome } of found) {
    const { text } = outcome === 'unchanged' || outcome === 'moved' ? newer : older;
    expect(text.slice(passage.position.start, passage.position.end)).toBe(passage.quote.exact);
  }
  return { found, newer };
}

/** Documents of 4 to 10 paragraphs, every sentence of its own. */
const documents = fc
  .record({ seed: fc.nat(1_000_000), paragraphs: fc.integer({ min: 4, max: 10 }) })
  .map(({ seed, paragraphs }) =>
    Array.from({ length: paragraphs }, (_, p) => Array.from({ length: 3 }, (_, s) => sentenceOf(seed + p * 3 + s))),
  );

describe('reAnchor on generated documents', () => {
  it('finds every passage after 200 characters were inserted at the top', () => {
    fc.assert(
      fc.property(documents, (before) => {
        const { found } = outcomes(before, [['Inserted here. '.repeat(14).slice(0, 200)], ...before]);
        expect(found.map(({ outcome }) => outcome)).toEqual(found.map(() => 'moved'));
      }),
    );
  });

  it('loses the sentence that was deleted and no other', () => {
    fc.assert(
      fc.property(documents, fc.nat(3), fc.nat(2), (before, p, s) => {
        const after = before.map((paragraph, at) =>
          at === p ? paragraph.filter((_, index) => index !== s) : paragraph,
        );
        const { found } = outcomes(before, after);
        const lost = p * 3 + s;
        expect(found.map(({ outcome }) => outcome)).toEqual(
          found.map((_, index) => (index === lost ? 'gone' : 'unchanged')),
        );
      }),
    );
  });

  it('offers the sentence whose words were changed, and keeps its old words', () => {
    fc.assert(
      fc.property(documents, fc.nat(3), fc.nat(2), (before, p, s) => {
        const changed = (sentence: string) => sentence.replace(/\d+/, '77').replace(' in ', ' within ');
        const after = before.map((paragraph, at) =>
          at === p ? paragraph.map((sentence, index) => (index === s ? changed(sentence) : sentence)) : paragraph,
        );
        const { found, newer } = outcomes(before, after);
        const place = p * 3 + s;
        expect(found.map(({ outcome }) => outcome)).toEqual(
          found.map((_, index) => (index === place ? 'reworded' : 'unchanged')),
        );
        const [offered] = found[place]?.candidates ?? [];
        expect(offered && newer.text.slice(offered.start, offered.end)).toBe(after[p]?.[s]);
        expect(found[place]?.passage.quote.exact).toBe(before[p]?.[s]);
      }),
    );
  });

  it('never moves a passage to a copy: it stays where it was, or somebody is asked', () => {
    fc.assert(
      fc.property(documents, fc.nat(3), fc.nat(2), (before, p, s) => {
        const copied = before[p]?.[s] ?? '';
        const { found } = outcomes(before, [...before, [copied]]);
        expect(found.map(({ outcome }) => outcome)).toEqual(found.map(() => 'unchanged'));
        // Both neighbours gone and a copy elsewhere: nobody can say which of the two was meant.
        const torn = [['A first line of another text.'], [copied], ['A line between.'], [copied]];
        expect(outcomes(before, torn).found[p * 3 + s]?.outcome).toBe('ambiguous');
      }),
    );
  });

  it('follows paragraphs that changed places', () => {
    fc.assert(
      fc.property(documents, fc.nat(3), fc.nat(3), (before, a, b) => {
        const after = before.map((paragraph, at) => before[at === a ? b : at === b ? a : at] ?? paragraph);
        const { found } = outcomes(before, after);
        expect(found.map(({ outcome }) => outcome)).toEqual(
          found.map((_, index) => {
            const paragraph = Math.floor(index / 3);
            return a !== b && (paragraph === a || paragraph === b) ? 'moved' : 'unchanged';
          }),
        );
      }),
    );
  });

  it('does not mind other white space and other quotation marks', () => {
    fc.assert(
      fc.property(documents, (before) => {
        const { found } = outcomes(before, before, (text) =>
          text.replaceAll(' of ', '\n  of ').replaceAll('"', '”').replaceAll(' - ', ' – '),
        );
        expect(found.map(({ outcome }) => outcome)).toEqual(found.map(() => 'unchanged'));
      }),
    );
  });
});

describe('the work of re-anchoring', () => {
  const long = (paragraphs: number): Sentences =>
    Array.from({ length: paragraphs }, (_, p) => Array.from({ length: 4 }, (_, s) => sentenceOf(p * 4 + s)));
  const reworded = (paragraphs: number): Sentences =>
    long(paragraphs).map((paragraph) => paragraph.map((sentence) => sentence.replace(/\d+/, '77')));
  const replaced = (paragraphs: number): Sentences =>
    long(paragraphs).map((paragraph, p) => paragraph.map((_, s) => `${sentenceOf(900_000 + p * 4 + s)}`));

  it.each([
    ['moved', (paragraphs: number) => [['Inserted.'], ...long(paragraphs)]],
    ['reworded', reworded],
    ['gone', replaced],
  ] as const)('follows the length of the text when all passages are %s', (_, edit) => {
    const steps = (paragraphs: number) => {
      const effort = { steps: 0 };
      outcomes(long(paragraphs), edit(paragraphs), undefined, effort);
      return effort.steps;
    };
    // 1,000 claims in about 100,000 characters, and a quarter of both.
    const [quarter, whole] = [steps(62), steps(250)];
    expect(whole).toBeGreaterThan(80_000);
    expect(whole / quarter).toBeLessThan(6);
  });
});
