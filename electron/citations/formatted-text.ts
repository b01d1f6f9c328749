/** Styled text as a citation style makes it, without any markup language. */
export interface FormattedRun {
  readonly text: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** The run is an address to follow. */
  readonly url?: string;
}

export type FormattedText = readonly FormattedRun[];
