import type { SourceBlock } from '../structure.ts';
import type { Page, PageBlock } from './cleaning-rule.ts';

/** Prose begins here: shorter lines may be furniture, longer ones hardly ever are. */
const proseWords = 20;

export function readPage(text: string, blocks: readonly SourceBlock[]): Page {
  const lines = blocks.map((block) => plainLine(text.slice(block.start, block.end)));
  const counts = lines.map(countWords);
  const isProse = (index: number) => {
    const type = blocks[index]?.type;
    const words = counts[index] ?? 0;
    if (type === 'table' || type === 'code') return true;
    if (type === 'heading' || type === 'caption') return false;
    return words >= proseWords || (words >= 8 && type === 'paragraph' && /\.["'”’)\]]*$/.test(lines[index] ?? ''));
  };
  const first = blocks.findIndex((_, index) => isProse(index));
  const last = blocks.findLastIndex((_, index) => isProse(index));
  const zoneOf = (index: number): PageBlock['zone'] => (index < first ? 'head' : index > last ? 'tail' : 'body');
  return {
    text,
    blocks: blocks.map((block, index) => {
      const plain = lines[index] ?? '';
      return { block, index, plain, phrase: phraseOf(plain), words: counts[index] ?? 0, zone: zoneOf(index) };
    }),
  };
}

/** One line without marks of emphasis. Only its beginning matters for rules about short lines. */
function plainLine(raw: string): string {
  return raw
    .slice(0, 4000)
    .replace(/[*_`]+|\u200b|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function phraseOf(plain: string): string {
  return plain
    .slice(0, 200)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Runs of letters and digits, counted without keeping them: a page asks this of every paragraph. */
function countWords(plain: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    // The second half of a pair belongs to whatever the first one was.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const isWord =
      code < 0x80
        ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
        : isWordCharacter(code, plain[at] ?? '');
    if (isWord && !inside) words += 1;
    inside = isWord;
  }
  return words;
}

// Of the letters outside the basic plane only the rarer Chinese ones are counted; most of what stands there is pictures.
function isWordCharacter(code: number, character: string): boolean {
  return (code >= 0xd840 && code <= 0xd888) || /[\p{L}\p{N}]/u.test(character);
}
