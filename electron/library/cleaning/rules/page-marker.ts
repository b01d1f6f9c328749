import { type CleaningRule, type Furniture, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const numbered = /^(?:page|seite|página|p\.?) ?\d{1,4}(?: ?(?:of|\/|von|de) ?\d{1,4})?$/;

/** Page numbers, and the running title that stands on page after page. */
export const pageMarker: CleaningRule = {
  id: 'page-marker',
  find: ({ blocks }) => {
    const lines = blocks.filter((block) => isLine(block) && block.words <= 14 && block.plain.length > 0);
    const running = runningTitles(lines);
    return lines.flatMap((block): readonly Furniture[] => {
      if (numbered.test(block.phrase)) return [wholeBlock(block, true)];
      if (block.block.page !== undefined && block.plain === block.block.page) return [wholeBlock(block, true)];
      if (running.has(withoutNumbers(block))) return [wholeBlock(block, true)];
      return [];
    });
  },
};

/** The same short line on three or more different pages. */
function runningTitles(lines: readonly PageBlock[]): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.block.page === undefined || line.block.type === 'list-item') continue;
    const key = withoutNumbers(line);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.block.page));
  }
  return new Set([...pages].filter(([key, on]) => on.size >= 3 && key.length > 3).map(([key]) => key));
}

function withoutNumbers({ phrase }: PageBlock): string {
  return phrase.replace(/^\d+\s+|\s+\d+$/g, '');
}
