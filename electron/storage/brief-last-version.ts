import { join } from 'node:path';
import { saveAtomically } from './atomic-save.ts';
import { type BriefContext, type OpenState, versionsOf } from './brief-open-state.ts';
import { unlessMissing } from './io.ts';

/** Notes where the file of these versions lies, so that they are found when it can no longer be read itself. */
export async function rememberPath(context: BriefContext, state: OpenState): Promise<void> {
  if (state.path === null) return;
  const note = notePath(context, state.live.parts.id);
  const bytes = new TextEncoder().encode(state.path);
  if ((await noted(context, note)) !== state.path) {
    await saveAtomically({ io: context.io, path: note, bytes, run: context.run });
  }
}

/** The path of the newest version kept of the brief at `path`; null when there is none. */
export async function lastVersionOf(context: BriefContext, path: string): Promise<string | null> {
  for (const briefId of await context.io.list(join(context.folder, 'versions'))) {
    if ((await noted(context, notePath(context, briefId))) !== path) continue;
    const [newest] = await versionsOf(context, briefId).list();
    if (newest) return join(context.folder, 'versions', briefId, `${newest.id}.brief`);
  }
  return null;
}

function notePath(context: BriefContext, briefId: string): string {
  return join(context.folder, 'versions', briefId, 'path.txt');
}

async function noted(context: BriefContext, note: string): Promise<string | null> {
  const bytes = await unlessMissing(context.io.readFile(note));
  return bytes && new TextDecoder().decode(bytes);
}
