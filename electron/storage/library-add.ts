import { asId, type SnapshotId, type SourceId } from '../base/ids.ts';
import type { ClaimCandidate } from '../claims/candidate.ts';
import type { ImportedDocument } from '../library/imported-document.ts';
import type { Snapshot } from '../library/snapshot.ts';
import type { Source } from '../library/source.ts';
import { sourceTitle } from '../library/source-title.ts';
import type { SourceBlock, SourceSection } from '../library/structure.ts';
import { reAnchor } from '../passages/re-anchor.ts';
import { writeBlob } from './library-blobs.ts';
import { addClaims, claimsOfSource, movePassage } from './library-claims.ts';
import type { LibraryContext } from './library-context.ts';
import { markChanged } from './library-disagreements.ts';
import { maskOfKinds, type StoredClaim, snapshotValues, sourceOf } from './library-records.ts';
import { saveSource, sourceOfContent } from './library-sources.ts';
import { sha256 } from './sha256.ts';

/** A file as the import made it, ready to be kept. */
export interface ImportedFile {
  readonly fileName: string;
  /** The original, kept unchanged. */
  readonly bytes: Uint8Array;
  readonly document: ImportedDocument;
  /** Every block the importer found, those in removed ranges too: what a restored range brings back. */
  readonly allBlocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  readonly candidates: readonly ClaimCandidate[];
}

export interface AddedFile {
  /** `new-version`: the file is a later state of a source that was already there. */
  readonly outcome: 'added' | 'new-version' | 'already-there';
  readonly source: SourceId;
  readonly claims: number;
  /** How many stretches of page furniture were taken out. */
  readonly removed: number;
}

/** A file of the same name counts as a new version when at least this share of the old claims is found in it. */
const sameDocument = 0.5;

/** Keeps a file's original, text and claims in one transaction. The same bytes are never kept twice. */
export function addImported(context: LibraryContext, file: ImportedFile): AddedFile {
  const contentHash = sha256(file.bytes);
  const known = sourceOfContent(context, contentHash);
  if (known !== null) return { outcome: 'already-there', source: known, claims: 0, removed: 0 };
  writeBlob(context.folder, contentHash, file.bytes);
  return context.connection.transaction(() => {
    const earlier = earlierVersion(context, file);
    const added =
      earlier === null ? addSource(context, file, contentHash) : addVersion(context, file, contentHash, earlier);
    markChanged(context);
    return added;
  });
}

function addSource(context: LibraryContext, file: ImportedFile, contentHash: string): AddedFile {
  const id = asId<SourceId>(context.newId());
  const snapshot = snapshotFrom(context, file, contentHash, id);
  const source: Source = {
    id,
    item: file.document.item,
    fileName: file.fileName,
    snapshot: snapshot.id,
    informationDate: null,
    originGroup: null,
    secondhandOf: [],
    reliability: null,
    descriptor: null,
    marking: null,
    status: 'current',
    importedAt: context.now(),
  };
  const number = context.connection.run(
    'INSERT INTO sources (id, title, file_name, snapshot, record) VALUES (?, ?, ?, ?, ?)',
    [id, sourceTitle(source), file.fileName, snapshot.id, JSON.stringify(source)],
  );
  saveSnapshot(context, number, snapshot, file.allBlocks);
  addClaims(context, number, snapshot, file.candidates);
  return { outcome: 'added', source: id, claims: file.candidates.length, removed: removedCount(snapshot) };
}

interface EarlierVersion {
  readonly number: number;
  readonly source: Source;
  readonly claims: readonly StoredClaim[];
}

/** The source that this file is a later state of: one of the same file name, most of whose claims are still in it. */
function earlierVersion(context: LibraryContext, file: ImportedFile): EarlierVersion | null {
  const rows = context.connection.all(
    'SELECT number, record FROM sources WHERE file_name = ? ORDER BY number DESC LIMIT 20',
    [file.fileName],
  );
  for (const row of rows) {
    const claims = claimsOfSource(context, row.number('number'));
    const found = claims.filter(({ passage }) => file.document.text.includes(passage.quote.exact)).length;
    if (claims.length > 0 && found >= claims.length * sameDocument) {
      return { number: row.number('number'), source: sourceOf(row), claims };
    }
  }
  return null;
}

/** Old claims keep their ids and the reader's edits and move to where their words now stand; new sentences join them. */
function addVersion(
  context: LibraryContext,
  file: ImportedFile,
  contentHash: string,
  earlier: EarlierVersion,
): AddedFile {
  const { number, source, claims } = earlier;
  const snapshot = snapshotFrom(context, file, contentHash, source.id);
  saveSnapshot(context, number, snapshot, file.allBlocks);
  // What the reader entered wins over what the file states; what the file newly states is added.
  saveSource(context, { ...source, item: { ...file.document.item, ...source.item }, snapshot: snapshot.id });
  const passages = reAnchor(
    claims.map(({ passage }) => passage),
    snapshot,
    snapshot.id,
  );
  const taken = new Set<string>();
  for (const [index, passage] of passages.entries()) {
    const old = claims[index];
    if (old === undefined) continue;
    movePassage(context, passage);
    if (passage.snapshot !== snapshot.id) continue;
    taken.add(placeKey(passage.position));
    moveFigures(context, old, passage.position.start - old.passage.position.start, snapshot.text);
  }
  const fresh = file.candidates.filter((candidate) => !taken.has(placeKey(candidate)));
  addClaims(context, number, snapshot, fresh);
  return { outcome: 'new-version', source: source.id, claims: fresh.length, removed: removedCount(snapshot) };
}

/** Figures move with their sentence; one whose words changed is dropped, because its value may have changed too. */
function moveFigures({ connection }: LibraryContext, { number, claim }: StoredClaim, by: number, text: string): void {
  if (claim.figures.length === 0) return;
  const moved = claim.figures
    .map((figure) => ({ ...figure, start: figure.start + by, end: figure.end + by }))
    .filter(({ start, end, raw }) => text.slice(start, end) === raw);
  const kinds = moved.length > 0 ? claim.kinds : claim.kinds.filter((kind) => kind !== 'figure');
  connection.run('UPDATE claims SET figures = ?, kinds = ? WHERE number = ?', [
    JSON.stringify(moved),
    maskOfKinds(kinds.length === 0 ? ['background'] : kinds),
    number,
  ]);
}

function snapshotFrom({ newId }: LibraryContext, file: ImportedFile, contentHash: string, source: SourceId): Snapshot {
  const { text, offsets, blocks, removed, mediaType, encoding, language, extractor, warnings } = file.document;
  return {
    id: asId<SnapshotId>(newId()),
    source,
    sha256: contentHash,
    mediaType,
    byteLength: file.bytes.length,
    text,
    offsets,
    blocks,
    sections: file.sections,
    removed,
    encoding,
    language,
    extractor,
    warnings,
  };
}

function saveSnapshot(
  context: LibraryContext,
  source: number,
  snapshot: Snapshot,
  allBlocks: readonly SourceBlock[],
): void {
  context.connection.run(
    `INSERT INTO snapshots (id, source, sha256, record, text, blocks, removed, removed_count, all_blocks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [snapshot.id, source, snapshot.sha256, ...snapshotValues(snapshot), JSON.stringify(allBlocks)],
  );
  saveSections(context, source, snapshot.sections);
}

/** The sections of a source's current text, for listing and search. */
export function saveSections({ connection }: LibraryContext, source: number, sections: readonly SourceSection[]): void {
  connection.run('DELETE FROM sections WHERE source = ?', [source]);
  for (const { heading, level, start, end } of sections) {
    connection.run('INSERT INTO sections (source, heading, level, start, end) VALUES (?, ?, ?, ?, ?)', [
      source,
      heading,
      level,
      start,
      end,
    ]);
  }
}

export function placeKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

function removedCount({ removed }: Snapshot): number {
  return removed.filter(({ state }) => state === 'removed').length;
}
