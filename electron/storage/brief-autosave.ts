/** When an open brief is written to its file without being asked: soon after the writer pauses, and now and then anyway. */
export interface Autosave {
  /** After every acknowledged edit. */
  edited(): void;
  /** The window lost the focus, or an export is about to begin: save now if there is anything to save. */
  now(): Promise<void>;
  stop(): void;
}

export interface AutosaveContext {
  readonly isDirty: () => boolean;
  readonly save: () => Promise<unknown>;
  /** Milliseconds since any fixed moment; never set back. */
  readonly clock: () => number;
  /** Runs a task once after so many milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

const pause = 5_000;
const longest = 60_000;

export function autosave(context: AutosaveContext): Autosave {
  let cancel = (): void => undefined;
  let dirtySince: number | null = null;

  async function save(): Promise<void> {
    cancel();
    dirtySince = null;
    if (context.isDirty()) await context.save();
  }

  return {
    edited: () => {
      const at = context.clock();
      dirtySince ??= at;
      cancel();
      // Whoever types without a pause is saved once a minute all the same.
      const wait = Math.max(0, Math.min(pause, dirtySince + longest - at));
      cancel = context.after(wait, () => void save());
    },
    now: save,
    stop: () => cancel(),
  };
}
