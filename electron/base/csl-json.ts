/**
 * One cited work as CSL-JSON (the data schema of the Citation Style Language 1.0.2).
 * Unknown fields stay absent: nobody invents an author or a date. Variables of CSL that are not named here survive in the
 * record: they are neither shown nor printed.
 */
export interface CslItem {
  readonly type: CslType;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly 'container-author'?: readonly CslName[];
  readonly 'collection-editor'?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly interviewer?: readonly CslName[];
  readonly director?: readonly CslName[];
  readonly contributor?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly 'event-date'?: CslDate;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly submitted?: CslDate;
  readonly 'original-date'?: CslDate;
  readonly 'original-title'?: string;
  readonly 'original-publisher'?: string;
  readonly 'original-publisher-place'?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly 'call-number'?: string;
  readonly source?: string;
  readonly language?: string;
  readonly genre?: string;
  readonly medium?: string;
  readonly authority?: string;
  readonly status?: string;
  readonly number?: string;
  readonly version?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly 'number-of-pages'?: string;
  readonly 'number-of-volumes'?: string;
  readonly 'chapter-number'?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
}

/** Every type that CSL 1.0.2 knows. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

export type CslType = (typeof cslTypes)[number];

/** A person (`family`, `given`, particles) or an organisation (`literal`, never split). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly literal?: string;
}

/** Only the parts that are known: `[[2024]]`, `[[2024, 11]]`, `[[2024, 11, 21]]`, or a range of two such lists. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly season?: number;
  readonly circa?: boolean;
}
