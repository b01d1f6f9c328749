import fs from 'node:fs/promises';
import { fail, ok, type Result } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';

/** Reads a file whole, or says why not. A file that grows while it is read is still never read past the limit. */
export async function readLimited(path: string, limit: number): Promise<Result<Uint8Array, ImportFailure>> {
  const tooLarge = fail<ImportFailure>({
    code: 'too-large',
    detail: `more than ${Math.round(limit / 1024 / 1024)} MB`,
  });
  try {
    const file = await fs.open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limit) return tooLarge;
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
