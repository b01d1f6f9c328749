import type { CslItem, CslName, CslType } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';
import { bareDoi, isbnIn } from './identifiers.ts';
import { wholeWorks } from './ris-types.ts';

/** Why two descriptions are taken to be of one work, the surest reason first. */
export type SameWorkReason = 'doi' | 'address' | 'isbn' | 'title';

/** A title shorter than this many letters is shared by too many works to say anything without a year and an author. */
const tellingTitle = 12;

/** Whether two descriptions are of one work. Null when nothing says so, or when an identifier says that they are not. */
export function sameWork(one: CslItem, other: CslItem): SameWorkReason | null {
  const [firstDoi, secondDoi] = [doiOf(one), doiOf(other)];
  if (firstDoi !== '' && secondDoi !== '') return firstDoi === secondDoi ? 'doi' : null;
  const address = addressOf(one.URL);
  if (address !== '' && address === addressOf(other.URL)) return 'address';
  const titles = sameTitle(one, other);
  const [firstIsbn, secondIsbn] = [isbnOf(one), isbnOf(other)];
  // The chapters of a book share its number, so for them it says nothing.
  if (firstIsbn !== '' && firstIsbn === secondIsbn && (titles || (isWhole(one.type) && isWhole(other.type))))
    return 'isbn';
  return titles ? 'title' : null;
}

/**
 * What a work can be found by. Two descriptions of one work share at least one of these; those that share one still
 * have to be compared.
 */
export function keysOf(item: CslItem): readonly string[] {
  const doi = doiOf(item);
  const address = addressOf(item.URL);
  const isbn = isbnOf(item);
  const titles = titlesOf(item).map((title) => `title:${title}`);
  return [
    ...(doi === '' ? [] : [`doi:${doi}`]),
    ...(address === '' ? [] : [`url:${address}`]),
    ...(isbn === '' ? [] : [`isbn:${isbn}`]),
    ...new Set(titles),
  ];
}

function isWhole(type: CslType): boolean {
  return wholeWorks.has(type);
}

function doiOf(item: CslItem): string {
  return bareDoi(item.DOI ?? item.URL ?? '').toLowerCase();
}

function isbnOf(item: CslItem): string {
  const digits = isbnIn(item.ISBN ?? '')
    .replace(/[- ]/g, '')
    .toUpperCase();
  // The older number of ten digits is the newer one without its beginning and with another check digit.
  return digits.length === 13 ? digits.slice(3, 12) : digits.slice(0, 9);
}

/** What addresses carry to follow their readers; it names no other page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ito|smid|s_cid)=/i;

/** An address as far as it names a page: without scheme, `www.`, fragment, tracking, default names and closing slash. */
export function addressOf(url: string | undefined): string {
  const match = /^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec((url ?? '').trim());
  if (match === null) return '';
  const [, host = '', path = '', query = ''] = match;
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part))
    .sort();
  const plainPath = path.replace(/\/(?:index\.(?:html?|php)|amp)?\/?$/i, '');
  const bareHost = host.toLowerCase().replace(/:(?:80|443)$/, '');
  return `${bareHost}${plainPath}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

function sameTitle(one: CslItem, other: CslItem): boolean {
  const [first, second] = [titlesOf(one), titlesOf(other)];
  if (!first.some((title) => second.includes(title))) return false;
  const [firstYear, secondYear] = [yearOf(one), yearOf(other)];
  if (firstYear !== null && secondYear !== null && firstYear !== secondYear) return false;
  const [names, otherNames] = [namesOf(one), namesOf(other)];
  const share = names.some((name) => otherNames.includes(name));
  if (names.length > 0 && otherNames.length > 0 && !share) return false;
  const whole = first[0] !== undefined && first[0] === second[0] && first[0].length >= tellingTitle;
  return whole || (share && firstYear !== null && firstYear === secondYear);
}

/** The whole title and, where there is one, the part before the colon, both as letters and digits alone. */
function titlesOf(item: CslItem): readonly string[] {
  const title = withoutMarkup(item.title ?? '');
  const whole = letters(title);
  const main = letters(title.split(/[:?–—]|\s-\s/)[0] ?? '');
  return [whole, main].filter((text, index, all) => text.length > 2 && all.indexOf(text) === index);
}

function yearOf(item: CslItem): number | null {
  return item.issued?.['date-parts']?.[0]?.[0] ?? null;
}

function namesOf(item: CslItem): readonly string[] {
  return [...(item.author ?? []), ...(item.editor ?? [])].map(lastNameOf).filter((name) => name !== '');
}

function lastNameOf({ family, literal }: CslName): string {
  // An importer that met one word, or a name it could not split, kept it whole.
  return letters(family ?? literal?.split(' ').at(-1) ?? '');
}

/** Text as letters and digits, without case and accents: what stays the same however a title is set. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Works by what they can be found by, so that one is compared with a few and not with all. */
export class WorkIndex<T> {
  readonly #byKey = new Map<string, { readonly item: CslItem; readonly work: T }[]>();

  add(item: CslItem, work: T): void {
    for (const key of keysOf(item)) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [{ item, work }]);
      else known.push({ item, work });
    }
  }

  /** The works that this is a description of, the surest first. */
  find(item: CslItem): readonly { readonly work: T; readonly reason: SameWorkReason }[] {
    const found = new Map<T, SameWorkReason>();
    for (const key of keysOf(item)) {
      for (const { item: other, work } of (this.#byKey.get(key) ?? []).slice(0, mostCompared)) {
        const reason = found.has(work) ? null : sameWork(other, item);
        if (reason !== null) found.set(work, reason);
      }
    }
    return [...found].map(([work, reason]) => ({ work, reason })).slice(0, mostFound);
  }
}

/** A title that hundreds of works share is no way to find one. */
const mostCompared = 100;
const mostFound = 5;
