import { statedDate } from '../../stated-date.ts';
import { type CleaningRule, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const person = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:de|da|van|von|der|den|al|bin|ibn|la|le|del|di|\p{Lu}[\p{L}.'’-]*)){1,4}`;
const author = new RegExp(
  String.raw`^(?:(?:(?:written |posted |published |reported |text )?by|von|par|por|door|av|af)\s|(?:writer|author|written by|by|text|autor(?:in)?|auteur|autore|von|por|par)\s?:\s?)(${person}(?:(?:,| and| und| et| y| e| &) ${person})*)(?:\s?[,|•·–-]\s?.{0,80})?$`,
  'iu',
);
const readingTime =
  /^(?:(?:estimated )?(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura):?\s*)?(\d{1,3})[ -]?(?:min(?:ute|uten|utes|utos)?s?)\.?(?: (?:read|to read|of reading|lesezeit|de lecture|de lectura))?$/i;
const dateLabel =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|issued|date|created|released|stand|veröffentlicht|aktualisiert|publié(?: le)?|mis à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|pubblicato(?: il)?)(?: on| at| am)?:?\s*)+/i;
const timeOfDay =
  /[,|•·]?\s*(?:(?:at|um|à)\s+)?\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?Uhr)?(?:\s\(?[A-Z]{2,4}\)?)?$/i;
const readerUpdates = /\b(?:updated|modified|aktualisiert|mis à jour|actualizado)\b/i;

/** Who wrote it, when, and how long it takes to read: kept as metadata, not as text. */
export const byline: CleaningRule = {
  id: 'byline',
  find: ({ blocks }) => {
    const found: PageBlock[] = [];
    let prose = 0;
    for (const [at, block] of blocks.entries()) {
      if (!isLine(block)) continue;
      // Far into the text nothing but a reading time is looked for, and a long line holds none.
      if (block.zone !== 'head' && prose > 2) {
        if (block.words <= 6 && readingTime.test(block.plain)) found.push(block);
        continue;
      }
      if (isByline(block, prose)) found.push(block);
      // A name on one line and a day on the next say it together, below a sentence or two as well.
      else if (prose <= 2 && [blocks[at - 1], blocks[at + 1]].some((other) => isNameBesideDate(block, other)))
        found.push(block);
      if (block.words >= 8 && /[.!?]["”’)]*$/.test(block.plain)) prose += 1;
    }
    const names = new Set(found.map((block) => bylineAuthor(block)?.toLowerCase()));
    return [...found, ...blocks.filter((block) => block.zone === 'head' && names.has(block.phrase))].map((block) =>
      wholeBlock(block, true),
    );
  },
};

function isByline(block: PageBlock, proseBefore: number): boolean {
  if (block.block.type === 'heading' && block.block.level === 1) return false;
  if (block.words > longestByline) return false;
  const parts = partsOf(block);
  if (parts.length === 0) return false;
  // Deeper in the text a date alone may head a chronicle, and "By Maria Lund" may be a dedication.
  if (block.zone === 'head' || parts.every(({ minutes }) => minutes !== null)) return true;
  // A sentence or two may stand between headline and byline; then it has to be one beyond doubt.
  const isDated = parts.some(({ date }) => date !== null) && (parts.length > 1 || dateLabel.test(block.plain));
  return proseBefore <= 2 && isDated;
}

function isNameBesideDate(block: PageBlock, other: PageBlock | undefined): boolean {
  if (other === undefined || block.words > longestByline || other.words > longestByline) return false;
  const parts = [block, other].map(partsOf);
  if (parts.some((own) => own.length === 0)) return false;
  return (
    parts.some((own) => own.some(({ author }) => author !== null)) && parts.flat().some(({ date }) => date !== null)
  );
}

const longestByline = 24;

interface BylinePart {
  readonly author: string | null;
  readonly date: readonly number[] | null;
  readonly updated: boolean;
  readonly minutes: number | null;
}

/** Neighbours and the metadata ask again what a line states. */
const statedBy = new WeakMap<PageBlock, readonly BylinePart[]>();

function partsOf(block: PageBlock): readonly BylinePart[] {
  let parts = statedBy.get(block);
  if (parts === undefined) {
    parts = bylineParts(block.plain);
    statedBy.set(block, parts);
  }
  return parts;
}

/** What a line states when all of it is author, date or reading time; empty when anything else stands in it. */
function bylineParts(plain: string): readonly BylinePart[] {
  const whole = bylinePart(plain);
  if (whole !== null) return [whole];
  const pieces = plain.split(/\s*[|•·]\s*|\s+[–—-]\s+|,?\s+(?=(?:first |last )?(?:published|posted|updated)\b)/i);
  const parts = pieces.length > 1 ? pieces.filter((piece) => piece !== '').map(bylinePart) : nameAndDate(plain);
  return parts.every((part) => part !== null) ? parts : [];
}

/** "By Marit Holm 12 March 2024" */
function nameAndDate(plain: string): readonly (BylinePart | null)[] {
  for (const { index } of plain.matchAll(/[,\s]+(?=\S)/g)) {
    const rest = bylinePart(plain.slice(index).replace(/^[,\s]+/, ''));
    const name = rest?.date == null ? null : bylinePart(plain.slice(0, index));
    if (name?.author != null) return [name, rest];
  }
  return [null];
}

function bylinePart(text: string): BylinePart | null {
  const minutes = readingTime.exec(text)?.[1];
  if (minutes !== undefined) return { author: null, date: null, updated: false, minutes: Number(minutes) };
  const date = statedDate(text.replace(dateLabel, '').replace(timeOfDay, ''));
  if (date !== null) return { author: null, date, updated: readerUpdates.test(text), minutes: null };
  const name = author.exec(text)?.[1];
  if (name === undefined) return null;
  // "Writer: Ana Diaz Ana Diaz": the link text and its label fell into one line.
  const half = name.slice(0, (name.length - 1) / 2);
  return { author: name === `${half} ${half}` ? half : name, date: null, updated: false, minutes: null };
}

/** The name a byline states, as it is written. */
export function bylineAuthor(block: PageBlock): string | null {
  return block.words > longestByline ? null : (partsOf(block).find((part) => part.author !== null)?.author ?? null);
}

/** The day of publication a byline states, as `[year, month, day]` as far as known; the day of a change is none. */
export function bylineDate(block: PageBlock): readonly number[] | null {
  const dated =
    block.words > longestByline ? undefined : partsOf(block).find(({ date, updated }) => date !== null && !updated);
  return dated?.date ?? null;
}

/** Minutes. */
export function bylineReadingTime(block: PageBlock): number | null {
  return block.words > longestByline ? null : (partsOf(block).find(({ minutes }) => minutes !== null)?.minutes ?? null);
}
