import { briefUses } from '../brief/brief-uses.ts';
import { liveBrief } from '../brief/live-brief.ts';
import type { OpenBrief } from '../contract/requests.ts';
import type { StoreClient } from '../workers/store-client.ts';

/**
 * Tells the library what a brief rests on, so that it can say later where a claim is used. Nothing waits for it: a brief
 * opens, saves and exports whether or not the library can take the note.
 */
export async function noteInLibrary(
  store: Pick<StoreClient, 'ask'>,
  open: OpenBrief | null,
  isExport = false,
): Promise<void> {
  if (open === null) return;
  const live = liveBrief(open.brief);
  if (!live.ok) return;
  const { id, metadata, template } = open.brief;
  const uses = briefUses(live.value.doc, template);
  await store.ask('noteBrief', { brief: id, path: open.saved.path, title: metadata.title, uses, isExport });
}
