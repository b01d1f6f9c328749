import type { CitationStyle } from '../citation-style.ts';

export const apa: CitationStyle = {
  id: 'apa',
  title: 'APA',
  kind: 'author-date',
  file: 'apa.csl',
  ibid: 'never',
  ownPublication: 'publisher',
};
