import type { CslDate, CslItem, CslName, CslType } from '../../../electron/base/csl-json.ts';
import { fail, ok, type Result } from '../../../electron/base/result.ts';
import type { Reliability, Source } from '../../../electron/library/source.ts';

/** A source as a form holds it: text that may be half typed. */
export interface SourceDraft {
  readonly title: string;
  readonly authors: string;
  readonly container: string;
  readonly publisher: string;
  readonly issued: string;
  readonly url: string;
  readonly type: CslType;
  readonly reliability: Reliability | 'none';
  readonly status: Source['status'];
  readonly descriptor: string;
  readonly informationDate: string;
  readonly originGroup: string;
  readonly marking: string;
}

export const sourceTypes: readonly { readonly id: CslType; readonly label: string }[] = [
  { id: 'article-newspaper', label: 'Newspaper article' },
  { id: 'article-magazine', label: 'Magazine article' },
  { id: 'article-journal', label: 'Journal article' },
  { id: 'webpage', label: 'Web page' },
  { id: 'post-weblog', label: 'Blog post' },
  { id: 'report', label: 'Report' },
  { id: 'book', label: 'Book' },
  { id: 'chapter', label: 'Chapter' },
  { id: 'paper-conference', label: 'Conference paper' },
  { id: 'thesis', label: 'Thesis' },
  { id: 'legislation', label: 'Law' },
  { id: 'legal_case', label: 'Court decision' },
  { id: 'interview', label: 'Interview' },
  { id: 'speech', label: 'Speech' },
  { id: 'personal_communication', label: 'Letter or e-mail' },
  { id: 'dataset', label: 'Data set' },
  { id: 'document', label: 'Other document' },
  { id: 'article', label: 'Other article' },
  { id: 'bill', label: 'Bill' },
  { id: 'broadcast', label: 'Broadcast' },
  { id: 'entry-encyclopedia', label: 'Encyclopedia entry' },
  { id: 'hearing', label: 'Hearing' },
  { id: 'manuscript', label: 'Manuscript' },
  { id: 'post', label: 'Post' },
  { id: 'regulation', label: 'Regulation' },
  { id: 'standard', label: 'Standard' },
  { id: 'treaty', label: 'Treaty' },
];

export function draftOf(source: Source): SourceDraft {
  const { item } = source;
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map(nameLine).join('\n'),
    container: item['container-title'] ?? '',
    publisher: item.publisher ?? '',
    issued: dateText(item.issued),
    url: item.URL ?? '',
    type: item.type,
    reliability: source.reliability ?? 'none',
    status: source.status,
    descriptor: source.descriptor ?? '',
    informationDate: source.informationDate ?? '',
    originGroup: source.originGroup ?? '',
    marking: source.marking ?? '',
  };
}

/** The source with what the form says. Fields left empty become unknown; fields the form does not show stay. */
export function sourceWith(source: Source, draft: SourceDraft): Result<Source, string> {
  const issued = readDate(draft.issued, source.item.issued);
  if (issued === null) return fail('Write it as 2024, 2024-11 or 2024-11-21.');
  const authors = draft.authors.split('\n').flatMap((line) => readName(line, source.item.author ?? []));
  const { title: _t, author: _a, 'container-title': _c, publisher: _p, issued: _i, URL: _u, ...kept } = source.item;
  const item: CslItem = {
    ...kept,
    type: draft.type,
    ...(draft.title.trim() && { title: draft.title.trim() }),
    ...(authors.length > 0 && { author: authors }),
    ...(draft.container.trim() && { 'container-title': draft.container.trim() }),
    ...(draft.publisher.trim() && { publisher: draft.publisher.trim() }),
    ...(issued !== 'unknown' && { issued }),
    ...(draft.url.trim() && { URL: draft.url.trim() }),
  };
  return ok({
    ...source,
    item,
    reliability: draft.reliability === 'none' ? null : draft.reliability,
    status: draft.status,
    descriptor: draft.descriptor.trim() || null,
    informationDate: draft.informationDate.trim() || null,
    originGroup: draft.originGroup.trim() || null,
    marking: draft.marking.trim() || null,
  });
}

function nameLine(name: CslName): string {
  if (name.literal) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

/** A name as typed. One that was there before and reads the same keeps its particles and suffix. */
function readName(line: string, before: readonly CslName[]): readonly CslName[] {
  const text = line.trim();
  if (text === '') return [];
  const same = before.find((name) => nameLine(name) === text);
  if (same) return [same];
  const [family, ...rest] = text.split(',').map((part) => part.trim());
  return family && rest.length > 0 ? [{ family, given: rest.join(', ') }] : [{ literal: text }];
}

function dateText(date: CslDate | undefined): string {
  const [parts] = date?.['date-parts'] ?? [];
  if (!parts) return date?.literal ?? '';
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('-');
}

/** `unknown` for an empty field, null for text that is no date. A date that was not touched keeps all it was. */
function readDate(text: string, before: CslDate | undefined): CslDate | 'unknown' | null {
  const typed = text.trim();
  if (typed === '') return 'unknown';
  if (before && typed === dateText(before)) return before;
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return null;
  if (month !== undefined && day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) {
    return null;
  }
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}
