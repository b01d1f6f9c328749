import type { Page } from '../../../electron/layout/page.ts';
import { request } from '../../bridge/request.ts';
import { flushEdits, liveBrief } from '../../open-brief/live-brief.ts';
import { announce } from '../../ui/announcements.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { createStore } from '../../ui/store.ts';
import { loadFaces } from './page-fonts.ts';

/** The pages that are being printed; null while nothing is. */
export const usePrinting = createStore<{ readonly pages: readonly Page[] | null }>(() => ({ pages: null }));

const all = { from: 0, to: 1_000_000 } as const;

/** Prints the pages of the PDF, one to a sheet, by way of the system's print dialog. */
export async function printBrief(): Promise<void> {
  const live = liveBrief();
  if (live === null || usePrinting.getState().pages !== null) return;
  announce('Preparing to print.');
  await flushEdits();
  const reply = await request('preview.pages', { brief: live.opened.id, want: { at: all, known: [] } });
  if (!reply.ok) return showFailure(reply.error);
  const pages = reply.value.pages.flatMap(({ page }) => page ?? []);
  await loadFaces(pages);
  usePrinting.setState({ pages });
  try {
    await drawn();
    const { width, height } = reply.value.size;
    const printed = await request('window.print', { width, height });
    if (!printed.ok) showFailure(printed.error);
  } finally {
    usePrinting.setState({ pages: null });
  }
}

/** Two frames later everything stands in the document; then the fonts it needs are waited for. */
async function drawn(): Promise<void> {
  const frame = () => new Promise((resume) => requestAnimationFrame(resume));
  await frame();
  await frame();
  await document.fonts.ready;
}
