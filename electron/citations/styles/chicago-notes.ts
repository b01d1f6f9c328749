import type { CitationStyle } from '../citation-style.ts';

export const chicagoNotes: CitationStyle = {
  id: 'chicago-notes',
  title: 'Chicago, notes',
  kind: 'note',
  file: 'chicago-fullnote-bibliography.csl',
  ibid: 'never',
};
