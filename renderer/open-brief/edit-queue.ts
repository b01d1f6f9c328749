import type { Result } from '../../electron/base/result.ts';
import type { BriefEdit } from '../../electron/brief/edit.ts';
import type { AppError } from '../../electron/contract/errors.ts';

export interface EditQueueOptions {
  /** Hands edits over for safe keeping. Edits count as kept only when this answers well. */
  readonly send: (edits: readonly BriefEdit[]) => Promise<Result<unknown, AppError>>;
  /** Runs something later; the function returned takes it back. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Told whenever the number of edits not yet kept, or the trouble with keeping them, changes. */
  readonly onChange: (state: EditQueueState) => void;
}

export interface EditQueueState {
  readonly waiting: number;
  readonly trouble: AppError | null;
}

export interface EditQueue {
  readonly push: (edit: BriefEdit) => void;
  /** Sends everything now. True when nothing is left waiting. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

const idle = 250;
const most = 1000;
const firstRetry = 1000;
const longestRetry = 30_000;

/**
 * Collects edits and sends them in order: 250 ms after the last one, at the latest 1 s after the first. One batch is on
 * its way at a time. A batch that fails is sent again, with what came after it behind it, so no edit is lost or reordered.
 */
export function createEditQueue({ send, after, onChange }: EditQueueOptions): EditQueue {
  let collected: readonly BriefEdit[] = [];
  // Sent and not acknowledged. Kept apart and unchanged: the other side counts edits to tell a repeated one from a new one.
  let sent: readonly BriefEdit[] = [];
  let flight: Promise<boolean> | null = null;
  let trouble: AppError | null = null;
  let retry = firstRetry;
  let cancelIdle = () => {};
  let cancelMost: (() => void) | null = null;
  let stopped = false;

  const report = () => onChange({ waiting: collected.length + sent.length, trouble });

  const cancelTimers = () => {
    cancelIdle();
    cancelMost?.();
    cancelMost = null;
  };

  const sendBatch = async (): Promise<boolean> => {
    cancelTimers();
    sent = [...sent, ...collected];
    collected = [];
    const reply = await send(sent);
    if (stopped) return false;
    if (reply.ok) {
      sent = [];
      trouble = null;
      retry = firstRetry;
    } else {
      trouble = reply.error;
      cancelTimers();
      cancelIdle = after(retry, () => void flush());
      retry = Math.min(retry * 2, longestRetry);
    }
    report();
    return reply.ok;
  };

  const flush = async (): Promise<boolean> => {
    while (flight) await flight;
    if (collected.length + sent.length === 0) return true;
    flight = sendBatch();
    const kept = await flight;
    flight = null;
    // Typing goes on while a batch is on its way; what came meanwhile waits for its own timers unless asked again.
    return kept && collected.length === 0;
  };

  const push = (edit: BriefEdit) => {
    if (stopped) return;
    collected = withEdit(collected, edit);
    if (trouble === null) {
      cancelIdle();
      cancelIdle = after(idle, () => void flush());
      cancelMost ??= after(most, () => void flush());
    }
    report();
  };

  return {
    push,
    flush,
    stop: () => {
      stopped = true;
      cancelTimers();
    },
  };
}

/** The edits with one more. Steps join the steps before them; of several changes of the metadata only the last counts. */
export function withEdit(edits: readonly BriefEdit[], edit: BriefEdit): readonly BriefEdit[] {
  const last = edits.at(-1);
  if (last?.type === 'steps' && edit.type === 'steps') {
    return [...edits.slice(0, -1), { type: 'steps', steps: [...last.steps, ...edit.steps] }];
  }
  if (last?.type === 'metadata' && edit.type === 'metadata') return [...edits.slice(0, -1), edit];
  return [...edits, edit];
}
