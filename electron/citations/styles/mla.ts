import type { CitationStyle } from '../citation-style.ts';

// MLA names author and page instead of the date; for the document it behaves like the author-date styles.
export const mla: CitationStyle = {
  id: 'mla',
  title: 'MLA',
  kind: 'author-date',
  file: 'modern-language-association.csl',
  ibid: 'never',
  ownPublication: 'author',
};
