import type { Figure } from '../../../electron/claims/figure.ts';
import { claimsOf } from '../reading.ts';
import { type LabelledFigure, type LabelledSet, labelledFigures } from './labelled-figures.ts';

/** What a figure says, field by field. */
export const figureFields = ['value', 'unit', 'per unit', 'qualifier', 'modality', 'as of'] as const;
export type FigureField = (typeof figureFields)[number];

export interface FigureScore {
  readonly sentences: number;
  readonly labelled: number;
  /** Of the figures found, those that a reader finds as well. */
  readonly precision: number;
  /** Of the figures a reader finds, those found. */
  readonly recall: number;
  /** Of the figures found rightly, those whose field is right. */
  readonly fields: Readonly<Record<FigureField, number>>;
  /** What differs, a line each, for the development half only: the other half is never mended by its sentences. */
  readonly differences: readonly string[];
}

export function scoreFigures(set: LabelledSet): FigureScore {
  const sentences = labelledFigures(set);
  const language = set.startsWith('german') ? 'de' : 'en';
  const right = Object.fromEntries(figureFields.map((field) => [field, 0])) as Record<FigureField, number>;
  const differences: string[] = [];
  let [found, matched, labelled] = [0, 0, 0];
  for (const { text, figures } of sentences) {
    const blocks = [{ type: 'paragraph', start: 0, end: text.length, level: 0 }] as const;
    const read = claimsOf(text, blocks, language).flatMap((claim) => claim.figures);
    const open = [...read];
    found += read.length;
    labelled += figures.length;
    let from = 0;
    for (const label of figures) {
      const start = text.indexOf(label.raw, from);
      if (start === -1) throw new Error(`"${label.raw}" does not stand in: ${text}`);
      from = start + label.raw.length;
      const at = open.findIndex((figure) => figure.start < from && start < figure.end);
      const [figure] = at === -1 ? [] : open.splice(at, 1);
      if (figure === undefined) {
        differences.push(`${text}\n    missed: ${label.raw}`);
        continue;
      }
      matched += 1;
      for (const field of figureFields) {
        const [is, should] = [fieldOf(field, figure), fieldOf(field, label)];
        if (is === should) right[field] += 1;
        else differences.push(`${text}\n    ${label.raw}: ${field} is "${is}", should be "${should}"`);
      }
    }
    for (const { raw } of open) differences.push(`${text}\n    too many: ${raw}`);
  }
  return {
    sentences: sentences.length,
    labelled,
    precision: matched / Math.max(1, found),
    recall: matched / Math.max(1, labelled),
    fields: Object.fromEntries(
      figureFields.map((field) => [field, right[field] / Math.max(1, matched)]),
    ) as FigureScore['fields'],
    differences: set.endsWith('development') ? differences : [],
  };
}

type Read = Pick<Figure, 'value' | 'low' | 'high' | 'unit' | 'qualifier' | 'modality' | 'asOf'> | LabelledFigure;

function fieldOf(field: FigureField, { value, low, high, unit, qualifier, modality, asOf }: Read): string {
  const [base = '', ...per] = unit.split('/');
  switch (field) {
    case 'value':
      return value === null ? `${rounded(low)}..${rounded(high)}` : rounded(value);
    case 'unit':
      return base;
    case 'per unit':
      return per.join('/');
    case 'qualifier':
      return qualifier;
    case 'modality':
      return modality;
    case 'as of':
      return asOf ?? '';
  }
}

function rounded(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(5)));
}
