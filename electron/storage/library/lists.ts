import { asId, type ClaimId, type SourceId } from '../../base/ids.ts';
import type { Figure } from '../../claims/figure.ts';
import { foldToken } from '../../library/search/search-words.ts';
import type { RemovedRange } from '../../library/snapshot.ts';
import type { SourceSection } from '../../library/structure.ts';
import type { SqlValue } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { sectionOf } from './records.ts';

/** What the plain lists of a library can be narrowed to. */
export interface ListQuery {
  /** Null for all sources. */
  readonly source: SourceId | null;
  /** Words that must occur; empty for no restriction. */
  readonly text: string;
  readonly limit: number;
}

export interface SectionRow extends SourceSection {
  readonly source: SourceId;
  readonly file: string;
}

export interface FigureRow {
  readonly source: SourceId;
  readonly file: string;
  readonly claim: ClaimId;
  readonly statement: string;
  readonly figure: Figure;
}

export interface NoiseRow extends RemovedRange {
  readonly source: SourceId;
  readonly file: string;
}

/** The sections of the sources' current texts, source by source, in order of their place. */
export function listSections({ connection }: LibraryContext, query: ListQuery): readonly SectionRow[] {
  const { where, values } = ofSource(query.source);
  const rows = connection.all(
    `SELECT s.id, s.file_name, t.heading, t.level, t.start, t.end FROM sections t JOIN sources s ON s.number = t.source
     WHERE ${where} ORDER BY s.number, t.start, t.level`,
    values,
  );
  return limited(
    rows.map((row) => ({
      source: asId<SourceId>(row.text('id')),
      file: row.textOrNull('file_name') ?? '',
      ...sectionOf(row),
    })),
    query,
    ({ heading }) => heading ?? '',
  );
}

/** Every figure of every claim that is not discarded and stands in the current text of its source. */
export function listFigures({ connection }: LibraryContext, query: ListQuery): readonly FigureRow[] {
  const { where, values } = ofSource(query.source);
  const rows = connection.all(
    `SELECT s.id, s.file_name, c.id AS claim, c.statement, c.figures FROM claims c
     JOIN sources s ON s.number = c.source JOIN passages p ON p.claim = c.number
     WHERE c.figures <> '[]' AND c.discarded IS NULL AND p.anchor IN ('ok', 'moved') AND ${where} ORDER BY s.number, p.start`,
    values,
  );
  const figures = rows.flatMap((row) =>
    row.json<readonly Figure[]>('figures').map((figure) => ({
      source: asId<SourceId>(row.text('id')),
      file: row.textOrNull('file_name') ?? '',
      claim: asId<ClaimId>(row.text('claim')),
      statement: row.text('statement'),
      figure,
    })),
  );
  return limited(figures, query, ({ statement, figure }) => `${statement} ${figure.quantity} ${figure.unit}`);
}

/** Everything that was taken out of the current texts, offered for removal, or brought back. */
export function listNoise({ connection }: LibraryContext, query: ListQuery): readonly NoiseRow[] {
  const { where, values } = ofSource(query.source);
  const rows = connection.all(
    `SELECT s.id, s.file_name, n.removed FROM sources s JOIN snapshots n ON n.id = s.snapshot
     WHERE ${where} ORDER BY s.number`,
    values,
  );
  const noise = rows.flatMap((row) =>
    row.json<readonly RemovedRange[]>('removed').map((range) => ({
      source: asId<SourceId>(row.text('id')),
      file: row.textOrNull('file_name') ?? '',
      ...range,
    })),
  );
  return limited(noise, query, ({ rule }) => rule);
}

function ofSource(source: SourceId | null): { readonly where: string; readonly values: readonly SqlValue[] } {
  return source === null ? { where: 'true', values: [] } : { where: 's.id = ?', values: [source] };
}

function limited<T>(rows: readonly T[], { text, limit }: ListQuery, words: (row: T) => string): readonly T[] {
  const wanted = foldToken(text).split(/\s+/).filter(Boolean);
  const found =
    wanted.length === 0 ? rows : rows.filter((row) => wanted.every((word) => foldToken(words(row)).includes(word)));
  return found.slice(0, Math.max(0, limit));
}
