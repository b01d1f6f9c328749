import { type LocatorLabel, locatorLabels } from './citation.ts';

/** Every kind of place in words. */
const words: { readonly [L in LocatorLabel]: string } = {
  page: 'Page',
  paragraph: 'Paragraph',
  section: 'Section',
  chapter: 'Chapter',
  part: 'Part',
  figure: 'Figure',
  table: 'Table',
  appendix: 'Appendix',
  'article-locator': 'Article of a law',
  line: 'Line',
  column: 'Column',
  folio: 'Folio',
  volume: 'Volume',
  verse: 'Verse',
  note: 'Note',
  timestamp: 'Time in a recording',
  'sub-verbo': 'Entry of a dictionary',
};

/** The kinds of places in the order of a list. */
export const locatorsInWords: readonly { readonly id: LocatorLabel; readonly label: string }[] = locatorLabels.map(
  (id) => ({ id, label: words[id] }),
);

/** `Page 4`. */
export function locatorInWords(label: LocatorLabel, locator: string): string {
  return `${words[label]} ${locator}`;
}
