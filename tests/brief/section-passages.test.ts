import { expect, test } from 'vitest';
import { insertSection } from '../../electron/brief/commands/insert-section.ts';
import { sectionPassages } from '../../electron/brief/section-passages.ts';
import type { Snapshot } from '../../electron/library/snapshot.ts';
import { brief, p, section } from '../builders/brief.ts';
import { counter, outline, run, stateOf } from '../builders/state.ts';

const text = 'Stocks\nStocks fell. Mills closed.\nPrices rose.\nOutlook\nNobody knows.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const snapshot: Snapshot = {
  id: 'shot' as never,
  source: 'wire' as never,
  sha256: '0'.repeat(64),
  mediaType: 'text/plain',
  byteLength: text.length,
  text,
  offsets: 'original',
  blocks: [
    { type: 'heading', level: 1, ...at('Stocks') },
    { type: 'paragraph', level: 0, ...at('Stocks fell. Mills closed.') },
    { type: 'list-item', level: 1, ...at('Prices rose.') },
    { type: 'heading', level: 1, ...at('Outlook') },
    { type: 'paragraph', level: 0, ...at('Nobody knows.') },
  ],
  sections: [
    { heading: 'Stocks', level: 1, start: 0, end: text.indexOf('Outlook') },
    { heading: 'Outlook', level: 1, start: text.indexOf('Outlook'), end: text.length },
  ],
  removed: [],
  encoding: 'utf-8',
  language: 'en',
  extractor: 'test',
  warnings: [],
};

test('a section gives its heading and a passage for each of its paragraphs, ready to be inserted', () => {
  const [stocks] = snapshot.sections;
  if (!stocks) throw new Error('no section');
  const made = sectionPassages(snapshot, stocks, snapshot.source, counter('p'));
  expect(made.heading).toBe('Stocks');
  expect(
    made.passages.map(({ id, paragraph, section: under, quote, position }) => [
      id,
      paragraph,
      under,
      text.slice(position.start, position.end) === quote.exact,
    ]),
  ).toEqual([
    ['p1', 1, 'Stocks', true],
    ['p2', 2, 'Stocks', true],
  ]);
  const state = run(
    stateOf(brief(section('Notes', p('')))),
    insertSection(made, { type: 'slot', slot: 'notes', index: null }, counter('n')),
  );
  expect(outline(state.doc)).toContain('paragraph "Stocks fell. Mills closed.*"\n    paragraph "Prices rose.*"');
});
