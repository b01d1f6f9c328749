import type { CslItem } from '../../../electron/base/csl-json.ts';
import { readReferences } from '../../../electron/library/references/reference-formats.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { compare, type ResultRow } from '../measure/result.ts';
import type { BenchOptions } from '../measure/section.ts';
import { sum } from '../measure/statistics.ts';

const records = 5000;

/** The same works in each format, as programs write them. */
const formats = {
  ris: (at: number) =>
    `TY  - JOUR\r\nAU  - Müller, Hans\r\nAU  - Ministry of Defence\r\nTI  - A study of things, number ${at}\r\nT2  - Journal of Things\r\nPY  - 2020/02/${(at % 28) + 1}/\r\nVL  - 3\r\nSP  - ${at}\r\nEP  - ${at + 9}\r\nDO  - 10.1234/thing.${at}\r\nER  - \r\n`,
  bib: (at: number) =>
    `@article{k${at},\n  author = {M{\\"u}ller, Hans and {Ministry of Defence}},\n  title = {A {Study} of Things, Number ${at}},\n  journal = {Journal of Things},\n  year = 2020, month = feb, day = ${(at % 28) + 1},\n  volume = 3,\n  pages = {${at}--${at + 9}},\n  doi = {10.1234/thing.${at}}\n}\n`,
} as const;

/**
 * Reading references, against parsing the same records as JSON: no other reader was taken for these formats, and JSON is
 * the least that any format costs. No bar is set.
 */
export async function referenceRows({ rounds, say }: BenchOptions): Promise<readonly ResultRow[]> {
  const rows: ResultRow[] = [];
  for (const [extension, record] of Object.entries(formats)) {
    const text = Array.from({ length: records }, (_, at) => record(at)).join('');
    const bytes = new TextEncoder().encode(text);
    const read = () => {
      const list = readReferences({ bytes, fileName: `works.${extension}` });
      if (!list?.ok || list.value.references.length !== records)
        throw new Error(`Not all ${extension} records were read.`);
      return list.value.references;
    };
    const json = JSON.stringify(read().map(({ item }) => item));
    const parse = () => (JSON.parse(json) as readonly CslItem[]).length;
    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      say(`${extension}, round ${round + 1} of ${rounds}`);
      const measured = await interleave<'ours' | 'theirs', number>(
        [
          { name: 'ours', run: async () => (await ownSeconds(async () => read())).seconds },
          { name: 'theirs', run: async () => (await ownSeconds(async () => parse())).seconds },
        ],
        1,
      );
      times.ours.push(sum(roundsOf(measured, 'ours')) * 1000);
      times.theirs.push(sum(roundsOf(measured, 'theirs')) * 1000);
    }
    rows.push(
      compare({
        section: 'import',
        what: `${extension}: ${records} references, ${(bytes.length / 1e6).toFixed(1)} MB`,
        peer: 'JSON.parse of the same',
        unit: 'ms',
        ...times,
        target: null,
      }),
    );
  }
  return rows;
}
