import { fail, ok, type Result } from '../base/result.ts';
import { liveBrief } from '../brief/live-brief.ts';
import type { AppError } from '../contract/errors.ts';
import type { OpenBrief } from '../contract/requests.ts';
import { startJournal } from './brief-journaling.ts';
import { type BriefContext, fileBytes, type OpenState, openBriefOf, versionsOf, wordsOf } from './brief-open-state.ts';
import { parseFile } from './brief-reading.ts';

/** Goes back to an older version. What the brief is now becomes a version of its own, so that this can be taken back. */
export async function restoreVersion(
  context: BriefContext,
  open: OpenState,
  id: string,
): Promise<Result<OpenBrief, AppError>> {
  const versions = versionsOf(context, open.live.parts.id);
  const bytes = await versions.read(id);
  if (!bytes) return fail({ code: 'file/not-found', subject: id, detail: '' });
  const parsed = parseFile(bytes, id);
  if (!parsed.ok) return parsed;
  const live = liveBrief(parsed.value.brief);
  if (!live.ok) return fail({ code: 'brief/invalid', subject: id, detail: live.error.detail });
  const at = context.now();
  const now = fileBytes(context, open.live, open.rest);
  await versions.add({ bytes: now, reason: 'before-restore', words: wordsOf(open.live), at });
  const before = { live: open.live, rest: open.rest, revision: open.revision };
  const { metadata } = live.value.parts;
  open.live = { ...live.value, parts: { ...live.value.parts, metadata: { ...metadata, modified: at } } };
  open.rest = { entries: parsed.value.entries, manifest: parsed.value.manifest };
  open.revision += 1;
  try {
    await startJournal(context, open);
  } catch (error) {
    Object.assign(open, before);
    throw error;
  }
  return ok(openBriefOf(open));
}
