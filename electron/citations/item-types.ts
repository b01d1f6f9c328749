import { type CslType, cslTypes } from '../base/csl-json.ts';

/** Every type of CSL in words. */
export const typeLabels: { readonly [T in CslType]: string } = {
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  webpage: 'Web page',
  'post-weblog': 'Blog post',
  post: 'Post on a platform',
  report: 'Report',
  book: 'Book',
  chapter: 'Chapter of a book',
  'paper-conference': 'Conference paper',
  thesis: 'Thesis',
  legislation: 'Law',
  bill: 'Bill',
  regulation: 'Regulation',
  treaty: 'Treaty',
  legal_case: 'Court decision',
  hearing: 'Hearing',
  interview: 'Interview',
  speech: 'Speech',
  personal_communication: 'Letter or e-mail',
  dataset: 'Data set',
  standard: 'Standard',
  patent: 'Patent',
  software: 'Software',
  manuscript: 'Manuscript',
  broadcast: 'Broadcast',
  motion_picture: 'Film or video',
  'entry-encyclopedia': 'Encyclopedia entry',
  'entry-dictionary': 'Dictionary entry',
  entry: 'Entry in a database',
  map: 'Map',
  pamphlet: 'Pamphlet',
  periodical: 'Periodical as a whole',
  collection: 'Archive collection',
  review: 'Review',
  'review-book': 'Review of a book',
  figure: 'Figure',
  graphic: 'Picture',
  song: 'Music or sound',
  musical_score: 'Musical score',
  performance: 'Performance',
  event: 'Event',
  classic: 'Classical work',
  article: 'Preprint or other article',
  document: 'Other document',
};

/** The types in the order of a list: usual ones first. */
export const typesInWords: readonly { readonly id: CslType; readonly label: string }[] = Object.entries(typeLabels).map(
  ([id, label]) => ({ id: id as CslType, label }),
);

/** A type in words, for one that a later version wrote too. */
export function typeLabel(type: string): string {
  const known = cslTypes.find((one) => one === type);
  return known === undefined ? type : typeLabels[known];
}
