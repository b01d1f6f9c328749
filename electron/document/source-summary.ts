import { formatDateParts } from '../base/dates.ts';
import type { Reliability, Source } from '../library/source.ts';

/** What a reader should know about the sources as a whole (the source summary statement of ICD 206). */
export interface SourceSummary {
  readonly count: number;
  readonly kinds: readonly { readonly kind: SourceKind; readonly count: number }[];
  /** First and last publication date as the language prints them; null when no source is dated. */
  readonly dates: { readonly oldest: string; readonly newest: string } | null;
  readonly undated: number;
  readonly unattributed: number;
  readonly ratings: { readonly best: Reliability; readonly worst: Reliability; readonly unrated: number } | null;
  /** Sources that pass on what others reported. */
  readonly secondhand: number;
  /** Independent origins: sources that tell one story count once. */
  readonly origins: number;
  /** Numbers of the judgements that rest on a single origin. */
  readonly singleOrigin: readonly number[];
}

export type SourceKind = 'web' | 'news' | 'report' | 'book' | 'law' | 'other';

export interface JudgementSources {
  readonly number: number;
  readonly sources: readonly Source[];
}

export function summariseSources(
  sources: readonly Source[],
  judgements: readonly JudgementSources[],
  language: string,
): SourceSummary {
  const dates = sources.map((source) => firstDate(source)).filter((parts) => parts.length > 0);
  const sorted = dates.toSorted(compareDates);
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  const rated = sources.flatMap((source) => source.reliability ?? []).toSorted();
  const [best, worst] = [rated[0], rated.at(-1)];
  return {
    count: sources.length,
    kinds: countKinds(sources),
    dates:
      oldest && newest
        ? { oldest: formatDateParts(oldest, language), newest: formatDateParts(newest, language) }
        : null,
    undated: sources.length - dates.length,
    unattributed: sources.filter((source) => !source.item.author?.length && !source.item.editor?.length).length,
    ratings: best && worst ? { best, worst, unrated: sources.length - rated.length } : null,
    secondhand: sources.filter((source) => source.secondhandOf.length > 0).length,
    origins: originsOf(sources),
    singleOrigin: judgements.filter((each) => originsOf(each.sources) === 1).map((each) => each.number),
  };
}

function originsOf(sources: readonly Source[]): number {
  return new Set(sources.map((source) => source.originGroup ?? `source ${source.id}`)).size;
}

function firstDate(source: Source): readonly number[] {
  return source.item.issued?.['date-parts']?.[0] ?? [];
}

function compareDates(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < 3; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const kindOrder: readonly SourceKind[] = ['report', 'news', 'web', 'book', 'law', 'other'];

function countKinds(sources: readonly Source[]): SourceSummary['kinds'] {
  const kinds = sources.map((source) => kindOf[source.item.type] ?? 'other');
  return kindOrder
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter((each) => each.count > 0);
}

/** What readers tell apart; every other type of CSL is a document. */
const kindOf: Partial<Record<Source['item']['type'], SourceKind>> = {
  webpage: 'web',
  post: 'web',
  'post-weblog': 'web',
  'article-newspaper': 'news',
  'article-magazine': 'news',
  broadcast: 'news',
  report: 'report',
  'article-journal': 'report',
  'paper-conference': 'report',
  dataset: 'report',
  thesis: 'report',
  book: 'book',
  chapter: 'book',
  'entry-encyclopedia': 'book',
  bill: 'law',
  legislation: 'law',
  legal_case: 'law',
  regulation: 'law',
  standard: 'law',
  treaty: 'law',
};
