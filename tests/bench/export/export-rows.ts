import fs from 'node:fs';
import { roundsOf } from '../measure/interleave.ts';
import { amountAtMost, type Comparison, compare, type ResultRow, type Target } from '../measure/result.ts';
import type { ExportContender, ExportCost } from './export-round.ts';
import type { PreparedDocument } from './prepared-document.ts';

export type ExportMeasures = ReadonlyMap<ExportContender, readonly ExportCost[]>;

/** What was promised for a size of document; null where nothing was. */
export interface ExportTargets {
  readonly pages: number;
  readonly docx: { readonly [W in 'cold' | 'warm' | 'memory' | 'file']: Target | null };
  readonly pdf: { readonly [W in 'cold' | 'warm' | 'file']: Target | null };
  readonly typst: PrinterTargets;
  readonly chromium: PrinterTargets;
}

export type PrinterTargets = { readonly [W in 'cold' | 'warm' | 'file' | 'memory']: Target | null };

type RowOf = (what: string, rest: Omit<Comparison, 'section' | 'what'>) => ResultRow;

/** The rows that the measures allow; those against an absent program are left out. */
export function exportRows(
  measures: ExportMeasures,
  documents: readonly PreparedDocument[],
  targets: ExportTargets,
): readonly ResultRow[] {
  const row: RowOf = (what, rest) => compare({ section: 'export', what: `${targets.pages} pages: ${what}`, ...rest });
  const hasPandoc = measures.has('pandoc');
  return [
    ...(hasPandoc ? docxRows(measures, documents, targets.docx, row) : []),
    ...(hasPandoc && measures.has('libreoffice') ? pdfRows(measures, documents, targets.pdf, row) : []),
    ...printerRows('typst', measures, documents, targets.typst, row),
    ...printerRows('chromium', measures, documents, targets.chromium, row),
    editRow(measures, row),
  ];
}

/**
 * Ours against the same task: a file in whose contents nobody has put page numbers, for pandoc puts none. Those come out
 * of a layout, which rows of their own count in; in the program it is there already, for the pages are on the screen.
 */
function docxRows(
  measures: ExportMeasures,
  documents: readonly PreparedDocument[],
  targets: ExportTargets['docx'],
  row: RowOf,
): readonly ResultRow[] {
  const against = { peer: 'pandoc to docx', unit: 's', theirs: secondsOf(measures, 'pandoc') } as const;
  const memoryOf = (name: ExportContender) => roundsOf(measures, name).map((cost) => cost.memory);
  const memory = { ...against, unit: 'MB', theirs: memoryOf('pandoc') } as const;
  const kilobytes = (side: 'ours' | 'theirs') => documents.map((document) => sizeOf(document[side].docx));
  const [alone, numbered] = ['docx-only in a new process', 'docx in a new process'] as const;
  const warm = roundsOf(measures, 'docx in a warm process');
  const withNumbers = 'docx with page numbers in its contents';
  return [
    row('docx, new process', { ...against, ours: secondsOf(measures, alone), target: targets.cold }),
    row('docx, warm process', {
      ...against,
      ours: warm.map(({ cpu, layout }) => cpu - (layout?.whole ?? 0)),
      target: targets.warm,
    }),
    row('docx, peak memory', { ...memory, ours: memoryOf(alone), target: targets.memory }),
    row('docx, file', {
      ...against,
      unit: 'KB',
      ours: kilobytes('ours'),
      theirs: kilobytes('theirs'),
      target: targets.file,
    }),
    row(`${withNumbers}, new process`, { ...against, ours: secondsOf(measures, numbered), target: null }),
    row(`${withNumbers}, warm process`, { ...against, ours: warm.map(({ cpu }) => cpu), target: null }),
    row(`${withNumbers}, peak memory`, { ...memory, ours: memoryOf(numbered), target: null }),
  ];
}

function pdfRows(
  measures: ExportMeasures,
  documents: readonly PreparedDocument[],
  targets: ExportTargets['pdf'],
  row: RowOf,
): readonly ResultRow[] {
  const office = secondsOf(measures, 'libreoffice');
  const theirs = secondsOf(measures, 'pandoc').map((seconds, round) => seconds + (office[round] ?? 0));
  const against = { peer: 'pandoc + LibreOffice', unit: 's', theirs } as const;
  const kilobytes = (side: 'ours' | 'theirs') => documents.map((document) => sizeOf(document[side].pdf));
  return [
    row('pdf, new process', { ...against, ours: secondsOf(measures, 'pdf in a new process'), target: targets.cold }),
    row('pdf, warm process', { ...against, ours: secondsOf(measures, 'pdf in a warm process'), target: targets.warm }),
    row('pdf, file', {
      ...against,
      unit: 'KB',
      ours: kilobytes('ours'),
      theirs: kilobytes('theirs'),
      target: targets.file,
    }),
  ];
}

const printers = { typst: 'Typst, PDF/UA-1', chromium: 'Chromium print' } as const;

/** Against a program that makes a PDF in one step; no rows where it is not to be had. */
function printerRows(
  name: keyof typeof printers,
  measures: ExportMeasures,
  documents: readonly PreparedDocument[],
  targets: PrinterTargets,
  row: RowOf,
): readonly ResultRow[] {
  if (!measures.has(name)) return [];
  const peer = printers[name];
  const seconds = { peer, unit: 's', theirs: secondsOf(measures, name) } as const;
  const memory = (of: ExportContender) => roundsOf(measures, of).map((cost) => cost.memory);
  return [
    row('pdf, new process', { ...seconds, ours: secondsOf(measures, 'pdf in a new process'), target: targets.cold }),
    row('pdf, warm process', { ...seconds, ours: secondsOf(measures, 'pdf in a warm process'), target: targets.warm }),
    row('pdf, peak memory', {
      peer,
      unit: 'MB',
      ours: memory('pdf in a new process'),
      theirs: memory(name),
      target: targets.memory,
    }),
    row('pdf, file', {
      peer,
      unit: 'KB',
      ours: documents.map((document) => sizeOf(document.ours.pdf)),
      theirs: documents.map((document) => sizeOf(document.theirs[name])),
      target: targets.file,
    }),
  ];
}

/** Our own whole layout is the measure of what an edit saves; it needs no program beside ours. */
function editRow(measures: ExportMeasures, row: RowOf): ResultRow {
  const layouts = roundsOf(measures, 'pdf in a warm process')
    .map(({ layout }) => layout)
    .filter((layout) => layout !== null);
  return row('pages after one edited paragraph', {
    peer: `laying all out again (${layouts[0]?.pages ?? 0} pages)`,
    unit: 'ms',
    ours: layouts.map(({ edit }) => edit * 1000),
    theirs: layouts.map(({ whole }) => whole * 1000),
    target: amountAtMost(50),
  });
}

function secondsOf(measures: ExportMeasures, name: ExportContender): readonly number[] {
  return roundsOf(measures, name).map(({ cpu }) => cpu);
}

function sizeOf(file: string): number {
  return fs.statSync(file).size / 1000;
}
