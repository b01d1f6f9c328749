import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import { serialiseBrief } from '../brief/file-format.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from '../storage/atomic-save.ts';
import { parseFile } from '../storage/brief-reading.ts';
import { diskError } from '../storage/io-errors.ts';
import { nodeIo } from '../storage/io-node.ts';
import { sha256 } from '../storage/sha256.ts';

/** Reads a brief to look at it. A newer format that can still be read is read. */
export async function readBriefFile(file: string): Promise<Result<Brief, AppError>> {
  try {
    const parsed = parseFile(await readFile(file), file);
    return parsed.ok ? ok(parsed.value.brief) : parsed;
  } catch (error) {
    return fail(diskError(error, file));
  }
}

export async function saveBriefFile(file: string, brief: Brief, version: string): Promise<Result<null, AppError>> {
  const bytes = serialiseBrief({ brief, entries: new Map(), manifest: {} }, `Briefwright ${version}`, sha256);
  return saveFile(file, bytes);
}

/** Writes a whole file or none; folders on the way are made. */
export async function saveFile(file: string, bytes: Uint8Array): Promise<Result<null, AppError>> {
  try {
    await nodeIo.makeFolder(path.dirname(path.resolve(file)));
    await saveAtomically({ io: nodeIo, path: path.resolve(file), bytes, run: randomUUID().slice(0, 8) });
    return ok(null);
  } catch (error) {
    return fail(diskError(error, file));
  }
}
