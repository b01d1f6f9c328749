import type { SourceBlock } from '../library/structure.ts';
import type { Attribution } from './attribution/attribution.ts';
import type { ClaimLanguage } from './language/claim-language.ts';
import type { NameMention } from './names.ts';
import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';

/** One sentence, or several that a quotation holds together, as the signals see it. Offsets are those of the text. */
export interface ClaimSentence {
  readonly start: number;
  readonly end: number;
  /** The source's own characters. */
  readonly raw: string;
  readonly tokens: readonly Token[];
  /** For every token: it stands inside a quotation. */
  readonly quoted: readonly boolean[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly NameMention[];
  readonly block: SourceBlock;
  /** Index of the first token after a label ("Next step:") in front of the sentence; 0 without one. */
  readonly bodyStart: number;
  /** This is an item of a list that a duty introduces ("Governments must:"). */
  readonly underDuty: boolean;
  /** The last name of a person mentioned before: who "she" is. */
  readonly lastPerson: string | null;
  /** The last body that spoke: who "they" are and what "it" is. */
  readonly lastBody: string | null;
  /** Who was quoted right before, when the sentence may go on with these words. */
  readonly previousQuotation: Omit<Attribution, 'token'> | null;
  /** Whose turn it is, in an interview. */
  readonly turn: string | null;
  /** The text speaks to its reader (directions, answers): what "will" happen there happens every time. */
  readonly toReader: boolean;
  /** The text tells neither of the past nor of dates (manuals, specifications): its "will" holds every time. */
  readonly timeless: boolean;
  readonly language: ClaimLanguage;
}

/** What one signal found in a sentence. */
export interface SignalFinding {
  /** How much it adds to the claim's weight, 0-1. */
  readonly weight: number;
}
