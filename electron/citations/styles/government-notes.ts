import type { CitationStyle } from '../citation-style.ts';

// Our own rules. Where they shorten a repeat they say "same source", which no reader has to look up.
export const governmentNotes: CitationStyle = {
  id: 'government-notes',
  title: 'Government notes',
  kind: 'note',
  file: 'government-notes.csl',
  ibid: 'when-safe',
  ownPublication: 'publisher',
};
