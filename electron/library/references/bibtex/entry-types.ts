import type { CslType } from '../../../base/csl-json.ts';

/** What each entry type of BibTeX and BibLaTeX is in CSL. */
export const entryTypes: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'book',
  booklet: 'book',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  interview: 'interview',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  map: 'map',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

/** What BibLaTeX prints for the keys it takes in `type`. */
const typeKeys: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  patent: 'Patent',
  patentus: 'U.S. patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patreq: 'Patent request',
};

/** The kind of a thesis or report in words: as the entry says it, else as the entry's type does. */
export function genreOf(entryType: string, stated: string): string {
  if (stated !== '') return typeKeys[stated] ?? stated;
  if (entryType === 'phdthesis') return 'PhD thesis';
  return entryType === 'mastersthesis' ? 'Master’s thesis' : '';
}
