import { describe, expect, it } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';
import { locate } from '../../electron/passages/locate.ts';
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

describe('reAnchor', () => {
  it('leaves everything where it was in the same text', () => {
    const again = reAnchor(passagesOf(text), placeOf(text), asId('new'));
    expect(again.map(({ anchor }) => anchor)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(again.every(({ snapshot }) => snapshot === 'new')).toBe(true);
  });

  it('follows text that moved, and tells two equal sentences apart by what stands around them', () => {
    const longer = `${'A new note at the start of the file. '.repeat(6)}\n\n${text}`;
    const again = reAnchor(passagesOf(text), placeOf(longer), asId('new'));
    expect(again.map(({ anchor }) => anchor)).toEqual(['moved', 'moved', 'moved', 'moved', 'moved']);
    for (const { position, quote } of again) expect(longer.slice(position.start, position.end)).toBe(quote.exact);
    const third = again[2]?.position.start ?? 0;
    expect(again[3]?.position.start).toBe(longer.indexOf('Nobody', third + 1));
  });

  it('says reworded and takes the new words when a few letters changed', () => {
    const changed = text.replace('40 million crowns, a fifth more', '42 million crowns, a fifth over');
    const again = reAnchor(passagesOf(text), placeOf(`x\n\n${changed}`), asId('new'));
    expect(again[1]).toMatchObject({ anchor: 'reworded', snapshot: 'new' });
    expect(again[1]?.quote.exact).toBe('It cost 42 million crowns, a fifth over than planned.');
  });

  it('says ambiguous when several places fit as well, and keeps the old words and place', () => {
    const before = passagesOf('The tide is out today.');
    const body = 'One. The tide is out today. Two.\n\nOne. The tide is out today. Two.';
    const [again] = reAnchor(before, placeOf(body), asId('new'));
    expect(again).toEqual({ ...before[0], anchor: 'ambiguous' });
  });

  it('says gone when nothing is left, and keeps the old words and place', () => {
    const before = passagesOf(text);
    const again = reAnchor(before, placeOf('Something else altogether stands here now.'), asId('new'));
    expect(again).toEqual(before.map((passage) => ({ ...passage, anchor: 'gone' })));
  });

  it('does not take a sentence about another thing for the old one', () => {
    const [before] = passagesOf('The committee approved the plan for the northern bridge.');
    const other = 'The inspectors rejected the bids for the southern tunnel.';
    expect(before && locate(other, before.quote, before.position).state).toBe('gone');
  });
});
