import type { Connection, Row, SqlValue } from './connection.ts';

/** A statement whose answer may take long. */
export interface Question {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * Work that puts such questions and goes on with their answers. The same work runs at once, for the command line, or
 * step by step with the thread free meanwhile, for the window.
 */
export type Asking<T> = Generator<Question, T, readonly Row[]>;

export function* ask(sql: string, values: readonly SqlValue[]): Asking<readonly Row[]> {
  return yield { sql, values };
}

export function answerNow<T>(connection: Connection, asking: Asking<T>): T {
  let step = asking.next();
  while (step.done !== true) step = asking.next(connection.all(step.value.sql, step.value.values));
  return step.value;
}

const interruptAgain = 5;

/** Throws SQLITE_INTERRUPT as soon as the signal says that nobody waits any more. Nothing else may ask meanwhile. */
export async function answerLater<T>(connection: Connection, asking: Asking<T>, signal: AbortSignal): Promise<T> {
  // More than once: an interruption that comes before the statement has begun is lost.
  let interrupting: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    interrupting = setInterval(() => connection.interrupt(), interruptAgain);
  };
  signal.addEventListener('abort', interrupt);
  try {
    let step = asking.next();
    while (step.done !== true) {
      if (signal.aborted) throw new Interrupted();
      step = asking.next(await connection.later(step.value.sql, step.value.values));
    }
    if (signal.aborted) throw new Interrupted();
    return step.value;
  } finally {
    signal.removeEventListener('abort', interrupt);
    clearInterval(interrupting);
  }
}

class Interrupted extends Error {
  readonly code = 'SQLITE_INTERRUPT';
}
