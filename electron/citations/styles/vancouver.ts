import type { CitationStyle } from '../citation-style.ts';

export const vancouver: CitationStyle = {
  id: 'vancouver',
  title: 'Vancouver',
  kind: 'numeric',
  file: 'vancouver.csl',
  ibid: 'never',
};
