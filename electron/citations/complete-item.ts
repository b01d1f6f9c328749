import { cleanLine } from '../base/clean-text.ts';
import type { CslDate, CslItem, CslName } from '../base/csl-json.ts';
import { formatDate, formatDateParts } from '../base/dates.ts';
import { type SourceWords, sourceWords } from './source-words.ts';

/** What is known of a cited work. A `Source` of the library is one. */
export interface KnownSource {
  readonly item: CslItem;
  /** The name of the imported file, without its folder. */
  readonly fileName: string | null;
  /** Null when there is no text, only metadata. */
  readonly snapshot: string | null;
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string;
}

/** A source ready to be cited: an item that every style can print, and what the source itself does not say. */
export interface CompletedItem {
  readonly item: CslItem;
  readonly missing: readonly MissingField[];
  /** "text captured 22 November 2024", where nothing else tells the reader which text was used; otherwise empty. */
  readonly captured: string;
}

export type MissingField = 'title' | 'author' | 'date';

/**
 * Makes a source citable without inventing anything: a missing title becomes a description in square brackets, made of
 * the file's name or the first cited words; a missing author or date stays missing. The import date is never a
 * publication date, it only says when a text without address and date was captured.
 */
export function completeItem(source: KnownSource, firstWords: string, language: string): CompletedItem {
  const words = sourceWords(language);
  const given = cleanItem(source.item);
  const title = given.title ?? given['title-short'];
  const issued = given.issued ?? null;
  const missing: MissingField[] = [];
  if (title === undefined) missing.push('title');
  if (!given.author?.length && !given.editor?.length) missing.push('author');
  if (issued === null) missing.push('date');
  const described =
    title ?? inBrackets(descriptionOf(source, firstWords) || pageOf(given.URL, words) || words.untitled);
  const captured =
    given.URL === undefined && given.DOI === undefined && issued === null && source.snapshot !== null
      ? words.captured(dateOf(given.accessed, language) || formatDate(source.importedAt.slice(0, 10), language))
      : '';
  return { item: { ...given, title: described }, missing, captured };
}

function descriptionOf(source: KnownSource, firstWords: string): string {
  const named = cleanLine(source.fileName ?? '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  // A number or a hash tells a reader nothing; a word has letters only.
  if (/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}])/u.test(named)) return named;
  const words = cleanLine(firstWords).trim().split(/\s+/).filter(Boolean);
  if (words.length > 0) return `${words.slice(0, 6).join(' ')}${words.length > 6 ? ' …' : ''}`;
  return named;
}

/** Where a page lies, short enough for a title: its host and the beginning of its path. */
function pageOf(address: string | undefined, words: SourceWords): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#:@]+)(?::\d+)?([^?#]*)/i.exec(address ?? '') ?? [];
  const folders = path.replace(/\/+$/, '');
  const shown = folders.length <= longestPath ? folders : `${folders.slice(0, longestPath)}…`;
  return host === '' ? '' : words.page(host.toLowerCase() + shown);
}

const longestPath = 40;

/**
 * What stands for a title that a work has not: in brackets, and neither in title case nor in italics, whatever the style
 * does with titles (APA 7, §9.22).
 */
export function inBrackets(description: string): string {
  return `<span class="nodecor"><span class="nocase">[${description}]</span></span>`;
}

// Fields that styles print or sort by. Notes and abstracts stay out: the engine reads settings out of notes.
const textFields = [
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'collection-number',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'original-title',
  'original-publisher',
  'original-publisher-place',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'archive',
  'archive_location',
  'call-number',
  'source',
  'language',
  'genre',
  'medium',
  'authority',
  'status',
  'number',
  'version',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'number-of-volumes',
  'chapter-number',
  'edition',
  'section',
] as const;
const nameFields = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'recipient',
  'interviewer',
  'director',
  'contributor',
] as const;
const dateFields = ['issued', 'accessed', 'submitted', 'original-date', 'event-date'] as const;

/** The item without empty or unprintable values. */
function cleanItem(item: CslItem): CslItem {
  const clean: Record<string, unknown> = { type: item.type };
  for (const field of textFields) {
    const text = cleanLine(item[field] ?? '').trim();
    if (text !== '') clean[field] = text;
  }
  for (const field of nameFields) {
    const names = (item[field] ?? []).map(cleanName).filter((name) => name !== null);
    if (names.length > 0) clean[field] = names;
  }
  for (const field of dateFields) {
    const date = cleanDate(item[field]);
    if (date !== null) clean[field] = date;
  }
  return clean as unknown as CslItem;
}

function cleanName(name: CslName): CslName | null {
  const clean = Object.fromEntries(
    Object.entries(name)
      .map(([field, text]) => [field, cleanLine(String(text ?? '')).trim()])
      .filter(([, text]) => text !== ''),
  ) as CslName;
  if (clean.literal !== undefined) return { literal: clean.literal };
  if (clean.family !== undefined) return clean;
  // A given name alone is a single name: printed whole, never as initials.
  return clean.given === undefined ? null : { literal: clean.given };
}

/** Only parts that are known and possible: no padding with the first of January. */
function cleanDate(date: CslDate | undefined): CslDate | null {
  if (date === undefined) return null;
  const parts = (date['date-parts'] ?? []).map(knownParts).filter((known) => known.length > 0);
  const literal = cleanLine(date.literal ?? '').trim();
  if (parts.length === 0) return literal === '' ? null : { literal };
  return {
    'date-parts': parts,
    ...(date.season !== undefined && { season: date.season }),
    ...(date.circa && { circa: true }),
  };
}

function knownParts(parts: readonly number[]): readonly number[] {
  const [year, month, day] = parts.map((part) => Number(part));
  if (year === undefined || !Number.isInteger(year) || year === 0) return [];
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return [year];
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return [year, month];
  return [year, month, day];
}

function dateOf(date: CslDate | undefined, language: string): string {
  return formatDateParts(date?.['date-parts']?.[0] ?? [], language);
}
