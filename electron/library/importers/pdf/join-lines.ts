import { withAccents } from './characters.ts';
import type { PdfLine } from './lines.ts';

const hyphenAtEnd = /[-\u2010\u00ad\u2011]$/u;
const ideograph = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** First halves that keep their hyphen wherever the line ends. */
const keepsHyphen = /(?:^|[-\u2010])(?:self|well|half|all|cross|ex|quasi|semi-\p{L}+)$/iu;

/** Words that begin many words without a hyphen: "under" and "stand" are no sign of a compound. */
const joinsOn =
  /^(?:after|back|cross|counter|down|every|fore|hand|here|hyper|inter|micro|multi|other|over|some|super|there|through|trans|ultra|under|when|where|with|work)$/i;
/** A half as long as this that stands elsewhere as a word is a word; shorter ones may be syllables. */
const shortestWord = 4;

/** The words of a whole document: what tells a compound from a word that was only broken at the end of a line. */
export class Vocabulary {
  readonly #lines: Iterable<string>;
  /** Read when the first hyphen asks for it. */
  #words: Set<string> | null = null;

  constructor(lines: Iterable<string>) {
    this.#lines = lines;
  }

  has(word: string): boolean {
    this.#words ??= wordsOf(this.#lines);
    return this.#words.has(word.toLowerCase());
  }
}

/** The last word of a line may be half a word, and is left out when a hyphen says so. */
function wordsOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = hyphenAtEnd.test(line) ? line.slice(0, line.lastIndexOf(' ') + 1) : line;
    for (const word of whole.toLowerCase().match(/[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu) ?? []) {
      words.add(word.replace(/[\u2010\u2011]/g, '-'));
    }
  }
  return words;
}

/** As much of a growing text as a rule looks at: a paragraph of many lines must not be read again for each of them. */
const looksBack = 80;

/** A text that grows line by line, as one paragraph. */
export function joined(above: string, below: string, vocabulary: Vocabulary): string {
  if (above === '') return below;
  if (below === '') return above;
  const end = above.slice(-looksBack);
  if (end.endsWith('\u00ad')) return above.slice(0, -1) + below;
  if (/\p{L}[-\u2010\u2011]$/u.test(end)) return joinedAtHyphen(above, below, vocabulary);
  if (/\d[–-]$/u.test(end) && /^\d/.test(below)) return above + below;
  if (/[\p{L}\p{N}]—$/u.test(end) || /^—[\p{L}\p{N}]/u.test(below)) return above + below;
  if (end.endsWith('/') && /:\/\/|www\./.test(end) && /^[\p{L}\p{N}]/u.test(below)) return above + below;
  const close = ideograph.test(end.at(-1) ?? '') && ideograph.test(below.charAt(0));
  return close ? above + below : `${above} ${below}`;
}

function joinedAtHyphen(above: string, below: string, vocabulary: Vocabulary): string {
  const first = /([\p{L}\p{N}\-\u2010\u2011]+)[-\u2010\u2011]$/u.exec(above.slice(-looksBack))?.[1] ?? '';
  const second = /^[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/u.exec(below)?.[0] ?? '';
  // "long- and short-term": the hyphen stands for the word that follows later.
  if (/^(?:and|or|to|und|oder|bis|et|ou|y|o)\b/.test(below)) return `${above} ${below}`;
  const kept = `${first}-${second}`.replace(/[\u2010\u2011]/g, '-');
  const together = first + second;
  if (vocabulary.has(together)) return above.slice(0, -1) + below;
  if (!/^\p{Ll}/u.test(second)) return above + below;
  const isWord = (half: string) => half.length >= shortestWord && vocabulary.has(half);
  const isCompound =
    vocabulary.has(kept) ||
    (isWord(first) && isWord(second) && !joinsOn.test(first)) ||
    keepsHyphen.test(first) ||
    /[-\u2010\u2011]/.test(first) ||
    !/\p{Ll}/u.test(first.slice(-1));
  return isCompound ? above + below : above.slice(0, -1) + below;
}

export function joinedLines(lines: readonly PdfLine[], textOf: (line: PdfLine) => string, words: Vocabulary): string {
  return withAccents(lines.reduce((text, line) => joined(text, textOf(line), words), ''));
}
