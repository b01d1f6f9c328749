import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Fork } from './child.ts';
import { ProcessClient } from './conversation.ts';
import type { ImportRequests } from './import-messages.ts';
import type { ImportedText } from './import-pipeline.ts';

export interface ReaderLimits {
  /** How long one file may take, in milliseconds, by its size in bytes. */
  readonly deadline: (bytes: number) => number;
  /** How much memory the process may hold, in bytes. */
  readonly residentBytes: number;
  /** How many files one process reads before a fresh one takes over. */
  readonly filesPerProcess: number;
}

const megabyte = 1024 * 1024;

export const readerLimits: ReaderLimits = {
  deadline: (bytes) => Math.min(120_000, 10_000 + Math.ceil(bytes / megabyte) * 2_000),
  residentBytes: 1024 * megabyte,
  filesPerProcess: 20,
};

/** A process that does not end when asked to is ended by the system after this long, in milliseconds. */
const patience = 1_000;

/** Failures found out by a look at the first bytes leave nothing behind in the process that looked. */
const harmless = new Set<AppError['code']>([
  'import/empty',
  'import/unknown-format',
  'import/wrong-extension',
  'import/encrypted',
]);

/**
 * Reads foreign files in a process of its own. A file that takes too long or too much memory costs its process, never
 * ours; after any failure a fresh process reads the next file.
 */
export class ImportReader {
  readonly #fork: Fork;
  readonly #thread: string;
  readonly #limits: ReaderLimits;
  #client: ProcessClient<ImportRequests> | null = null;
  #files = 0;

  /** `thread` is the file of the bundled `import-thread`. */
  constructor(fork: Fork, thread: string, limits: ReaderLimits = readerLimits) {
    this.#fork = fork;
    this.#thread = thread;
    this.#limits = limits;
  }

  async read(fileName: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<ImportedText, AppError>> {
    const client = this.#fresh();
    // Why this side ended the process, if it did.
    let ended: AppError['code'] | null = null;
    let patienceTimer: NodeJS.Timeout | undefined;
    const end = (code: AppError['code']) => {
      if (ended !== null) return;
      ended = code;
      const { pid } = client;
      client.stop();
      patienceTimer = setTimeout(() => killForSure(pid), patience);
    };
    const cancel = () => end('cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
    const deadline = setTimeout(() => end('import/too-slow'), this.#limits.deadline(bytes.length));
    const result = await client.ask(
      'import',
      { fileName, bytes },
      {
        progress: ({ residentBytes }) => {
          if (residentBytes > this.#limits.residentBytes) end('import/out-of-memory');
        },
      },
    );
    clearTimeout(deadline);
    clearTimeout(patienceTimer);
    signal?.removeEventListener('abort', cancel);
    if (result.ok) return result;
    if (!harmless.has(result.error.code)) this.stop();
    if (ended !== null) return fail({ code: ended, subject: fileName, detail: '' });
    const crashed = result.error.code === 'process/crashed';
    return crashed ? fail({ code: 'import/crashed', subject: fileName, detail: result.error.detail }) : result;
  }

  /** Ends the process. The next file starts a new one. */
  stop(): void {
    this.#client?.stop();
    this.#client = null;
    this.#files = 0;
  }

  #fresh(): ProcessClient<ImportRequests> {
    if (this.#files >= this.#limits.filesPerProcess) this.stop();
    this.#files += 1;
    this.#client ??= new ProcessClient<ImportRequests>(this.#fork, 'import-process', [this.#thread]);
    return this.#client;
  }
}

function killForSure(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended after all.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
