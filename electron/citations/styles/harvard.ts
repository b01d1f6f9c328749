import type { CitationStyle } from '../citation-style.ts';

export const harvard: CitationStyle = {
  id: 'harvard',
  title: 'Harvard',
  kind: 'author-date',
  file: 'harvard-cite-them-right.csl',
  ibid: 'never',
};
