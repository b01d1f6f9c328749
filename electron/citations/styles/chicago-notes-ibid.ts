import type { CitationStyle } from '../citation-style.ts';

export const chicagoNotesIbid: CitationStyle = {
  id: 'chicago-notes-ibid',
  title: 'Chicago, notes with ibid.',
  kind: 'note',
  file: 'chicago-fullnote-bibliography.csl',
  ibid: 'when-safe',
};
