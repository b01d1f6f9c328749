import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { fail, ok, type Result } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';

// A pipe can have taken the file's place since it was listed, and opening one waits until somebody writes into it.
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a file whole, or says why not. A file that grows while it is read is still never read past the limit. */
export async function readLimited(path: string, limit: number): Promise<Result<Uint8Array, ImportFailure>> {
  const tooLarge = fail<ImportFailure>({
    code: 'too-large',
    detail: `more than ${Math.round(limit / 1024 / 1024)} MB`,
  });
  try {
    const file = await fs.open(path, readWithoutWaiting);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return fail({ code: 'unreadable-file', detail: 'not a file' });
      if (facts.size > limit) return tooLarge;
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
        length += chunk.length;
        if (length > limit) return tooLarge;
        chunks.push(chunk);
      }
      // A plain array of bytes: a Buffer of Node's pool would take its neighbours along to the other process.
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return ok(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail({ code: 'unreadable-file', detail: error instanceof Error ? error.message : String(error) });
  }
}
