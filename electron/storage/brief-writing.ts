import { basename, dirname, extname, join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { BriefVersion, SavedState } from '../contract/requests.ts';
import { saveAtomically } from './atomic-save.ts';
import { endJournals } from './brief-journaling.ts';
import { rememberPath } from './brief-last-version.ts';
import { type BriefContext, fileBytes, type OpenState, versionsOf, wordsOf } from './brief-open-state.ts';
import { exists, type Io, unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';
import { sha256 } from './sha256.ts';

/** Why a file is written; `timed` is the program's own doing. */
export type SaveReason = Extract<BriefVersion['reason'], 'timed' | 'saved' | 'exported'>;

class ChangedOutside extends Error {}

/** Writes the brief to its file, unless another program changed it. The journal goes once the file reads back right. */
export async function writeBrief(
  context: BriefContext,
  state: OpenState,
  path: string,
  reason: SaveReason,
): Promise<Result<SavedState, AppError>> {
  const { io } = context;
  const bytes = fileBytes(context, state.live, state.rest);
  const hash = sha256(bytes);
  const revision = state.revision;
  const own = path === state.path;
  if (own && (await isChanged(io, path, state.fileSha256, hash))) return changedOutside(context, path);
  const at = context.now();
  // Without this line a crash right after the rename would look like somebody else's change. The file itself is safe
  // either way, so a journal that cannot take it is no reason not to save.
  if (own) await state.journal?.append({ type: 'saving', revision, sha256: hash, at }).catch(() => undefined);
  try {
    await saveAtomically({
      io,
      path,
      bytes,
      run: context.run,
      ...(context.wait && { wait: context.wait }),
      beforeReplacing: async (target) => {
        if (own && (await isChanged(io, target, state.fileSha256, hash))) throw new ChangedOutside();
      },
    });
    if (sha256(await io.readFile(path)) !== hash) {
      throw Object.assign(new Error('The file reads back differently'), { code: 'EIO' });
    }
  } catch (error) {
    return error instanceof ChangedOutside ? changedOutside(context, path) : fail(diskError(error, path));
  }
  await endJournals(context, state);
  Object.assign(state, { path, fileSha256: hash, durable: revision, pending: [], saved: { path, revision, at } });
  if (state.troubled) context.onTrouble(null);
  state.troubled = false;
  await keepVersion(context, state, bytes, reason);
  context.onSaved(state.saved);
  return ok(state.saved);
}

const betweenTimedVersions = 5 * 60_000;

// A version that cannot be kept is no reason to call a good save failed; the trouble is told by itself.
async function keepVersion(
  context: BriefContext,
  state: OpenState,
  bytes: Uint8Array,
  reason: SaveReason,
): Promise<void> {
  const versions = versionsOf(context, state.live.parts.id);
  try {
    const newest = (await versions.list())[0];
    const recent = newest !== undefined && Date.parse(context.now()) - Date.parse(newest.at) < betweenTimedVersions;
    if (reason === 'timed' && recent) return;
    await versions.add({ bytes, reason, words: wordsOf(state.live), at: context.now() });
    await rememberPath(context, state);
  } catch (error) {
    state.troubled = true;
    context.onTrouble(diskError(error, state.path ?? ''));
  }
}

/** A missing file counts as unchanged: there is nothing that saving would destroy. */
async function isChanged(io: Io, path: string, known: string | null, own: string): Promise<boolean> {
  const bytes = await unlessMissing(io.readFile(path));
  if (!bytes) return false;
  const now = sha256(bytes);
  return now !== known && now !== own;
}

function changedOutside(context: BriefContext, path: string): Result<never, AppError> {
  context.onChangedOutside(path);
  return fail({ code: 'brief/changed-outside', subject: path, detail: '' });
}

/** A name beside a file that nobody has yet: `Brief (recovered 2024-11-21).brief`. */
export async function copyPath(io: Io, path: string, word: string, at: string): Promise<string> {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` ${count}`;
    const candidate = join(dirname(path), `${stem} (${word} ${at.slice(0, 10)}${tail})${extension}`);
    if (!(await exists(io, candidate))) return candidate;
  }
}
