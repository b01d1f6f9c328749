import type { ExportFormat } from '../../../electron/export/formats.ts';

/** What each format is for, and how its file is called at the end. */
export const formats: {
  readonly [F in ExportFormat]: { readonly label: string; readonly note: string; readonly extension: string };
} = {
  docx: {
    label: 'Word document',
    note: 'To edit or to pass on for comments. Notes are real footnotes.',
    extension: 'docx',
  },
  pdf: { label: 'PDF', note: 'To print or to send. Tagged, with links both ways.', extension: 'pdf' },
  html: {
    label: 'Web page',
    note: 'One file that opens in any browser; each note shows its evidence.',
    extension: 'html',
  },
  odt: { label: 'OpenDocument text', note: 'For LibreOffice. Notes are real footnotes.', extension: 'odt' },
  md: { label: 'Markdown', note: 'Plain text for other tools.', extension: 'md' },
  csv: {
    label: 'Evidence as a table',
    note: 'Each note with the words it rests on, for a spreadsheet.',
    extension: 'csv',
  },
  ris: { label: 'RIS', note: 'The sources, for EndNote, Zotero, Mendeley.', extension: 'ris' },
  bib: { label: 'BibTeX', note: 'The sources, for LaTeX.', extension: 'bib' },
  'csl-json': { label: 'CSL-JSON', note: 'The sources, for Zotero and pandoc.', extension: 'json' },
};

/** The document itself, then what other programs take of it. */
export const documentFormats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'odt', 'md'];
export const evidenceFormats: readonly ExportFormat[] = ['csv', 'ris', 'bib', 'csl-json'];
