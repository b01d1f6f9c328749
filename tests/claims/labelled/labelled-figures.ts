import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FigureModality, FigureQualifier } from '../../../electron/claims/figure.ts';
import { root } from '../../../electron/scripts/paths.mjs';

/** A sentence of our own with every figure that a careful reader finds in it. */
export interface LabelledSentence {
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
}

export interface LabelledFigure {
  readonly raw: string;
  /** Null for a range, which has two ends instead. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly qualifier: FigureQualifier;
  readonly modality: FigureModality;
  readonly asOf: string | null;
}

export const labelledSets = [
  'development',
  'held-out',
  'judged-development',
  'judged-held-out',
  'german-development',
  'german-held-out',
] as const;
export type LabelledSet = (typeof labelledSets)[number];

const folder = path.join(root, 'tests/fixtures/figures');
const qualifiers: readonly string[] = ['exact', 'approx', 'min', 'max', 'range'] satisfies FigureQualifier[];
const modalities: readonly string[] = ['observed', 'reported', 'expected', 'potential'] satisfies FigureModality[];

/** A line is a sentence; `  raw = value unit qualifier modality @date` lines under it are its figures. */
export function labelledFigures(set: LabelledSet): readonly LabelledSentence[] {
  const sentences: { text: string; figures: LabelledFigure[] }[] = [];
  for (const line of readFileSync(path.join(folder, `${set}.txt`), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('  ')) sentences.at(-1)?.figures.push(labelOf(line));
    else sentences.push({ text: line, figures: [] });
  }
  return sentences;
}

function labelOf(line: string): LabelledFigure {
  const [raw = '', said = ''] = line.trim().split(/ = ?/);
  const [number = '', ...words] = said.split(' ');
  const isNumber = number !== '' && !number.startsWith('/');
  const [from = Number.NaN, to] = number.split('..').map(Number);
  if (!isNumber || Number.isNaN(from)) throw new Error(`A label without a number: ${line}`);
  const unit = words.filter((word) => !qualifiers.includes(word) && !modalities.includes(word) && !/^@/.test(word));
  const range = to !== undefined;
  return {
    raw,
    value: range ? null : from,
    low: range ? from : null,
    high: range ? to : null,
    unit: unit.join(' '),
    qualifier: range ? 'range' : ((words.find((word) => qualifiers.includes(word)) ?? 'exact') as FigureQualifier),
    modality: (words.find((word) => modalities.includes(word)) ?? 'observed') as FigureModality,
    asOf: words.find((word) => word.startsWith('@'))?.slice(1) ?? null,
  };
}
