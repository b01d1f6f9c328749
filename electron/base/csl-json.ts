/**
 * One cited work as CSL-JSON (the data schema of the Citation Style Language 1.0.2).
 * Unknown fields stay absent: nobody invents an author or a date.
 */
export interface CslItem {
  readonly type: CslType;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'original-date'?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly language?: string;
  readonly genre?: string;
  readonly number?: string;
  readonly version?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
}

export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'bill'
  | 'book'
  | 'broadcast'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'entry-encyclopedia'
  | 'hearing'
  | 'interview'
  | 'legal_case'
  | 'legislation'
  | 'manuscript'
  | 'paper-conference'
  | 'personal_communication'
  | 'post'
  | 'post-weblog'
  | 'regulation'
  | 'report'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'treaty'
  | 'webpage';

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
