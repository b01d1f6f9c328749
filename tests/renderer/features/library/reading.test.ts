import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import { sectionsOf } from '../../../../electron/library/sections.ts';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';
import { readingParts } from '../../../../renderer/features/library/reader/reading-text.ts';
import { sectionAt, sectionPassages } from '../../../../renderer/features/library/reader/section-passages.ts';
import { claim, source } from '../../../builders/sources.ts';

const lines = ['Share this', 'Outlook', 'Prices rose. Stocks fell.', 'Rain was late.', 'Weather', 'It stayed dry.'];
const text = lines.join('\n');
const startOf = (line: number) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
const block = (line: number, type: 'heading' | 'paragraph', level = 0): SourceBlock => ({
  type,
  level,
  start: startOf(line),
  end: startOf(line) + (lines[line] ?? '').length,
});
const blocks = [
  block(1, 'heading', 1),
  block(2, 'paragraph'),
  block(3, 'paragraph'),
  block(4, 'heading', 2),
  block(5, 'paragraph'),
];
const bulletin = source('bulletin');
const rose = claim(bulletin, 'Prices rose.');
const at = startOf(2);

function sourceText(removed: readonly RemovedRange[], anchor: 'ok' | 'gone' = 'ok'): SourceText {
  return {
    source: bulletin,
    claims: [rose.claim],
    passages: [{ ...rose.passage, anchor, position: { start: at, end: at + 12 } }],
    snapshot: {
      id: rose.passage.snapshot,
      source: bulletin.id,
      sha256: '',
      mediaType: 'text/plain',
      byteLength: text.length,
      text,
      offsets: 'original',
      blocks,
      sections: sectionsOf(blocks, text),
      removed,
      encoding: null,
      language: null,
      extractor: 'test',
      warnings: [],
    },
  };
}

describe('a source laid out for reading', () => {
  it('marks the words of a claim and nothing else', () => {
    const part = readingParts(sourceText([])).find((one) => one.type === 'block' && one.block.start === at);
    expect(part?.type === 'block' && part.spans).toEqual([
      { start: at, text: 'Prices rose.', claims: [rose.claim.id] },
      { start: at + 12, text: ' Stocks fell.', claims: [] },
    ]);
  });

  it('draws no claim whose words are gone', () => {
    const part = readingParts(sourceText([], 'gone'))[1];
    expect(part?.type === 'block' && part.spans.every((span) => span.claims.length === 0)).toBe(true);
  });

  it('shows what was left out in its place, once', () => {
    const removed: RemovedRange = { start: 0, end: 10, rule: 'share-links', state: 'removed' };
    const paragraph: RemovedRange = { start: startOf(3), end: startOf(3) + 14, rule: 'x', state: 'removed' };
    const parts = readingParts(sourceText([removed, paragraph]));
    expect(parts[0]).toMatchObject({ type: 'removed', text: 'Share this' });
    expect(parts.filter((part) => part.type === 'removed')).toHaveLength(2);
    expect(parts.some((part) => part.type === 'block' && part.block.start === startOf(3))).toBe(false);
  });

  it('leaves offered text in and names the rule beside it', () => {
    const offered: RemovedRange = { start: at, end: at + 12, rule: 'advertisement', state: 'offered' };
    const part = readingParts(sourceText([offered])).find((one) => one.type === 'block' && one.block.start === at);
    expect(part?.type === 'block' && part.offered).toEqual([offered]);
  });

  it('asks once about a stretch of several paragraphs, behind the last of them', () => {
    const offered: RemovedRange = { start: at, end: startOf(3) + 14, rule: 'advertisement', state: 'offered' };
    const parts = readingParts(sourceText([offered])).filter((part) => part.type === 'block' && part.asked);
    expect(parts.map((part) => part.type === 'block' && part.offered.length)).toEqual([0, 1]);
  });
});

describe('a section taken over from a source', () => {
  const { snapshot } = sourceText([]);
  let made = 0;
  const newId = () => `p${++made}`;

  it('is the heading’s own text, without the sections inside it', () => {
    const heading = blocks[0];
    const section = heading ? sectionAt(snapshot, heading) : null;
    const passages = section ? sectionPassages(snapshot, section, newId) : [];
    expect(section?.heading).toBe('Outlook');
    expect(passages.map((passage) => passage.quote.exact)).toEqual(['Prices rose. Stocks fell.', 'Rain was late.']);
    expect(passages.map((passage) => passage.paragraph)).toEqual([1, 2]);
    for (const { position, quote } of passages) {
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
      expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
    }
  });

  it('is nothing for a block that opens no section', () => {
    const paragraph = blocks[1];
    expect(paragraph && sectionAt(snapshot, paragraph)).toBeNull();
  });
});
