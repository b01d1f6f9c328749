/**
 * An element of a Word file as plain data: name, attributes, then what is in it. Names have the prefixes of
 * `namespaces.ts`, whatever prefixes the file itself used.
 */
export type WordXml = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (WordXml | string)[],
];

/**
 * What a document takes from a person's own Word file: its look, and nothing of its text. There are no programs in it, no
 * objects of other programs, and nothing that a reader's computer would fetch.
 */
export interface WordFileLook {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** `w:styles`. */
  readonly styles: WordXml;
  /** `w:numbering`. */
  readonly numbering?: WordXml;
  /** `a:theme`: fonts and colours by their slots. */
  readonly theme?: WordXml;
  /** `w:fonts`. */
  readonly fonts?: WordXml;
  /** Size, margins and borders of the page: children of `w:sectPr`, in the order of the schema. */
  readonly page: readonly WordXml[];
  /** The first page has running lines of its own. */
  readonly titlePage: boolean;
  /** Left pages have running lines of their own. */
  readonly evenPages: boolean;
  /** Which colour of the theme is meant by text, background and accent: attributes of `w:clrSchemeMapping`. */
  readonly colourSlots?: Readonly<Record<string, string>>;
  readonly lines: readonly WordFileLine[];
  /** Pictures of the running lines and of the theme as base64, by the path that `r:embed` and `r:id` name. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** A header or a footer. Its links carry their address in place of the id of a relationship, its pictures their path. */
export interface WordFileLine {
  readonly kind: 'header' | 'footer';
  readonly pages: 'default' | 'first' | 'even';
  /** `w:hdr` or `w:ftr`. */
  readonly content: WordXml;
}

/** Why the look of a Word file cannot be taken. The sentence is chosen from the code. */
export interface WordFileFailure {
  readonly code: WordFileFailureCode;
  /** What was found, such as the name of a part; empty when there is nothing to add. */
  readonly detail: string;
}

export type WordFileFailureCode =
  | 'not-word'
  | 'protected'
  | 'damaged'
  | 'unsafe'
  | 'too-large'
  | 'too-complex'
  | 'macros'
  | 'attached-template'
  | 'linked-picture'
  | 'outside-content'
  | 'embedded-object'
  | 'fetching-field';

/** Limits of what is kept. Real files of this kind stay far below. */
export const wordFileLimits = {
  /** Of the file, in bytes. */
  fileBytes: 32 * 1024 * 1024,
  /** Of a part that is kept, and of the text, which is only passed over. */
  elements: 150_000,
  passedElements: 3_000_000,
  depth: 256,
  /** Of all pictures together, in bytes. */
  pictureBytes: 4 * 1024 * 1024,
} as const;
