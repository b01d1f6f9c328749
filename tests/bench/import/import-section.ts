import type { Importer } from '../../../electron/library/imported-document.ts';
import { pdfImporter } from '../../../electron/library/importers/pdf.ts';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { atLeast, compare, type ResultRow } from '../measure/result.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { sum } from '../measure/statistics.ts';
import { engines, type Parser, parsers } from './parsers.ts';
import { referenceRows } from './reference-rows.ts';
import { type SampleFile, type SampleFiles, sampleFiles } from './sample-files.ts';

/**
 * Bytes per second of processor time from a file to its claims, against the parser library that one would take for the
 * format. Ours does more: it cleans, finds sections and claims, and keeps every offset.
 */
export const importSection: Section = {
  name: 'import',
  title: 'Import: bytes to claims, against a parser alone',
  run: async (options) => {
    const rows: ResultRow[] = [];
    const skipped: string[] = [];
    for (const parser of parsers) {
      const { origin, files } = await sampleFiles(parser.format);
      const readable = await filesBothRead(files, parser);
      if (readable.length === 0) skipped.push(`import of ${parser.format}: no file that both sides read`);
      else rows.push(await compareParsers(parser, { files: readable, origin }, toClaims, options));
      // Plain text is all that this parser gives, so what it costs to find the structure is shown by itself too.
      if (parser.format === 'pdf' && readable.length > 0) {
        rows.push(await compareParsers(parser, { files: readable, origin }, toStructure(pdfImporter), options));
      }
    }
    return { rows: [...rows, ...(await referenceRows(options))], skipped };
  },
};

/** A file that either side refuses is left out for both; reading them all also warms both up. */
async function filesBothRead(files: readonly SampleFile[], parser: Parser): Promise<readonly SampleFile[]> {
  const readable: SampleFile[] = [];
  for (const file of files) {
    const ours = await importDocument(file, engines);
    const theirs = await parser.parse(file.bytes).catch(() => 0);
    if (ours.ok && theirs > 0) readable.push(file);
  }
  return readable;
}

/** How far our side goes with a file. */
interface Way {
  readonly name: string;
  readonly read: (file: SampleFile) => Promise<unknown>;
}

const toClaims: Way = { name: '', read: (file) => importDocument(file, engines) };

function toStructure(importer: Importer): Way {
  return { name: ' to text and structure', read: (file) => importer.import(file, engines) };
}

async function compareParsers(
  parser: Parser,
  { files, origin }: SampleFiles,
  way: Way,
  { rounds, say }: BenchOptions,
): Promise<ResultRow> {
  const { format } = parser;
  const ours = (file: SampleFile) => ownSeconds(() => way.read(file));
  const theirs = (file: SampleFile) => ownSeconds(() => parser.parse(file.bytes));
  const seconds = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    say(`${format}, round ${round + 1} of ${rounds}`);
    // File by file in turn, so that both meet the same moment of the machine and the same state of memory.
    const measured = await interleave<'ours' | 'theirs', number>(
      [
        { name: 'ours', run: async (at) => (await ours(fileAt(files, at))).seconds },
        { name: 'theirs', run: async (at) => (await theirs(fileAt(files, at))).seconds },
      ],
      files.length,
    );
    seconds.ours.push(sum(roundsOf(measured, 'ours')));
    seconds.theirs.push(sum(roundsOf(measured, 'theirs')));
  }
  const megabytes = sum(files.map(({ bytes }) => bytes.length)) / 1e6;
  return compare({
    section: 'import',
    what: `${format}${way.name}: ${files.length} ${origin} files, ${megabytes.toFixed(1)} MB`,
    peer: parser.name,
    unit: 'MB/s',
    ours: seconds.ours.map((value) => megabytes / value),
    theirs: seconds.theirs.map((value) => megabytes / value),
    target: atLeast(0.7),
  });
}

function fileAt(files: readonly SampleFile[], index: number): SampleFile {
  const file = files[index];
  if (file === undefined) throw new Error(`There is no file ${index}.`);
  return file;
}
