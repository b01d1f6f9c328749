import type { WrittenFormat } from './write-document.ts';

/** What a warm writer is asked; the files are named by their full paths. */
export interface WarmRequest {
  readonly format: WrittenFormat;
  readonly input: string;
  readonly output: string;
}

/** Seconds of processor time. */
export interface WarmAnswer {
  readonly seconds: number;
  /** The whole layout, and the next one after one paragraph was edited; null where the format needs no pages. */
  readonly layout: {
    readonly pages: number;
    readonly whole: number;
    readonly edit: number;
  } | null;
}
