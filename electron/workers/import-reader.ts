import type { SourceId } from '../base/ids.ts';
import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { largestImport } from '../library/importers/importers.ts';
import type { Child, Fork } from './child.ts';
import type { ImportContent, ImportedContent, ImportPulse, ImportRequests } from './import-messages.ts';
import { ProcessClient } from './process-client.ts';

export interface ReaderLimits {
  /**
   * How long the process may work on one file, in milliseconds, by its size in bytes. What a busy computer makes it wait
   * for does not count, up to a multiple.
   */
  readonly deadline: (bytes: number) => number;
  /** How much memory the process may hold, in bytes. */
  readonly residentBytes: number;
  /** How many files one process reads before a fresh one takes over. */
  readonly filesPerProcess: number;
}

export interface ImportChoice {
  readonly signal?: AbortSignal | undefined;
  /** The source that the file is a newer version of; without it the library finds out. */
  readonly versionOf?: SourceId | null;
}

export interface ReaderProgram {
  /** The file of the bundled `import-thread`. */
  readonly thread: string;
  /** The folder of the program's assets, where the engines lie. */
  readonly assets: string;
}

const megabyte = 1024 * 1024;

export const readerLimits: ReaderLimits = {
  deadline: (bytes) => Math.min(120_000, 10_000 + Math.ceil(bytes / megabyte) * 4_000),
  residentBytes: 1024 * megabyte,
  filesPerProcess: 20,
};

const processName = 'import-process';
/** By the clock a file may take so many times its deadline, for a process that waits instead of working. */
const waitingAllowed = 4;
/** A process that does not end when asked to is ended by the system after this long, in milliseconds. */
const patience = 1_000;

/** Failures found out by a look at the first bytes leave nothing behind in the process that looked. */
const harmless = new Set<AppError['code']>([
  'import/empty',
  'import/unknown-format',
  'import/wrong-extension',
  'import/encrypted',
  'import/no-references',
  'import/unreadable-file',
]);

/**
 * Has foreign files read by a process of its own, which hands them to the library. A file that takes too long or too much
 * memory costs its process, never ours; after any failure a fresh process reads the next file.
 */
export class ImportReader {
  readonly #newClient: () => ProcessClient<ImportRequests>;
  readonly #limits: ReaderLimits;
  #client: ProcessClient<ImportRequests> | null = null;
  #files = 0;

  /** `joinLibrary` gives the process its channel to the library. */
  constructor(
    fork: Fork,
    { thread, assets }: ReaderProgram,
    joinLibrary: (process: Child) => void,
    limits: ReaderLimits = readerLimits,
  ) {
    this.#newClient = () => new ProcessClient<ImportRequests>(fork, processName, [thread, assets], joinLibrary);
    this.#limits = limits;
  }

  /** Cancelling ends the process, unless the library has the file already: then it is kept whole. */
  async import(
    fileName: string,
    content: ImportContent,
    choice: ImportChoice = {},
  ): Promise<Result<ImportedContent, AppError>> {
    const { signal, versionOf = null } = choice;
    return this.watched(fileName, signal, (client, progress) =>
      client.ask('import', { fileName, content, maxBytes: largestImport, versionOf }, { progress }),
    );
  }

  /** The same watch over any question to the process. */
  protected async watched<T>(
    fileName: string,
    signal: AbortSignal | undefined,
    ask: (
      client: ProcessClient<ImportRequests>,
      progress: (pulse: ImportPulse) => void,
    ) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    if (signal?.aborted) return fail({ code: 'cancelled', subject: fileName, detail: '' });
    const client = this.#fresh();
    const watch = new Watch(client, this.#limits, signal);
    const result = await ask(client, (pulse) => watch.pulse(pulse));
    const ended = watch.stop();
    if (result.ok) return result;
    if (!harmless.has(result.error.code)) this.stop();
    if (ended !== null) return fail({ code: ended, subject: fileName, detail: '' });
    const { code, subject, detail } = result.error;
    const crashed = code === 'process/crashed' && subject === processName;
    return crashed ? fail({ code: 'import/crashed', subject: fileName, detail }) : result;
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
    this.#client ??= this.#newClient();
    return this.#client;
  }
}

/** Watches the time and the memory that one file takes, and ends the process that exceeds either. */
class Watch {
  readonly #client: ProcessClient<ImportRequests>;
  readonly #limits: ReaderLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #cancel = () => this.#end('cancelled');
  #deadline: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;
  #bytes = -1;
  /** Why this side ended the process, if it did. */
  #ended: AppError['code'] | null = null;

  constructor(client: ProcessClient<ImportRequests>, limits: ReaderLimits, signal: AbortSignal | undefined) {
    this.#client = client;
    this.#limits = limits;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#cancel, { once: true });
    // Until it is known how large the file is, it may be as large as any.
    this.#allow(largestImport);
  }

  pulse({ stage, bytes, residentBytes, workedMilliseconds }: ImportPulse): void {
    if (stage === 'keeping') {
      this.#rest();
      return;
    }
    if (bytes !== this.#bytes) this.#allow(bytes);
    this.#bytes = bytes;
    if (residentBytes > this.#limits.residentBytes) this.#end('import/out-of-memory');
    else if (workedMilliseconds > this.#limits.deadline(bytes)) this.#end('import/too-slow');
  }

  stop(): AppError['code'] | null {
    this.#rest();
    clearTimeout(this.#patience);
    return this.#ended;
  }

  #allow(bytes: number): void {
    clearTimeout(this.#deadline);
    const longest = this.#limits.deadline(bytes) * waitingAllowed;
    this.#deadline = setTimeout(() => this.#end('import/too-slow'), longest);
  }

  #rest(): void {
    clearTimeout(this.#deadline);
    this.#signal?.removeEventListener('abort', this.#cancel);
  }

  #end(code: AppError['code']): void {
    if (this.#ended !== null) return;
    this.#ended = code;
    const { pid } = this.#client;
    this.#client.stop();
    this.#patience = setTimeout(() => killForSure(pid), patience);
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
