import type { SourceId } from '../../base/ids.ts';
import type { VersionReason } from '../../claims/change-report.ts';
import { sharedPart, sketchOf } from '../../compare/sketch.ts';
import type { Source } from '../../library/source.ts';
import { claimsOfSource } from './claims.ts';
import type { Row, SqlValue } from './connection.ts';
import type { LibraryContext } from './context.ts';
import type { ImportedFile } from './imported-file.ts';
import { type StoredClaim, sourceOf } from './records.ts';

/** A source that a file is a newer version of. */
export interface EarlierVersion {
  readonly number: number;
  readonly source: Source;
  readonly claims: readonly StoredClaim[];
  readonly reason: VersionReason;
}

/** A file of the same name is a new version when it shares this part of its claims or its phrases with the older text. */
const sharedUnderOneName = 0.5;
/** A file that states the same address was published in its place, so less has to be the same. */
const sharedUnderOneAddress = 0.2;

/**
 * The source that this file is a newer version of: one of the same stated address, DOI or file name whose text is alike. A
 * different document under a known name is a new source.
 */
export function earlierVersion(context: LibraryContext, file: ImportedFile): EarlierVersion | null {
  // Most files have no earlier version, and the sketch of a long text takes a while.
  let sketch: ReturnType<typeof sketchOf> | null = null;
  const isAlike = ({ number, claims }: EarlierVersion, least: number) => {
    if (sharedClaims(claims, file) >= least) return true;
    sketch ??= sketchOf(file.document.text);
    return sharedPart(sketchOf(textOf(context, number)), sketch) >= least;
  };
  for (const found of sourcesAtAddress(context, file)) if (isAlike(found, sharedUnderOneAddress)) return found;
  const rows = context.connection.all(
    'SELECT number, record FROM sources WHERE file_name = ? ORDER BY number DESC LIMIT 20',
    [file.fileName],
  );
  for (const row of rows) {
    const found = earlier(context, row, 'same-file-name');
    if (isAlike(found, sharedUnderOneName)) return found;
  }
  return null;
}

/** The source that somebody named; null when there is none with a text. */
export function sourceWithId(context: LibraryContext, id: SourceId): EarlierVersion | null {
  const row = context.connection.get('SELECT number, record FROM sources WHERE id = ? AND snapshot IS NOT NULL', [id]);
  return row === null ? null : earlier(context, row, 'chosen');
}

function earlier(context: LibraryContext, row: Row, reason: VersionReason): EarlierVersion {
  const number = row.number('number');
  return { number, source: sourceOf(row), claims: claimsOfSource(context, number), reason };
}

function sourcesAtAddress(context: LibraryContext, { document }: ImportedFile): readonly EarlierVersion[] {
  const { URL: url, DOI: doi } = document.item;
  const found = [
    ...(url === undefined ? [] : sourcesWith(context, "json_extract(record, '$.item.URL')", spellings(url))),
    ...(doi === undefined ? [] : sourcesWith(context, "json_extract(record, '$.item.DOI')", [doi])),
  ];
  return found.map((row) => earlier(context, row, 'same-address'));
}

function sourcesWith({ connection }: LibraryContext, field: string, values: readonly SqlValue[]): readonly Row[] {
  const places = values.map(() => '?').join(', ');
  return connection.all(
    `SELECT number, record FROM sources WHERE ${field} IN (${places}) AND snapshot IS NOT NULL ORDER BY number DESC LIMIT 20`,
    values,
  );
}

/** The ways in which one address is usually written. */
function spellings(url: string): readonly string[] {
  const plain = url.replace(/#.*$/, '').replace(/\/$/, '');
  const other = plain.startsWith('https:') ? plain.replace(/^https:/, 'http:') : plain.replace(/^http:/, 'https:');
  return [...new Set([url, plain, `${plain}/`, other, `${other}/`])];
}

function sharedClaims(claims: readonly StoredClaim[], { document }: ImportedFile): number {
  if (claims.length === 0) return 0;
  return claims.filter(({ passage }) => document.text.includes(passage.quote.exact)).length / claims.length;
}

function textOf({ connection }: LibraryContext, source: number): string {
  const row = connection.get('SELECT n.text FROM sources s JOIN snapshots n ON n.id = s.snapshot WHERE s.number = ?', [
    source,
  ]);
  return row?.text('text') ?? '';
}
