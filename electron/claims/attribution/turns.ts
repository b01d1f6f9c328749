import type { SourceBlock } from '../../library/structure.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import type { KnownNames } from '../names.ts';
import type { Attribution } from './attribution.ts';

const label = /^[*_\s]{0,4}(\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3})[*_]{0,3}:[*_]{0,3}\s/u;

/** The name in front of a paragraph: "Holm: We open at six." */
export function turnLabel(text: string, block: SourceBlock): string | null {
  if (block.type !== 'paragraph') return null;
  return label.exec(text.slice(block.start, Math.min(block.end, block.start + 120)))?.[1] ?? null;
}

/**
 * Whose turns an interview consists of: names in front of two paragraphs or more that the text also uses elsewhere. A
 * note or a tip is written like a turn, but nobody is called so.
 */
export function turnsOf(text: string, blocks: readonly SourceBlock[], known: KnownNames): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const name = turnLabel(text, block);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([name, count]) => count >= 2 && isKnown(name, known)).map(([name]) => name));
}

function isKnown(name: string, known: KnownNames): boolean {
  return known.has(name.split(' ').at(-1) ?? name);
}

/** Everything in a turn is said by the one whose turn it is. */
export function ownTurn({ turn }: ClaimSentence): Attribution | null {
  return turn === null ? null : { speaker: turn, person: true, token: null };
}
