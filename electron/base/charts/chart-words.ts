/** What a chart says that no writer typed, in one language. */
export interface ChartWords {
  /** Leads a number of a thousand, a million and so on: "USD, million". */
  readonly scales: Readonly<Record<1e3 | 1e6 | 1e9 | 1e12, string>>;
  readonly hollow: string;
  readonly dashed: string;
  readonly range: string;
  /** Parts of the description, each a whole sentence. */
  readonly kind: Readonly<Record<'bars' | 'lines', (series: number, categories: string) => string>>;
  /** Leads the values that sources give for one quantity. */
  readonly points: (count: number) => string;
  readonly unit: (unit: string) => string;
  /** What one series does: its highest and its lowest value, the same place where all are equal. */
  readonly extremes: (series: string, high: Extreme, low: Extreme | null) => string;
  readonly everywhere: (series: string, text: string) => string;
  readonly gaps: (count: number) => string;
  readonly tentative: (count: number) => string;
  readonly dataTable: string;
  /** Of a chart without a title. */
  readonly name: string;
}

export interface Extreme {
  readonly category: string;
  readonly text: string;
}
