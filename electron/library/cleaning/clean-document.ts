import type { ImportedDocument } from '../imported-document.ts';
import type { RemovedRange } from '../snapshot.ts';
import type { Furniture, PageBlock } from './cleaning-rule.ts';
import { FoundRanges } from './found-ranges.ts';
import { readPage } from './page.ts';
import { cleaningRules } from './rules.ts';
import { withStatedMetadata } from './stated-metadata.ts';
import { withoutRanges } from './without-ranges.ts';

/** A longer block is never taken out without being asked, whatever a rule thinks of it. */
const longestRemoval = 80;

/**
 * Takes page furniture out of the blocks of a document and records every range with the rule that found it. The text
 * itself stays as it is, so every removal can be undone; what is not certain is only offered. Author, date, title and
 * reading time that the furniture states go into the item.
 */
export function cleanDocument(document: ImportedDocument): ImportedDocument {
  const page = readPage(document.text, document.blocks);
  const found = new FoundRanges(page.blocks);
  for (const range of document.removed) if (range.state !== 'offered') found.add(range);
  for (const rule of cleaningRules) {
    for (const furniture of rule.find(page)) {
      const { start, end } = furniture;
      const certain = furniture.certain && isSafe(furniture, found.touched(start, end));
      found.add({ start, end, rule: rule.id, state: certain ? 'removed' : 'offered' });
    }
  }
  // What the importer was not sure of a rule may know for certain.
  for (const range of document.removed) if (range.state === 'offered') found.addAround(range, document.text);
  const removed = found.inOrder();
  const gone = removed.filter(({ state }) => state === 'removed');
  const blocks = withoutRanges(document.blocks, gone, document.text);
  const ranges = mergeNeighbours(
    removed.map((range) => withListMark(range, document)),
    document.text,
  );
  return withStatedMetadata({ ...document, blocks, removed: ranges }, page);
}

/** False for a range in the middle of a block, which cannot be cut out without tearing a sentence, and for long blocks. */
function isSafe({ start, end }: Furniture, touched: readonly PageBlock[]): boolean {
  return touched.every(({ block, words }) => {
    const whole = start <= block.start && end >= block.end;
    if (whole) return words <= longestRemoval;
    return block.type !== 'table' && (start <= block.start || end >= block.end);
  });
}

/** The bullet in front of a removed list item goes with it. */
function withListMark(range: RemovedRange, { text, offsets }: ImportedDocument): RemovedRange {
  if (offsets !== 'original') return range;
  const line = text.slice(Math.max(0, range.start - 12), range.start);
  const mark = /(?:^|\n)([^\S\n]*(?:[-*+•·▪◦‣–—>#]{1,3}|\d{1,3}[.)])?[^\S\n]*)$/u.exec(line);
  return mark?.[1] === undefined ? range : { ...range, start: range.start - mark[1].trimStart().length };
}

function mergeNeighbours(ranges: readonly RemovedRange[], text: string): readonly RemovedRange[] {
  const merged: RemovedRange[] = [];
  for (const range of ranges) {
    const previous = merged.at(-1);
    const near =
      previous !== undefined &&
      previous.rule === range.rule &&
      previous.state === range.state &&
      range.start - previous.end < 200 &&
      text.slice(previous.end, range.start).trim() === '';
    if (near) merged[merged.length - 1] = { ...previous, end: range.end };
    else merged.push(range);
  }
  return merged;
}
