import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import { readReferences } from '../library/references/reference-formats.ts';
import { readWordFile } from '../library/word-file/read-word-file.ts';
import { readReturned } from '../round-trip/read-returned.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { ThreadAnswer, ThreadRequest } from './import-messages.ts';
import { importDocument } from './import-pipeline.ts';
import { pdfiumEngine } from './pdfium-engine.ts';

// The thread that reads foreign bytes: limited in memory, without access to anything but the bytes it is handed and the
// program's own assets, whose folder is its data.
const port = parentPort;
if (port === null) throw new Error('This program is a thread of the import process.');
const assets = String(workerData);
const engines = { pdf: pdfiumEngine(() => fs.readFileSync(path.join(assets, 'wasm/pdfium.wasm'))) };
port.on('message', (request: ThreadRequest) => {
  // The bytes go back to where they came from, without a copy.
  const { length } = request.bytes;
  void answer(request).then((result) => {
    port.postMessage(
      result,
      result.ok && result.value.type === 'document' ? [request.bytes.buffer as ArrayBuffer] : [],
    );
    giveBackMemory(length);
  });
});

/** The one place that catches what a reader throws: whatever a file does to its reader, there is an answer. */
async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  try {
    if (request.wanted === 'look') return ok({ type: 'look', read: readWordFile(request.bytes, request.fileName) });
    if (request.wanted === 'returned') {
      const returned = readReturned(request.bytes, request.fileName);
      return returned.ok ? ok({ type: 'returned', document: returned.value }) : returned;
    }
    const references = readReferences(request);
    if (references !== null) return references.ok ? ok({ type: 'references', list: references.value }) : references;
    const read = await importDocument(request, engines);
    return read.ok ? ok({ type: 'document', ...read.value, bytes: request.bytes }) : read;
  } catch (error) {
    return fail(failureOf(error));
  }
}

function failureOf(error: unknown): ImportFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (/call stack/i.test(message)) return { code: 'too-complex', detail: 'nested too deep' };
  if (/invalid (?:string|array|typed array) length|allocation failed/i.test(message)) {
    return { code: 'too-large', detail: message };
  }
  return { code: 'crashed', detail: error instanceof Error ? (error.stack ?? message) : message };
}
