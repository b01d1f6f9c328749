/** A quantity as data. Vague magnitudes ("tens of thousands") have no value but a range. */
export interface Figure {
  /** UTF-16 offsets in the snapshot's text, inside the claim's passage. */
  readonly start: number;
  readonly end: number;
  /** The slice itself. */
  readonly raw: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: FigureQualifier;
  /** A lower-case singular noun or an ISO code, with `/` between parts: `soldier`, `USD`, `percent`, `USD/soldier/month`. */
  readonly unit: string;
  /** The power of ten that a scale word stood for: 1 for none, 1e6 for "million". `value` already includes it. */
  readonly scale: number;
  /** What is counted, as a key that other sources can share; empty when it cannot be told. */
  readonly quantity: string;
  /** The day the figure holds for, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly modality: FigureModality;
  readonly attributedTo: string | null;
}

export type FigureQualifier = 'exact' | 'approx' | 'min' | 'max' | 'range';
export type FigureModality = 'observed' | 'reported' | 'expected' | 'potential';
