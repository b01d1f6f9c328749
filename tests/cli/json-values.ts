/** What the commands print with `--json`, as far as the tests look at it. */
export interface FigureJson {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly modality: string;
  readonly quantity: string;
}

export interface ClaimJson {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  readonly kinds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly section: string | null;
  readonly paragraph: number;
  readonly speaker?: string;
  readonly figures: readonly FigureJson[];
  readonly offsets?: 'normalised';
}

export interface SourceJson {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly claims: number;
}

export interface SectionJson {
  readonly file: string;
  readonly heading: string | null;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly offsets?: 'normalised';
}

export interface NoiseJson {
  readonly source: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly state: string;
}

export interface DisagreementJson {
  readonly quantity: string;
  readonly relation: string;
  readonly members: readonly (Pick<FigureJson, 'start' | 'end' | 'value' | 'qualifier' | 'modality'> & {
    readonly file: string;
  })[];
  readonly reason: string;
}

export interface ImportJson {
  readonly imported: readonly { readonly file: string; readonly source: string; readonly claims: number }[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  readonly failed: readonly FailureJson[];
}

export interface FailureJson {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface ErrorJson {
  readonly error: { readonly code: string; readonly message: string };
}

export interface WrittenJson {
  readonly written: readonly { readonly format: string; readonly path: string; readonly bytes: number }[];
}
