import {
  afterScales,
  companies,
  connecting,
  institutions,
  labels,
  months,
  openers,
  quotingVerbs,
  scales,
  titles,
  trailing,
} from './abbreviations.ts';

/** How far back and ahead a border is looked at: enough for any rule, so the cost of a border is constant. */
const reach = 120;

/**
 * True when the sentence goes on over a border that Unicode's general rules propose. `left` starts where the sentence
 * does; `right` starts with the first character after the white space.
 */
export function goesOn(left: string, right: string): boolean {
  const before = left.trimEnd().slice(-reach);
  const after = right.slice(0, reach);
  if (!/[\p{L}\p{N}]/u.test(after.slice(0, 40)) || !/[\p{L}\p{N}]/u.test(before)) return true;
  if (isEnumerator(left)) return true;
  if (/^\p{Ll}/u.test(after)) return true;
  // "*Who goes there?* , he asked": a mark that closes or divides opens no sentence.
  if (/^[,;:)\]}](?!\S)/.test(after) && !/[^.]\.$/.test(before)) return true;
  if (isAttributionAfterQuotation(before, after)) return true;
  if (/[”"’]$/.test(before)) return false;
  // An abbreviation holds no space, so that only what follows the last one need be looked at.
  const last = before.slice(before.lastIndexOf(' ') + 1);
  const word = /(?<![\p{L}\p{N}])((?:\p{L}\.)+\p{L}?|\p{L}[\p{L}.]*)\.['’"”)\]]*$/u.exec(last)?.[1];
  return word !== undefined && abbreviationGoesOn(word, before, after);
}

/** "1." or "(b)" alone is a mark of a list, not a sentence. */
function isEnumerator(left: string): boolean {
  return left.length < 12 && /^\s*(?:\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.)]|§+)\s*$/u.test(left);
}

/** `“…?” Maria Lund asked` and `“…” – Maria Lund, economist`. */
function isAttributionAfterQuotation(before: string, after: string): boolean {
  if (!/[”"»’]$/u.test(before)) return false;
  if (/^[–—-]{1,2}\s?\p{Lu}/u.test(after) && after.length < reach) return true;
  if (!/[?!…]["”»’]+$/u.test(before)) return false;
  const name = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(\p{Ll}+)/u.exec(after);
  return name?.[1] !== undefined && quotingVerbs.has(name[1]);
}

function abbreviationGoesOn(word: string, before: string, after: string): boolean {
  const lower = word.toLowerCase();
  const next = /^[("“‘'[]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)(\s+\p{L})?/u.exec(after);
  const nextWord = next?.[1] ?? '';
  const opens = openers.has(nextWord.toLowerCase());
  const nextNextIsCapital = /\p{Lu}/u.test(next?.[2] ?? '');
  const digitNext = /^[\p{N}#(]/u.test(after);

  if (lower === 'al' || connecting.has(lower)) return !(lower === 'al' || lower === 'est' || lower === 'min') || !opens;
  if (titles.has(lower) && isTitle(word, before)) return true;
  // An answer ("No. The board refused.") against a label ("No. 5").
  if (labels.has(lower)) return digitNext || /^\p{L}\d|^[IVXLC]+\b|^[A-Z]\b/u.test(after);
  if (scales.has(lower)) return !opens && !afterScales.has(nextWord.toLowerCase());
  if (months.has(lower) && /^\p{Lu}/u.test(word)) return digitNext;
  if (companies.has(lower)) return !opens && nextNextIsCapital;
  if (trailing.has(lower)) return trailingGoesOn(lower, nextWord, opens);
  if (/^\p{L}$/u.test(word)) return initialGoesOn(word, before, opens, digitNext);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return dottedGoesOn(before, nextWord, opens, nextNextIsCapital);
  return false;
}

/** "St." and "Mt." are names of places as well; "gen" or "col" in lower case is no title. */
function isTitle(word: string, before: string): boolean {
  return /^\p{Lu}/u.test(word) || before.trim() === `${word}.`;
}

function trailingGoesOn(lower: string, nextWord: string, opens: boolean): boolean {
  if (lower === 'etc') return false;
  if (lower === 'a.m' || lower === 'p.m') {
    return /^(?:[A-Z]{2,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d+)$/.test(nextWord);
  }
  return !opens;
}

/** "J. K. Rowling" and "George W. Bush" go on; "vitamin C. The" does not. */
function initialGoesOn(word: string, before: string, opens: boolean, digitNext: boolean): boolean {
  if (!/^\p{Lu}$/u.test(word) || digitNext) return false;
  if (/(?:^|\s)\p{Lu}\.\s?\p{Lu}\.$/u.test(before)) return true;
  return !opens;
}

/** "U.S. Senate" goes on; "left the U.S. Exports fell" and "in the U.S. The" do not. */
function dottedGoesOn(before: string, nextWord: string, opens: boolean, nextNextIsCapital: boolean): boolean {
  const lower = nextWord.toLowerCase();
  if (institutions.has(lower)) return true;
  if (opens) return false;
  if (nextNextIsCapital) return true;
  const afterPlace =
    /\b(?:in|from|to|into|across|throughout|outside|within|inside|with|against|of|for|left|leave|by)\s(?:the\s)?\S+$/u;
  return !afterPlace.test(before);
}
