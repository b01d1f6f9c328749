// Dates as the languages write them, where a locale of the Citation Style Language project does not.

/** @typedef {import('./csl.mjs').CompactElement} CompactElement */

/**
 * Stands before the name of a month in languages that inflect it beside a day. The styles of the project know one form
 * of a name; `electron/citations/inflected-months.ts` finds the name by this mark and puts the right form in its place.
 */
export const monthMark = '\u2063';

/** Locales whose months are inflected, which is also to say: written small. */
const inflecting = ['pl-PL', 'uk-UA'];

/** Dates in words, where the locale has another order or another sign between their parts. @type {Readonly<Record<string, readonly CompactElement[]>>} */
const inWords = {
  'uk-UA': dayMonthYear(),
  ar: dayMonthYear(),
};

function dayMonthYear() {
  const part = (/** @type {string} */ name, /** @type {string} */ suffix) => ({
    n: 'date-part',
    a: { name, ...(suffix && { suffix }) },
  });
  return [part('day', ' '), part('month', ' '), part('year', '')];
}

/** @param {string} locale @param {CompactElement} tree */
export function readableDates(locale, tree) {
  for (const child of tree.c ?? []) {
    if (typeof child === 'string') continue;
    const parts = inWords[locale];
    if (child.n === 'date' && child.a?.form === 'text' && parts !== undefined) child.c = [...parts];
    if (child.n === 'terms' && inflecting.includes(locale)) markMonths(child);
  }
}

/** @param {CompactElement} terms */
function markMonths(terms) {
  for (const term of terms.c ?? []) {
    if (typeof term === 'string' || !/^month-\d\d$/.test(term.a?.name ?? '') || term.a?.form !== undefined) continue;
    term.c = (term.c ?? []).map((text) => (typeof text === 'string' ? monthMark + text.toLowerCase() : text));
  }
}
