import { statedDate } from '../../stated-date.ts';
import { type CleaningRule, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const person = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:de|da|van|von|der|den|al|bin|ibn|la|le|del|di|\p{Lu}[\p{L}.'’-]*)){1,4}`;
const author = new RegExp(
  String.raw`^(?:(?:written |posted |published )?by|(?:writer|author|written by|text|autor|von|por|par)\s?:)\s?(${person}(?:(?:,| and| &) ${person})*)(?:\s?[,|•·–-]\s?.{0,80})?$`,
  'iu',
);
const readingTime =
  /^(?:(?:estimated )?reading time:?\s*)?(\d{1,3})[ -]?(?:min(?:ute)?s?)(?: (?:read|to read|of reading))?$/i;
const dateLine = /^(?:(?:first |last )?(?:published|posted|updated|modified|issued|date|created)(?: on| at)?:?\s*)+/i;

/** Who wrote it, when, and how long it takes to read: kept as metadata, not as text. */
export const byline: CleaningRule = {
  id: 'byline',
  find: ({ blocks }) => {
    const found = blocks.filter((block) => isLine(block) && isBylinePart(block));
    const names = new Set(found.map((block) => bylineAuthor(block)?.toLowerCase()));
    return [...found, ...blocks.filter((block) => block.zone === 'head' && names.has(block.phrase))].map((block) =>
      wholeBlock(block, true),
    );
  },
};

function isBylinePart(block: PageBlock): boolean {
  if (block.block.type === 'heading' && block.block.level === 1) return false;
  if (block.words > 16) return false;
  if (bylineReadingTime(block) !== null) return true;
  // Deeper in the text a date alone may head a chronicle, and "By Maria Lund" may be a dedication.
  if (block.zone !== 'head') return false;
  return bylineAuthor(block) !== null || bylineDate(block) !== null;
}

/** The name a byline states, as it is written. */
export function bylineAuthor({ plain, words }: PageBlock): string | null {
  if (words > 16) return null;
  const name = author.exec(plain)?.[1] ?? null;
  if (name === null) return null;
  // "Writer: Ana Diaz Ana Diaz": the link text and its label fell into one line.
  const half = name.slice(0, (name.length - 1) / 2);
  return name === `${half} ${half}` ? half : name;
}

/** The day a line states when it states nothing else, as `[year, month, day]` as far as known. */
export function bylineDate({ plain }: PageBlock): readonly number[] | null {
  return statedDate(
    plain.replace(dateLine, '').replace(/[,|•·]?\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i, ''),
  );
}

/** Minutes. */
export function bylineReadingTime({ plain }: PageBlock): number | null {
  const minutes = readingTime.exec(plain)?.[1];
  return minutes === undefined ? null : Number(minutes);
}
