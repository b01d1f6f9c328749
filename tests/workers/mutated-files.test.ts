import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ImportedText, importDocument } from '../../electron/workers/import-pipeline.ts';
import { generatedFiles } from '../bench/import/generated-files.ts';
import { oneOf, type Random, seededRandom, wholeNumber } from '../bench/measure/random.ts';
import { pdfEngine } from '../builders/pdf-engine.ts';
import { zip } from '../library/importers/archives.ts';

const mutations = 25;
const signs = [
  '\0',
  '\r',
  '\u00ad',
  '\u202e',
  '\u{1f6a2}',
  '<',
  '&',
  '{',
  '}',
  '\\',
  '[',
  '*',
  '|',
  '"',
  '“',
  '-1',
  ' ',
];

/** What happens to files: bits flip, ends are cut off, pieces are lost, repeated or changed for signs that mean something. */
function mutate(random: Random, bytes: Uint8Array): Uint8Array {
  const place = () => wholeNumber(random, 0, bytes.length);
  const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number];
  const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const how = oneOf(random, [
    () => [head],
    () => [head, tail],
    () => [head, middle.subarray(0, 200), middle.subarray(0, 200), middle, tail],
    () => [
      head,
      Buffer.from(oneOf(random, signs as [string, ...string[]]).repeat(wholeNumber(random, 1, 300))),
      middle,
      tail,
    ],
    () => {
      const flipped = Uint8Array.from(bytes);
      for (let count = wholeNumber(random, 1, 40); count > 0; count -= 1) {
        const at = wholeNumber(random, 0, bytes.length - 1);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << wholeNumber(random, 0, 7));
      }
      return [flipped];
    },
  ]);
  return new Uint8Array(Buffer.concat(how()));
}

/** Inside an archive most changes would only break the packing, so one of its parts is changed instead. */
function mutateArchive(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|xhtml|opf|rels)$/.test(name));
  const name = names[wholeNumber(random, 0, names.length - 1)] ?? '';
  return zip({ ...parts, [name]: mutate(random, parts[name] ?? new Uint8Array()) });
}

/** Whatever a reader relies on: places in order, none over another, none outside the text, nothing a database cuts off. */
function expectSound({ document, allBlocks, sections, candidates }: ImportedText): void {
  const { text, blocks, removed } = document;
  const inside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start >= 0 && start <= end && end <= text.length;
  for (const places of [blocks, allBlocks, removed]) {
    expect(places.filter(({ start }, index) => start < (places[index - 1]?.end ?? 0))).toEqual([]);
    expect(places.filter((place) => !inside(place))).toEqual([]);
  }
  const found = [...sections, ...candidates, ...candidates.flatMap(({ figures }) => figures)];
  expect(found.filter((place) => !inside(place))).toEqual([]);
  expect(text).not.toContain('\0');
}

describe('a file that is not as its program wrote it', () => {
  it.each(['html', 'mhtml', 'md', 'docx', 'odt', 'epub', 'rtf', 'pdf', 'txt'] as const)(
    'is read or refused, and what is read is sound: %s',
    async (format) => {
      const [sample] = await generatedFiles(format === 'txt' ? 'md' : format, 1);
      if (sample === undefined) throw new Error('No file was generated.');
      const random = seededRandom(format.length * 1000 + format.charCodeAt(0));
      const isArchive = ['docx', 'odt', 'epub'].includes(format);
      let read = 0;
      for (let round = 0; round < mutations; round += 1) {
        const inside = isArchive && random() < 0.8;
        const bytes = inside ? mutateArchive(random, sample.bytes) : mutate(random, sample.bytes);
        const imported = await importDocument({ bytes, fileName: `mutated.${format}` }, { pdf: pdfEngine });
        if (!imported.ok) continue;
        expectSound(imported.value);
        read += 1;
      }
      expect(read).toBeGreaterThan(0);
    },
  );
});
