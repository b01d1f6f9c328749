/** The formats a brief can be exported to. Their writers stand in the folders of the same name. */
export const exportFormats = [
  { id: 'docx', label: 'Word document', extension: 'docx' },
  { id: 'pdf', label: 'PDF', extension: 'pdf' },
  { id: 'html', label: 'Web page', extension: 'html' },
  { id: 'md', label: 'Markdown', extension: 'md' },
] as const;

export type ExportFormat = (typeof exportFormats)[number]['id'];
