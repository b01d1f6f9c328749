import { recogniseFormat } from '../../../electron/library/importers/importers.ts';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { atLeast, compare, type ResultRow } from '../measure/result.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { sum } from '../measure/statistics.ts';
import { unwrap } from '../measure/unwrap.ts';
import { engines, type Parser, parsers } from './parsers.ts';
import { referenceRows } from './reference-rows.ts';
import { passesOver, type SampleFile, type SampleFiles, sampleFiles } from './sample-files.ts';

/**
 * Bytes per second of processor time against the parser that stands behind the format, alone: once to text and structure,
 * which is what a parser is for, and once to claims, which is all that an import does.
 */
export const importSection: Section = {
  name: 'import',
  title: 'Import, against a parser alone',
  run: async (options) => {
    const rows: ResultRow[] = [];
    const skipped: string[] = [];
    for (const parser of parsers) {
      const { origin, files } = await sampleFiles(parser.format);
      const readable = await filesBothRead(files, parser);
      if (readable.length === 0) {
        skipped.push(`import of ${parser.format}: no file that both sides read`);
        continue;
      }
      const readings = Array.from({ length: passesOver(readable, parser.format) }, () => readable).flat();
      await filesBothRead(readings, parser);
      rows.push(...(await compareParsers(parser, { files: readings, origin }, options)));
    }
    return { rows: [...rows, ...(await referenceRows(options))], skipped };
  },
};

/** A file that either side refuses is left out for both; reading as much as a round does also warms both up. */
async function filesBothRead(files: readonly SampleFile[], parser: Parser): Promise<readonly SampleFile[]> {
  const readable: SampleFile[] = [];
  for (const file of files) {
    const ours = await importDocument(file, engines);
    const theirs = await parser.parse(file.bytes).catch(() => 0);
    if (ours.ok && theirs > 0) readable.push(file);
  }
  return readable;
}

/** Each reads a file to another depth; the parser to its own. */
type Reader = 'structure' | 'claims' | 'parser';

async function compareParsers(
  parser: Parser,
  { files, origin }: SampleFiles,
  { rounds, say }: BenchOptions,
): Promise<readonly ResultRow[]> {
  const { format } = parser;
  const read: Readonly<Record<Reader, (file: SampleFile) => Promise<unknown>>> = {
    structure: async (file) => unwrap(recogniseFormat(file.bytes, file.fileName)).import(file, engines),
    claims: (file) => importDocument(file, engines),
    parser: ({ bytes }) => parser.parse(bytes),
  };
  const readers: readonly Reader[] = ['structure', 'claims', 'parser'];
  const seconds: Readonly<Record<Reader, number[]>> = { structure: [], claims: [], parser: [] };
  for (let round = 0; round < rounds; round += 1) {
    say(`${format}, round ${round + 1} of ${rounds}`);
    // File by file in turn, so that all meet the same moment of the machine and the same state of memory.
    const measured = await interleave<Reader, number>(
      readers.map((name) => ({
        name,
        run: async (at) => (await ownSeconds(() => read[name](afresh(fileAt(files, at))))).seconds,
      })),
      files.length,
    );
    for (const name of readers) seconds[name].push(sum(roundsOf(measured, name)));
  }
  const megabytes = sum(files.map(({ bytes }) => bytes.length)) / 1e6;
  const speeds = (name: Reader) => seconds[name].map((value) => megabytes / value);
  const row = (what: string, ours: Reader) =>
    compare({
      section: 'import',
      what,
      peer: parser.name,
      unit: 'MB/s',
      ours: speeds(ours),
      theirs: speeds('parser'),
      target: atLeast(0.7),
    });
  return [
    row(`${format} to text and structure: ${files.length} ${origin} readings, ${megabytes.toFixed(1)} MB`, 'structure'),
    row(`${format} to claims`, 'claims'),
  ];
}

/** The same bytes as if they came for the first time: what a reader noted about them before does not count. */
function afresh({ fileName, bytes }: SampleFile): SampleFile {
  return { fileName, bytes: bytes.subarray() };
}

function fileAt(files: readonly SampleFile[], index: number): SampleFile {
  const file = files[index];
  if (file === undefined) throw new Error(`There is no file ${index}.`);
  return file;
}
