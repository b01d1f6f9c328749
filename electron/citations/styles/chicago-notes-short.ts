import type { CitationStyle } from '../citation-style.ts';

// Where others print "ibid.", Chicago names the author alone.
export const chicagoNotesShort: CitationStyle = {
  id: 'chicago-notes-short',
  title: 'Chicago, notes with shortest repeats',
  kind: 'note',
  file: 'chicago-fullnote-bibliography.csl',
  ibid: 'when-safe',
};
