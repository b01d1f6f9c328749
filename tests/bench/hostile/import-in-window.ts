import type { Api } from '../../../electron/contract/api.ts';
import type { JobEnded } from '../../../electron/contract/events.ts';
import type { DebugPipe } from '../start/debug-pipe.ts';

/** What the page saw while something ran. Times in milliseconds. */
export interface WatchedWindow {
  readonly imported: readonly string[];
  /** Name and code of each file that was refused. */
  readonly refused: readonly string[];
  readonly duration: number;
  /** From asking the main process until it answered, one question after the other. */
  readonly mainAnswers: readonly number[];
  /** The same for the process that owns the library. */
  readonly libraryAnswers: readonly number[];
}

/** Runs in the page, which has the same requests as the window's own code. Without files it watches an idle program. */
async function importAndAsk(paths: readonly string[], idle: number): Promise<WatchedWindow> {
  const { requests, on } = (globalThis as unknown as { readonly briefwright: Api }).briefwright;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const started = performance.now();
  const ended = new Promise<Pick<JobEnded, 'imported' | 'failed'>>((resolve) => {
    if (paths.length === 0) setTimeout(() => resolve({ imported: [], failed: [] }), idle);
    else on('job.ended', (event) => resolve(event));
  });
  let running = true;
  const ask = async (question: () => Promise<unknown>): Promise<readonly number[]> => {
    const answers: number[] = [];
    while (running) {
      const asked = performance.now();
      await question();
      answers.push(performance.now() - asked);
      await pause(20);
    }
    return answers;
  };
  const asking = Promise.all([ask(() => requests['settings.read']({})), ask(() => requests['library.summary']({}))]);
  if (paths.length > 0) await requests['library.import']({ paths });
  const { imported, failed } = await ended;
  const duration = performance.now() - started;
  running = false;
  const [mainAnswers, libraryAnswers] = await asking;
  return {
    imported: imported.map(({ file }) => file),
    refused: failed.map(({ file, error }) => `${file} ${error.code}`),
    duration,
    mainAnswers,
    libraryAnswers,
  };
}

/** Imports these files in a started program, as its window would, and asks it questions all the while. */
export async function importInWindow(
  pipe: DebugPipe,
  session: string,
  paths: readonly string[],
  idle = 0,
): Promise<WatchedWindow> {
  const expression = `(${importAndAsk.toString()})(${JSON.stringify(paths)}, ${idle})`;
  const question = { expression, awaitPromise: true, returnByValue: true };
  const { result } = (await pipe.ask('Runtime.evaluate', question, session)) as {
    readonly result: { readonly value?: WatchedWindow; readonly description?: string };
  };
  if (result.value === undefined) throw new Error(result.description ?? 'The page gave no answer.');
  return result.value;
}
