/** The formats a brief can be exported to. Their writers stand in the folders beside this file. */
export const exportFormats = [
  { id: 'docx', label: 'Word document', extension: 'docx' },
  { id: 'pdf', label: 'PDF', extension: 'pdf' },
  { id: 'odt', label: 'OpenDocument text', extension: 'odt' },
  { id: 'html', label: 'Web page', extension: 'html' },
  { id: 'md', label: 'Markdown', extension: 'md' },
  { id: 'csv', label: 'Evidence as a table', extension: 'csv' },
  { id: 'ris', label: 'Sources as RIS', extension: 'ris' },
  { id: 'bib', label: 'Sources as BibTeX', extension: 'bib' },
  { id: 'csl-json', label: 'Sources as CSL-JSON', extension: 'json' },
] as const;

export type ExportFormat = (typeof exportFormats)[number]['id'];

export function extensionOf(id: ExportFormat): string {
  return exportFormats.find((format) => format.id === id)?.extension ?? id;
}

/** Formats that show the document itself, pictures and all. */
export const formatsWithPictures: readonly ExportFormat[] = ['docx', 'pdf', 'odt', 'html', 'md'];

/** Formats that need the words behind each note, whether the template prints them or not. */
export const formatsWithEvidence: readonly ExportFormat[] = ['html', 'csv'];
