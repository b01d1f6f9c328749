import type { ExportFormat } from '../../../electron/export/formats.ts';

/** What each format is for. */
export const formats: { readonly [F in ExportFormat]: { readonly label: string; readonly note: string } } = {
  docx: { label: 'Word document', note: 'To edit or to pass on for comments. Notes are real footnotes.' },
  pdf: { label: 'PDF', note: 'To print or to send. Tagged, with links both ways.' },
  html: { label: 'Web page', note: 'One file that opens in any browser.' },
  md: { label: 'Markdown', note: 'Plain text for other tools.' },
};

export const formatIds: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'md'];
