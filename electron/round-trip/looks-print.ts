import { isSafeLink } from '../brief/schema-inlines.ts';
import { linkTarget } from '../export/docx/blocks/link-target.ts';
import { evenAddress, looksHash, looksNotation } from '../export/docx/looks-hash.ts';
import type { Piece } from './returned-document.ts';

/** A link as it can stand in a brief and is compared; null for none, and for one that a brief may not hold. */
export function evenLink(link: string | undefined): string | null {
  if (link === undefined || !isSafeLink(link.trim())) return null;
  return evenAddress(linkTarget(link) ?? link.trim());
}

/** The fingerprint of how pieces look with all recorded changes accepted, as exports keep it. */
export function looksPrint(pieces: readonly Piece[]): string {
  const stretches = pieces.flatMap((piece) => {
    if (piece.type === 'note' || piece.change?.type === 'deleted') return [];
    const { text, emphasis = false, strong = false, position = null, link } = piece;
    return [{ text, looks: looksNotation({ emphasis, strong, position, link: evenLink(link) }) }];
  });
  return looksHash(stretches);
}
