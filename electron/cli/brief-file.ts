import { randomUUID } from 'node:crypto';
import { constants, copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import { serialiseBrief } from '../brief/file-format.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from '../storage/atomic-save.ts';
import { parseFile } from '../storage/brief-reading.ts';
import { errnoOf } from '../storage/io.ts';
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

/**
 * Writes a new brief. A file that has the name already may hold somebody's work: it is kept beside the new one, and the
 * answer is the name it was given; null when there was none.
 */
export async function saveBriefFile(
  file: string,
  brief: Brief,
  version: string,
): Promise<Result<string | null, AppError>> {
  const bytes = serialiseBrief({ brief, entries: new Map(), manifest: {} }, `Briefwright ${version}`, sha256);
  const kept = await keepEarlier(path.resolve(file));
  if (!kept.ok) return kept;
  const saved = await saveFile(file, bytes);
  return saved.ok ? kept : saved;
}

/**
 * Writes a brief back into the file it was read from; what this version does not know of the file stays. A brief that is
 * open in the window is told of the change there.
 */
export async function changeBriefFile(
  file: string,
  changed: Brief,
  { version, now }: { readonly version: string; readonly now: () => string },
): Promise<Result<Brief, AppError>> {
  try {
    const parsed = parseFile(await readFile(file), file);
    if (!parsed.ok) return parsed;
    const { entries, manifest, readOnly } = parsed.value;
    if (readOnly) return fail({ code: 'brief/newer-version', subject: file, detail: '' });
    const brief = { ...changed, metadata: { ...changed.metadata, modified: now() } };
    const bytes = serialiseBrief({ brief, entries, manifest }, `Briefwright ${version}`, sha256);
    const saved = await saveFile(file, bytes);
    return saved.ok ? ok(brief) : saved;
  } catch (error) {
    return fail(diskError(error, file));
  }
}

async function keepEarlier(file: string): Promise<Result<string | null, AppError>> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number += 1) {
    const copy = path.join(dir, `${name} (earlier${number === 1 ? '' : ` ${number}`})${ext}`);
    try {
      await copyFile(file, copy, constants.COPYFILE_EXCL);
      return ok(copy);
    } catch (error) {
      const code = errnoOf(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return ok(null);
      if (code !== 'EEXIST') return fail(diskError(error, file));
    }
  }
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
