import { Worker } from 'node:worker_threads';
import type { SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import { answerRequests } from './conversation.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { ImportedContent, ImportPulse, ImportRequests, ThreadAnswer, ThreadRequest } from './import-messages.ts';
import { parentPort } from './parent-port.ts';
import { Questions } from './questions.ts';
import { readLimited } from './read-limited.ts';
import type { AddingRequests } from './store-messages.ts';

// The process around the thread that reads foreign files. It reads them from the disk, stays awake while the thread works,
// tells the parent how much memory both hold, reports a thread that died, and hands what was read to the library, past the
// parent. Its arguments are the bundled thread and the folder of assets.
const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 } as const;
const pulseEvery = 100;

const [threadFile, assets] = process.argv.slice(-2);
if (threadFile === undefined || assets === undefined) {
  throw new Error('The import process needs the file of its thread and the folder of assets as its arguments.');
}

/** The thread, and whoever waits for its answer. A thread that died is replaced for the next file. */
let thread: Worker | null = null;
let waiting: ((answer: ThreadAnswer) => void) | null = null;

function read(file: string, request: ThreadRequest): Promise<ThreadAnswer> {
  thread ??= startThread(file);
  thread.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
  return new Promise((resolve) => {
    waiting = resolve;
  });
}

function startThread(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: threadLimits, workerData: assets });
  worker.on('message', (answer: ThreadAnswer) => settle(answer));
  const died = (failure: ImportFailure) => {
    // An error is followed by the end of the thread; by then another one may be at work.
    if (thread !== worker) return;
    thread = null;
    settle(fail(failure));
  };
  worker.on('error', (error) => died(failureOf(error)));
  worker.on('exit', (code) => died({ code: 'crashed', detail: `the reader ended with code ${code}` }));
  return worker;
}

function settle(answer: ThreadAnswer): void {
  waiting?.(answer);
  waiting = null;
}

function failureOf(error: unknown): ImportFailure {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'out-of-memory', detail: '' };
  return { code: 'crashed', detail: error instanceof Error ? error.message : String(error) };
}

const noLibrary: AppError = { code: 'process/crashed', subject: 'store-process', detail: 'no channel to the library' };
let library: Questions<AddingRequests> | null = null;

const port = parentPort();
port.onChannel((channel) => {
  const questions = new Questions<AddingRequests>(channel);
  channel.onClose(() => questions.lose({ ...noLibrary, detail: 'the channel was closed' }));
  library = questions;
});

answerRequests<ImportRequests>(port, {
  import: async ({ versionOf, ...file }, { progress }) => {
    const { fileName } = file;
    const answer = await readWatched(threadFile, file, 'content', progress);
    if (!answer.ok) return failed(answer.error, fileName);
    const { value } = answer;
    if (value.type === 'look' || value.type === 'returned') {
      throw new Error(`The thread answered with ${value.type}; expected what the file says.`);
    }
    return library === null ? fail(noLibrary) : keep(library, fileName, value, versionOf);
  },
  look: async (file, { progress }) => {
    const { fileName } = file;
    const answer = await readWatched(threadFile, file, 'look', progress);
    if (!answer.ok) return failed(answer.error, fileName);
    if (answer.value.type !== 'look') throw new Error('The thread answered with a text; expected a look.');
    const { read: look } = answer.value;
    return look.ok
      ? look
      : fail({ code: `word-file/${look.error.code}`, subject: fileName, detail: look.error.detail });
  },
  readReturned: async (file, { progress }) => {
    const { fileName } = file;
    const answer = await readWatched(threadFile, file, 'returned', progress);
    if (!answer.ok) return failed(answer.error, fileName);
    const { value } = answer;
    if (value.type !== 'returned')
      throw new Error(`The thread answered with ${value.type}; expected an edited export.`);
    return ok(value.document);
  },
});

/** Reads a file in the thread, with a sign of life at every turn. */
async function readWatched(
  thread: string,
  { fileName, content, maxBytes }: ImportRequests['look']['args'],
  wanted: ThreadRequest['wanted'],
  progress: (pulse: ImportPulse) => void,
): Promise<ThreadAnswer> {
  const bytes = content.type === 'bytes' ? ok(ownBytes(content.bytes)) : await readLimited(content.path, maxBytes);
  if (!bytes.ok) return bytes;
  const { length } = bytes.value;
  const before = process.cpuUsage();
  const tell = (stage: ImportPulse['stage']) => {
    const { user, system } = process.cpuUsage(before);
    const workedMilliseconds = (user + system) / 1000;
    progress({ stage, bytes: length, residentBytes: process.memoryUsage.rss(), workedMilliseconds });
  };
  tell('reading');
  const pulse = setInterval(() => tell('reading'), pulseEvery);
  const answer = await read(thread, { fileName, bytes: bytes.value, wanted });
  clearInterval(pulse);
  if (!answer.ok) return answer;
  tell('keeping');
  giveBackMemory(length);
  return answer;
}

// Not `async`: such a function would hold what it was given until the library has answered, and the file with it.
function keep(
  adding: Questions<AddingRequests>,
  fileName: string,
  content: Exclude<Extract<ThreadAnswer, { readonly ok: true }>['value'], { readonly type: 'look' | 'returned' }>,
  versionOf: SourceId | null,
): Promise<Result<ImportedContent, AppError>> {
  if (content.type === 'references') {
    const asked = adding.ask('addReferences', { file: fileName, list: content.list });
    return asked.then((kept) => (kept.ok ? ok({ type: 'references', ...kept.value }) : kept));
  }
  const { type: _type, ...file } = content;
  return adding
    .ask('add', { file: { fileName, ...file }, versionOf })
    .then((kept) => (kept.ok ? ok({ type: 'document', ...kept.value }) : kept));
}

/** Bytes that can be handed to the thread: those that came with a message may be a part of something larger. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function failed({ code, detail }: ImportFailure, fileName: string): Result<never, AppError> {
  return fail({ code: `import/${code}`, subject: fileName, detail });
}
