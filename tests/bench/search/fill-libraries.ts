import type { Library } from '../../../electron/storage/library/database.ts';
import type { ImportedFile } from '../../../electron/storage/library/imported-file.ts';
import { contextOf, maskOfKinds } from '../../../electron/storage/library/records.ts';
import { type Contender, interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { sum } from '../measure/statistics.ts';
import { unwrap } from '../measure/unwrap.ts';
import type { Floor, FloorRow } from './floor.ts';
import { generatedImport } from './generated-claims.ts';

export interface FillOptions {
  readonly claims: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

export interface Filled {
  /** Seconds of processor time for each round, an equal share of the claims each. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

const claimsPerFile = 250;

/** Fills both with the same claims, file by file, one transaction a file, in turn. */
export async function fillLibraries(library: Library, floor: Floor, options: FillOptions): Promise<Filled> {
  const { claims, rounds, say } = options;
  const files = Math.max(rounds, Math.ceil(claims / claimsPerFile));
  const perFile = Math.ceil(claims / files);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = Math.floor((files * round) / rounds);
    const last = Math.floor((files * (round + 1)) / rounds);
    say(`filling both libraries, ${first * perFile} claims`);
    const measured = await interleave(filling(library, floor, first, perFile), last - first);
    ours.push(sum(roundsOf(measured, 'ours')));
    theirs.push(sum(roundsOf(measured, 'theirs')));
  }
  return { ours, theirs };
}

function filling(
  library: Library,
  floor: Floor,
  first: number,
  claims: number,
): readonly Contender<'ours' | 'theirs', number>[] {
  const file = (index: number) => generatedImport(first + index + 1, claims);
  return [
    {
      name: 'ours',
      run: async (index) => {
        const imported = file(index);
        const { seconds, value } = await ownSeconds(() => library.addImported(imported));
        unwrap(value);
        return seconds;
      },
    },
    {
      name: 'theirs',
      run: async (index) => (await floor.ask({ rows: floorRows(file(index), first + index, claims) })).seconds,
    },
  ];
}

/** Numbered as the library numbers: the last claim of a file first. */
function floorRows({ candidates }: ImportedFile, fileIndex: number, perFile: number): readonly FloorRow[] {
  return [...candidates]
    .reverse()
    .map((candidate, index) => [
      fileIndex * perFile + index + 1,
      fileIndex + 1,
      candidate.statement,
      contextOf(candidate),
      maskOfKinds(candidate.kinds),
      candidate.start,
      candidate.end,
      JSON.stringify(candidate.figures),
      JSON.stringify(candidate.tags),
      candidate.weight,
    ]);
}
