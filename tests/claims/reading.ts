import type { ClaimCandidate } from '../../electron/claims/candidate.ts';
import { extractClaims } from '../../electron/claims/extract-claims.ts';
import { sectionsOf } from '../../electron/library/sections.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';

/** Claims of one English paragraph. */
export function claimsIn(
  text: string,
  type: 'paragraph' | 'quote' | 'list-item' = 'paragraph',
): readonly ClaimCandidate[] {
  return claimsOf(text, [{ type, start: 0, end: text.length, level: type === 'list-item' ? 1 : 0 }]);
}

export function claimsOf(
  text: string,
  blocks: readonly SourceBlock[],
  language: string | null = 'en',
): readonly ClaimCandidate[] {
  return extractClaims({
    text,
    blocks,
    sections: sectionsOf(blocks, text),
    language,
    fileName: 'text.txt',
    item: { type: 'document' },
  });
}

/** One block a line: `# ` heading, `- ` list item, `? ` question, anything else a paragraph. */
export function claimsInLines(lines: readonly string[]): readonly ClaimCandidate[] {
  const text = lines.join('\n');
  let at = 0;
  const blocks = lines.map((line): SourceBlock => {
    const mark = /^[#?-] /.exec(line)?.[0];
    const start = at + (mark?.length ?? 0);
    const end = at + line.length;
    at = end + 1;
    if (mark === '# ') return { type: 'heading', start, end, level: 2 };
    if (mark === '- ') return { type: 'list-item', start, end, level: 1, ordered: false };
    return { type: mark === '? ' ? 'question' : 'paragraph', start, end, level: 0 };
  });
  return claimsOf(text, blocks);
}
