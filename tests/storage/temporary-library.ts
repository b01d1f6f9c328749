import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../electron/base/result.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import type { ImportedFile } from '../../electron/storage/library/imported-file.ts';
import { openLibrary } from '../../electron/storage/library/open-library.ts';
import { importDocument } from '../../electron/workers/import-pipeline.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-library-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ids that count up, so that a test can read them. */
export function countingIds(prefix = 'id'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

export function openIn(folder: string, newId = countingIds()): Result<Library, { code: string }> {
  return openLibrary({ folder, now: () => '2024-11-22T10:00:00.000Z', newId });
}

/** An empty library that is closed when the test is over, unless the test has closed it. */
export function temporaryLibrary(folder = temporaryFolder(), newId = countingIds()): Library {
  const library = unwrap(openIn(folder, newId));
  const close = library.close.bind(library);
  let open = true;
  library.close = () => {
    if (open) close();
    open = false;
  };
  onTestFinished(() => library.close());
  return library;
}

/** The value of a result that must be one. */
export function unwrap<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** A file as the import process hands it over. */
export async function importedFile(fileName: string, content: string | Uint8Array): Promise<ImportedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { fileName, bytes, ...unwrap(await importDocument({ bytes, fileName })) };
}
