import type { CitationId, PassageId, SourceId } from '../base/ids.ts';

/** What a check found: which rule, where, what is the matter, why it matters, and what can be done about it. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: FindingPlace;
  /** One or two sentences that name what was found. */
  readonly message: string;
  /** Why the rule is there. */
  readonly reason: string;
  readonly fixes: readonly Fix[];
}

/** `error`: the document should not go out so; `warning`: look at it; `hint`: could be better. */
export type Severity = 'error' | 'warning' | 'hint';

/** As narrow as it is known. Positions are those of the document that was checked. */
export interface FindingPlace {
  /** Key of the slot; null for the brief as a whole. */
  readonly slot: string | null;
  /** Id of the block. */
  readonly block: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** The source, where it is the source that lacks something. */
  readonly source: SourceId | null;
}

/** Something the window can offer to do. `title` is what the button says. */
export type Fix =
  | { readonly type: 'edit-details'; readonly title: string; readonly field: 'title' | 'asOf' }
  | { readonly type: 'exclude-slot'; readonly title: string; readonly slot: string }
  | { readonly type: 'add-block'; readonly title: string; readonly slot: string }
  | {
      readonly type: 'declare';
      readonly title: string;
      readonly block: string;
      readonly declared: 'judgement' | 'common-knowledge';
    }
  | { readonly type: 'see-comment'; readonly title: string; readonly at: number }
  | { readonly type: 'settle-comment'; readonly title: string; readonly comment: string }
  | { readonly type: 'cite'; readonly title: string; readonly at: number }
  | { readonly type: 'cite-source'; readonly title: string; readonly at: number; readonly source: SourceId }
  | {
      readonly type: 'replace-text';
      readonly title: string;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  | { readonly type: 'take-passage'; readonly title: string; readonly passage: PassageId }
  | { readonly type: 'keep-passage'; readonly title: string; readonly passage: PassageId }
  | { readonly type: 'see-change'; readonly title: string; readonly source: SourceId; readonly passage: PassageId }
  | { readonly type: 'edit-wording'; readonly title: string; readonly citation: CitationId }
  /** `now` is what the style makes of the citation. */
  | { readonly type: 'keep-wording'; readonly title: string; readonly citation: CitationId; readonly now: string }
  | { readonly type: 'style-wording'; readonly title: string; readonly citation: CitationId }
  | { readonly type: 'edit-source'; readonly title: string; readonly source: SourceId };

export const wholeBrief: FindingPlace = { slot: null, block: null, from: null, to: null, source: null };
