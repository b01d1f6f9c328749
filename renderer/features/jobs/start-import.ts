import type { PastedText } from '../../../electron/contract/pasted-text.ts';
import { addJob } from '../../bridge/jobs.ts';
import { pathOf, request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Asks for files, or for whole folders, and imports them. */
export async function chooseAndImport(what: 'files' | 'folders'): Promise<void> {
  const chosen = await request(`library.choose-${what}`, {});
  if (!chosen.ok) return showFailure(chosen.error);
  if (chosen.value.paths.length > 0) await importPaths(chosen.value.paths);
}

export async function importPaths(paths: readonly string[]): Promise<void> {
  const reply = await request('library.import', { paths });
  if (reply.ok) addJob(reply.value.job, 'import');
  else showFailure(reply.error);
}

/** Imports what was pasted: markup where there is some, because it keeps headings, lists and tables. */
export async function importPasted(pasted: DataTransfer | null): Promise<void> {
  const markup = pasted?.getData('text/html') ?? '';
  const plain = pasted?.getData('text/plain') ?? '';
  const files = [...(pasted?.files ?? [])];
  if (hasWords(markup)) return importText('text/html', markup);
  if (hasWords(plain)) return importText('text/plain', plain);
  if (files.length > 0) return importDropped(files);
  showFailure({ code: 'clipboard/no-text', subject: '', detail: '' });
}

/** A picture copied from a page comes as markup without a word in it. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/<[^>]*>/g, ' '));
}

async function importText(mediaType: PastedText['mediaType'], text: string): Promise<void> {
  const reply = await request('library.import-text', { mediaType, text });
  if (reply.ok) addJob(reply.value.job, 'import');
  else showFailure(reply.error);
}

/** Imports what was dropped on the window from outside. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const paths = files.map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) await importPaths(paths);
  else showToast('These cannot be imported: they are not files on this computer.');
}
