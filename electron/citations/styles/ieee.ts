import type { CitationStyle } from '../citation-style.ts';

export const ieee: CitationStyle = {
  id: 'ieee',
  title: 'IEEE',
  kind: 'numeric',
  file: 'ieee.csl',
  ibid: 'never',
  ownPublication: 'publisher',
};
