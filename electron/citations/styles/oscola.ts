import type { CitationStyle } from '../citation-style.ts';

// OSCOLA asks for "ibid"; its "(n 3)" stands in wherever that would not be safe.
export const oscola: CitationStyle = {
  id: 'oscola',
  title: 'OSCOLA',
  kind: 'note',
  file: 'oscola.csl',
  ibid: 'when-safe',
};
