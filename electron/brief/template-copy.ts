import type { ClaimKind } from '../claims/claim.ts';

/**
 * A template as data. Every brief carries its own copy, so a later change of the template never changes a brief.
 * Read from `templates/<id>/template.json`, validated there.
 */
export interface TemplateCopy {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the template's own words. */
  readonly language: string;
  readonly slots: readonly Slot[];
  readonly frontMatter: FrontMatter;
  /** Fields in braces: `{title}`, `{marking}`, `{asOf}`, `{edition}`, `{page}`, `{pages}`. */
  readonly header: PageLine;
  readonly footer: PageLine;
  readonly annexes: readonly Annex[];
  /** Fields in braces: `{title}`, `{date}`, `{edition}`, `{template}`. The extension is added. */
  readonly fileName: string;
  readonly words: { readonly min: number; readonly max: number };
  readonly justify: boolean;
  readonly editions: readonly Edition[];
}

/** A section of the template: what it is for and what may stand in it. */
export interface Slot {
  /** Unique within the template, lower-case letters, digits and single hyphens. */
  readonly key: string;
  readonly title: string;
  /** One line that tells the writer what belongs here. */
  readonly purpose: string;
  readonly content: SlotContent;
  /** May be switched off in a brief unless required. */
  readonly required: boolean;
  readonly minWords: number;
  readonly maxWords: number;
  /** How many judgements, risks, actions or questions are wanted; null where blocks are not counted. */
  readonly count: { readonly min: number; readonly max: number } | null;
  /** Kinds of claim that belong here; empty where no claim belongs. */
  readonly accepts: readonly ClaimKind[];
  /** Printed as a heading above the slot; the first slot of a brief often stands without one. */
  readonly showTitle: boolean;
  /** Only printed in these editions; empty for all. */
  readonly editions: readonly string[];
}

/**
 * What kind of blocks a slot is made of. `prose` takes any block; `generated` is written from the data at export and
 * can be replaced by the writer's own words.
 */
export type SlotContent =
  | 'prose'
  | 'bottom-line'
  | 'judgements'
  | 'risks'
  | 'actions'
  | 'questions'
  | 'glossary'
  | 'objectives'
  | 'exercise'
  | 'generated-source-summary';

export interface FrontMatter {
  readonly cover: boolean;
  readonly contents: boolean;
  /** Deepest heading level in the table of contents. */
  readonly contentsDepth: number;
}

export interface PageLine {
  readonly left: string;
  readonly right: string;
}

export type Annex = 'sources' | 'evidence';

export interface Edition {
  readonly id: string;
  readonly title: string;
}
