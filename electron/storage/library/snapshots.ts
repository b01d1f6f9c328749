import { asId, type SnapshotId, type SourceId } from '../../base/ids.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { SourceBlock } from '../../library/structure.ts';
import type { LibraryContext } from './context.ts';
import type { FileToAdd } from './imported-file.ts';
import { snapshotValues } from './records.ts';
import { saveStructure } from './text-index.ts';
import { saveSketch } from './twins.ts';

/** The version of a source that a file makes. */
export function snapshotFrom(
  { newId }: LibraryContext,
  file: FileToAdd,
  contentHash: string,
  source: SourceId,
): Snapshot {
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

export function saveSnapshot(
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
  saveStructure(context.connection, source, snapshot);
  saveSketch(context.connection, source, snapshot.text);
}

export function placeKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

/** How many stretches of page furniture are taken out of it. */
export function removedCount({ removed }: Snapshot): number {
  return removed.filter(({ state }) => state === 'removed').length;
}
