import { asId, type SourceId } from '../../base/ids.ts';
import { sha256 } from '../sha256.ts';
import { writeBlob } from './blobs.ts';
import { addClaims } from './claims.ts';
import type { LibraryContext } from './context.ts';
import { earlierVersion, sourceWithId } from './earlier.ts';
import type { AddedFile, ImportedFile } from './imported-file.ts';
import { insertSource } from './insert-source.ts';
import { proposeForDocument } from './references.ts';
import { removedCount, saveSnapshot, snapshotFrom } from './snapshots.ts';
import { sourceOfContent } from './sources.ts';
import { twinsOf } from './twins.ts';
import { addVersion } from './versions.ts';

/**
 * Keeps a file's original, text and claims in one transaction. The same bytes are never kept twice. `versionOf` names the
 * source that the file is a newer version of; without it the library finds out by itself.
 */
export function addImported(context: LibraryContext, file: ImportedFile, versionOf: SourceId | null = null): AddedFile {
  const contentHash = sha256(file.bytes);
  const known = sourceOfContent(context, contentHash);
  if (known !== null) return { outcome: 'already-there', source: known, claims: 0, removed: 0 };
  writeBlob(context.folder, contentHash, file.bytes);
  return context.connection.transaction(() => {
    const earlier = versionOf === null ? earlierVersion(context, file) : sourceWithId(context, versionOf);
    const added =
      earlier === null ? addSource(context, file, contentHash) : addVersion(context, file, contentHash, earlier);
    return added;
  });
}

function addSource(context: LibraryContext, file: ImportedFile, contentHash: string): AddedFile {
  const id = asId<SourceId>(context.newId());
  const snapshot = snapshotFrom(context, file, contentHash, id);
  const { source, number } = insertSource(context, {
    id,
    item: file.document.item,
    fileName: file.fileName,
    snapshot: snapshot.id,
  });
  saveSnapshot(context, number, snapshot, file.allBlocks);
  addClaims(context, number, snapshot, file.candidates);
  proposeForDocument(context, source);
  const twins = twinsOf(context.connection, number, snapshot.text);
  return {
    outcome: 'added',
    source: id,
    claims: file.candidates.length,
    removed: removedCount(snapshot),
    ...(twins.length === 0 ? {} : { twins }),
  };
}
