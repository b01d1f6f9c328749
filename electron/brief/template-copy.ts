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
  /** Fields in braces: `{title}`, `{marking}`, `{asOf}`, `{edition}`, `{section}`, `{page}`, `{pages}`. */
  readonly header: PageLine;
  readonly footer: PageLine;
  readonly annexes: readonly Annex[];
  /** Fields in braces: `{title}`, `{date}`, `{edition}`, `{template}`. The extension is added. */
  readonly fileName: string;
  readonly words: { readonly min: number; readonly max: number };
  readonly justify: boolean;
  readonly editions: readonly Edition[];
  /** Id of the house style that a new brief has; the house look without one. */
  readonly houseStyle?: string;
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
  /**
   * How many blocks of the slot's own kind are wanted (judgements, risks, questions, ...); in prose every paragraph and
   * list item counts. Null where blocks are not counted.
   */
  readonly count: { readonly min: number; readonly max: number } | null;
  /** Kinds of claim that belong here; empty where no claim belongs. */
  readonly accepts: readonly ClaimKind[];
  /** Printed as a heading above the slot; the first slot of a brief often stands without one. */
  readonly showTitle: boolean;
  /** Only printed in these editions; empty for all. */
  readonly editions: readonly string[];
  /** The slot where a box belongs that shows what sources say differently. */
  readonly disagreements?: boolean;
  /** Paragraphs that every new brief of this template starts with, such as the usual disclaimer. */
  readonly startsWith?: readonly string[];
}

/**
 * What kind of blocks a slot is made of. `prose` takes any block; `generated` is written from the data at export and
 * can be replaced by the writer's own words. Every other content has a block of its own and takes prose besides.
 */
export const slotContents = [
  'prose',
  'bottom-line',
  'judgements',
  'findings',
  'timeline',
  'risks',
  /** Risks with an owner each. */
  'risk-register',
  'options',
  'actions',
  /** Actions with a measure of success each. */
  'roadmap',
  'questions',
  'glossary',
  'objectives',
  'exercise',
  'generated-source-summary',
] as const;
export type SlotContent = (typeof slotContents)[number];

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

export const annexes = ['sources', 'evidence'] as const;
export type Annex = (typeof annexes)[number];

export interface Edition {
  readonly id: string;
  readonly title: string;
  /** For people other than those who write it: comments stay behind unless asked for. Told from the rest where it is not said. */
  readonly outside?: boolean;
}
