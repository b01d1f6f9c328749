import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import { answerRequests } from './conversation.ts';
import type { ImportRequests, ThreadAnswer, ThreadRequest } from './import-messages.ts';
import type { ImportedText } from './import-pipeline.ts';
import { parentPort } from './parent-port.ts';

// The process around the thread that reads foreign files. It stays awake while the thread works, tells the parent how
// much memory both hold, and reports a thread that died. Its argument is the bundled thread.
const threadLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 } as const;
const pulseEvery = 100;

const threadFile = process.argv.at(-1);
if (threadFile === undefined) throw new Error('The import process needs the file of its thread as its argument.');

/** The thread, and whoever waits for its answer. A thread that died is replaced for the next file. */
let thread: Worker | null = null;
let waiting: ((answer: ThreadAnswer) => void) | null = null;

function read(file: string, request: ThreadRequest): Promise<ThreadAnswer> {
  thread ??= startThread(file);
  thread.postMessage(request);
  return new Promise((resolve) => {
    waiting = resolve;
  });
}

function startThread(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: threadLimits });
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

function withAppError(answer: ThreadAnswer, fileName: string): Result<ImportedText, AppError> {
  if (answer.ok) return ok(answer.value);
  const { code, detail } = answer.error;
  return fail({ code: `import/${code}`, subject: fileName, detail });
}

answerRequests<ImportRequests>(parentPort(), {
  import: async ({ fileName, bytes }, { progress }) => {
    const pulse = setInterval(() => progress({ residentBytes: process.memoryUsage.rss() }), pulseEvery);
    const answer = await read(threadFile, { fileName, bytes });
    clearInterval(pulse);
    return withAppError(answer, fileName);
  },
});
