import { ok, type Result } from '../../electron/base/result.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { OpenBrief } from '../../electron/contract/requests.ts';
import { listen, request } from '../bridge/request.ts';
import { useAttention } from './attention.ts';
import { createEditQueue } from './edit-queue.ts';
import { settleLateTexts } from './late-texts.ts';
import { clearBrief, flushEdits, liveBrief, showBrief, updateLive } from './live-brief.ts';

type Outcome = Result<boolean, AppError>;

/** Shows a brief that the main process has opened, and keeps its edits from now on. */
export function takeOver(open: OpenBrief): void {
  const { id } = open.brief;
  let revision = open.revision;
  const queue = createEditQueue({
    send: async (edits) => {
      const reply = await request('brief.edit', { brief: id, revision, edits });
      if (reply.ok) {
        revision = reply.value.revision;
        updateLive({ revision });
      }
      return reply;
    },
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    onChange: ({ waiting, trouble }) => updateLive({ waiting, trouble }),
  });
  useAttention.setState({ inspected: { type: 'nothing' } });
  showBrief(open, queue);
}

/** Opens a file, or asks for one when `path` is null. False when the dialog was dismissed. */
export async function openBrief(path: string | null): Promise<Outcome> {
  return inPlace(() => request('brief.open', { path }));
}

export async function createBrief(choice: {
  readonly template: string;
  readonly title: string;
  readonly fill: boolean;
  readonly houseStyle?: string;
}): Promise<Outcome> {
  return inPlace(() => request('brief.create', choice));
}

/** The brief that this window held before it was reloaded. */
export async function resumeBrief(): Promise<Outcome> {
  return show(await request('brief.current', {}));
}

export async function saveBrief(saveAs: boolean): Promise<Outcome> {
  const live = liveBrief();
  if (!live) return ok(false);
  await flushEdits();
  const reply = await request('brief.save', { brief: live.opened.id, saveAs });
  if (!reply.ok) return reply;
  if (reply.value && liveBrief()?.showing === live.showing) updateLive({ saved: reply.value });
  return ok(reply.value !== null);
}

export async function closeBrief(): Promise<Outcome> {
  const live = liveBrief();
  if (!live) return ok(true);
  return standingStill(async () => {
    if (!(await flushEdits())) return ok(false);
    const reply = await request('brief.close', { brief: live.opened.id });
    if (!reply.ok) return reply;
    clearBrief();
    return ok(true);
  });
}

export async function recoverBrief(choice: 'restore' | 'keep-file' | 'save-copy'): Promise<Outcome> {
  const live = liveBrief();
  if (!live) return ok(false);
  return show(await request('brief.recover', { brief: live.opened.id, choice }));
}

/** Goes on with a brief that has no file yet. */
export async function openUnsaved(brief: string): Promise<Outcome> {
  return inPlace(() => request('brief.open-unsaved', { brief }));
}

export async function resolveOutsideChange(choice: 'keep-both' | 'use-mine' | 'use-theirs'): Promise<Outcome> {
  const live = liveBrief();
  if (!live) return ok(false);
  return standingStill(async () => {
    await flushEdits();
    return show(await request('brief.resolve-outside-change', { brief: live.opened.id, choice }));
  });
}

export async function restoreVersion(version: string): Promise<Outcome> {
  const live = liveBrief();
  if (!live) return ok(false);
  return standingStill(async () => {
    await flushEdits();
    return show(await request('brief.restore-version', { brief: live.opened.id, version }));
  });
}

/** Follows what the main process says about the open brief. Called once. */
export function followBrief(): () => void {
  const isOurs = (brief: string) => liveBrief()?.opened.id === brief;
  const ends = [
    listen('brief.saved', ({ brief, saved }) => isOurs(brief) && updateLive({ saved })),
    listen('brief.trouble', ({ brief, error }) => isOurs(brief) && updateLive({ trouble: error })),
    listen('brief.changed-outside', ({ brief, path }) => isOurs(brief) && updateLive({ changedOutside: path })),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Another brief takes the place of the one that is open, once everything typed into that is kept. */
function inPlace(ask: () => Promise<Result<OpenBrief | null, AppError>>): Promise<Outcome> {
  return standingStill(async () => ((await flushEdits()) ? show(await ask()) : ok(false)));
}

/**
 * While this works the open brief takes no edits: what were typed until the answer comes would be gone with the brief, and
 * would reach the main process when it has another one open. Where the brief stays after all, it takes them again.
 */
async function standingStill(work: () => Promise<Outcome>): Promise<Outcome> {
  const showing = liveBrief()?.showing;
  settleLateTexts();
  updateLive({ leaving: true });
  const outcome = await work();
  if (liveBrief()?.showing === showing) updateLive({ leaving: false });
  return outcome;
}

function show(reply: Result<OpenBrief | null, AppError>): Outcome {
  if (!reply.ok) return reply;
  if (reply.value) takeOver(reply.value);
  return ok(reply.value !== null);
}
