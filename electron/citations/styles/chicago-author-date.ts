import type { CitationStyle } from '../citation-style.ts';

export const chicagoAuthorDate: CitationStyle = {
  id: 'chicago-author-date',
  title: 'Chicago, author and date',
  kind: 'author-date',
  file: 'chicago-author-date.csl',
  ibid: 'never',
};
