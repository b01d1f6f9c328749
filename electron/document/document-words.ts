import type { Confidence } from '../claims/claim.ts';
import type { SourceSummary } from './source-summary.ts';

/** Every word of a document that no writer typed, in one language. */
export interface DocumentWords {
  readonly labels: DocumentLabels;
  readonly risk: Readonly<Record<'event' | 'consequence' | 'likelihood' | 'indicator' | 'owner', string>>;
  readonly action: Readonly<Record<'what' | 'who' | 'when' | 'measure', string>>;
  readonly event: Readonly<Record<'when' | 'what', string>>;
  readonly option: Readonly<Record<'name' | 'cost' | 'drawback', string>>;
  /** Leads the paragraph that says what a finding means for the reader. */
  readonly findingMeaning: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** What a table shows, for somebody who cannot see it. */
  readonly tableDescription: (columns: readonly string[], rows: number) => string;
  /** Leads the line under a table that names its sources. */
  readonly tableSources: (count: number) => string;
  /** Stands in for what a picture says where nobody has said it. */
  readonly undescribedPicture: string;
  readonly page: (label: string) => string;
  readonly paragraph: (number: number) => string;
  readonly and: (first: string, second: string) => string;
  /** The first of three authors or more. */
  readonly andOthers: (first: string) => string;
  /** How far a source can be relied on; `rating` is a letter from A to F. */
  readonly reliability: (rating: string) => string;
  /** Leads the ids of so many claims. */
  readonly claims: (count: number) => string;
  readonly status: Readonly<Record<'superseded' | 'withdrawn' | 'disputed', string>>;
  /** Stands in for a source that an edition must not name. */
  readonly withheld: string;
  /** One paragraph, made of whole sentences. */
  readonly sourceSummary: (summary: SourceSummary) => string;
}

/** Words that writers and layout print themselves. */
export interface DocumentLabels {
  readonly contents: string;
  readonly sources: string;
  readonly evidence: string;
  readonly note: string;
  readonly notes: string;
  /** Leads the answer to an exercise. */
  readonly answer: string;
  readonly backToText: string;
  readonly page: string;
  readonly of: string;
  readonly audience: string;
  readonly asOf: string;
  readonly preparedBy: string;
}
