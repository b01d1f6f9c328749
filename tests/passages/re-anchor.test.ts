import { describe, expect, it } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';
import { reAnchor } from '../../electron/passages/re-anchor.ts';
import { passageMaker, quoteAt } from '../../electron/passages/selector.ts';

const sentences = [
  'The harbour opened in March.',
  'It cost 40 million crowns, a fifth more than planned.',
  'Nobody counts the boats.',
  'Nobody counts the boats.',
  'The ferry leaves at nine.',
];
const text = sentences.join('\n\n');

function blocksOf(body: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const match of body.matchAll(/[^\n]+/g)) {
    blocks.push({ type: 'paragraph', start: match.index, end: match.index + match[0].length, level: 0 });
  }
  return blocks;
}

function placeOf(body: string) {
  return {
    text: body,
    blocks: blocksOf(body),
    sections: [{ heading: 'Harbour', level: 1, start: 0, end: body.length }],
  };
}

function passagesOf(body: string) {
  const make = passageMaker(placeOf(body), { source: asId('s'), snapshot: asId('old') });
  return blocksOf(body).map(({ start, end }, index) => make(asId(`p${index}`), { start, end }));
}

describe('passageMaker', () => {
  it('takes the exact words, 32 characters on either side, the section and the paragraph', () => {
    const [, second] = passagesOf(text);
    expect(second).toMatchObject({ section: 'Harbour', paragraph: 2, page: null, anchor: 'ok' });
    expect(second?.quote.exact).toBe(sentences[1]);
    expect(second?.quote.prefix).toBe('The harbour opened in March.\n\n'.slice(-32));
    expect(second?.quote.suffix).toHaveLength(32);
  });

  it('never cuts a character in half', () => {
    const body = `${'x'.repeat(9)}${'😀'.repeat(20)}middle${'😀'.repeat(20)}`;
    const { prefix, suffix } = quoteAt(body, { start: 49, end: 55 });
    const odd = quoteAt(`${body.slice(0, 49)}y${body.slice(49)}`, { start: 50, end: 56 });
    for (const part of [prefix, suffix, odd.prefix, odd.suffix]) expect(part).toBe(Buffer.from(part).toString());
  });
});

/** The passages of one text on another one. */
function again(before: string, after: string, passages = passagesOf(before)) {
  return reAnchor(passages, () => before, { place: placeOf(after), snapshot: asId('new'), sentences: blocksOf(after) });
}

describe('reAnchor', () => {
  it('leaves everything where it was in the same text', () => {
    const found = again(text, text);
    expect(found.map(({ outcome }) => outcome)).toEqual(sentences.map(() => 'unchanged'));
    expect(found.every(({ passage }) => passage.snapshot === 'new')).toBe(true);
  });

  it('follows text that moved, and tells two equal sentences apart by what stands around them', () => {
    const longer = `${'A new note at the start of the file. '.repeat(6)}\n\n${text}`;
    const found = again(text, longer);
    expect(found.map(({ outcome }) => outcome)).toEqual(sentences.map(() => 'moved'));
    for (const { passage } of found) {
      expect(longer.slice(passage.position.start, passage.position.end)).toBe(passage.quote.exact);
    }
    const third = found[2]?.passage.position.start ?? 0;
    expect(found[3]?.passage.position.start).toBe(longer.indexOf('Nobody', third + 1));
  });

  it('says unchanged when only the offsets are others: a note still names the same paragraph', () => {
    const longer = `${'More in the first paragraph. '.repeat(7)}${text}`;
    expect(again(text, longer).map(({ outcome }) => outcome)).toEqual(sentences.map(() => 'unchanged'));
  });

  it('finds the same words in other typography and with other line ends', () => {
    const before = 'He said "the ferry is late" - and it was. The harbour office agreed with him.';
    const after = 'He said “the ferry is\nlate” — and it was. The harbour\n  office agreed with him.';
    const [found] = again(before, after);
    expect(found).toMatchObject({ outcome: 'unchanged', passage: { quote: { exact: after } } });
  });

  it('offers the new words and keeps the old ones when a few letters changed', () => {
    const changed = `x\n\n${text.replace('40 million crowns, a fifth more', '42 million crowns, a fifth over')}`;
    const before = passagesOf(text);
    const found = again(text, changed)[1];
    expect(found).toMatchObject({ outcome: 'reworded', passage: { ...before[1], anchor: 'reworded' } });
    expect(found?.candidates.map(({ start, end }) => changed.slice(start, end))).toEqual([
      'It cost 42 million crowns, a fifth over than planned.',
    ]);
  });

  it('offers a sentence that says more when it stands between the same neighbours, whole', () => {
    const changed = text.replace(
      'It cost 40 million crowns, a fifth more than planned.',
      'It cost about 40 million crowns, a fifth more than planned, officials say.',
    );
    const found = again(text, changed)[1];
    expect(found?.outcome).toBe('reworded');
    const [first] = found?.candidates ?? [];
    expect(first && changed.slice(first.start, first.end)).toContain('officials say.');
  });

  it('says ambiguous when several places fit as well, and keeps the old words and place', () => {
    const before = 'The tide is out today.';
    const body = 'One. The tide is out today. Two.\n\nOne. The tide is out today. Two.';
    const [found] = again(before, body);
    expect(found?.passage).toEqual({ ...passagesOf(before)[0], anchor: 'ambiguous' });
    expect(found?.candidates).toHaveLength(2);
  });

  it('does not take the copy that is left for the one that is gone', () => {
    const before = 'North side.\n\nThe fee is 40 crowns a week.\n\nSouth side.\n\nThe fee is 40 crowns a week.\n\nEnd.';
    const after = 'North side.\n\nNo fee is asked.\n\nSouth side.\n\nThe fee is 40 crowns a week.\n\nEnd.';
    const found = again(before, after);
    expect(found[1]?.outcome).toBe('ambiguous');
    expect(found[3]?.outcome).toBe('unchanged');
  });

  it('does not offer a sentence that was there before as another one reworded', () => {
    const before = 'The northern fee is 40 crowns a week.\n\nThe southern fee is 45 crowns a week.';
    const after = 'The southern fee is 45 crowns a week.';
    expect(again(before, after).map(({ outcome }) => outcome)).toEqual(['gone', 'moved']);
  });

  it('says gone when nothing is left, and keeps the old words and place', () => {
    const found = again(text, 'Something else altogether stands here now.');
    expect(found.map(({ passage }) => passage)).toEqual(
      passagesOf(text).map((passage) => ({ ...passage, anchor: 'gone' })),
    );
  });

  it('does not take a sentence about another thing for the old one', () => {
    const [found] = again(
      'The committee approved the plan for the northern bridge.',
      'The inspectors rejected the bids for the southern tunnel.',
    );
    expect(found?.outcome).toBe('gone');
  });
});
