import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../electron/scripts/paths.mjs';
import { boardsFrom, source, type TextSource } from './statements.ts';

/** A few short documents in our own words, and which of their figures are about one thing. */
interface LabelledCase {
  readonly name: string;
  readonly sources: readonly TextSource[];
  /** `source raw`, as they belong together. */
  readonly together: readonly (readonly string[])[];
}

export interface PairScore {
  readonly cases: number;
  readonly wanted: number;
  /** Of the pairs put on one board, those that belong there. */
  readonly precision: number;
  readonly recall: number;
  readonly differences: readonly string[];
}

export type CaseSet = 'development' | 'held-out';

const folder = path.join(root, 'tests/fixtures/disagreements');

export function scorePairs(set: CaseSet): PairScore {
  const differences: string[] = [];
  const cases = labelledCases(set);
  let [right, found, wanted] = [0, 0, 0];
  for (const { name, sources, together } of cases) {
    const belongs = new Set(together.flatMap(pairsOf));
    const put = new Set(
      boardsFrom(...sources).flatMap(({ members }) =>
        pairsOf(members.map(({ file, raw }) => `${file.replace('.txt', '')} ${raw}`)),
      ),
    );
    wanted += belongs.size;
    found += put.size;
    right += [...put].filter((pair) => belongs.has(pair)).length;
    for (const pair of put) if (!belongs.has(pair)) differences.push(`${name}: wrongly together: ${pair}`);
    for (const pair of belongs) if (!put.has(pair)) differences.push(`${name}: not together: ${pair}`);
  }
  return {
    cases: cases.length,
    wanted,
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, wanted),
    differences: set === 'development' ? differences : [],
  };
}

/** Two figures of one source are no pair: one document never contradicts itself. */
function pairsOf(members: readonly string[]): readonly string[] {
  const sorted = [...new Set(members)].sort();
  return sorted.flatMap((a, at) =>
    sorted.slice(at + 1).flatMap((b) => (a.split(' ')[0] === b.split(' ')[0] ? [] : [`${a} | ${b}`])),
  );
}

function labelledCases(set: CaseSet): readonly LabelledCase[] {
  const cases: { name: string; sources: TextSource[]; together: string[][] }[] = [];
  for (const line of readFileSync(path.join(folder, `${set}.txt`), 'utf8').split('\n')) {
    const current = cases.at(-1);
    const document = /^\[(\w+)(?: ([\d-]+))?\] (.*)$/.exec(line);
    if (line.startsWith('== ')) cases.push({ name: line.slice(3), sources: [], together: [] });
    else if (document !== null) {
      const [, name = '', issued = null, text = ''] = document;
      current?.sources.push(source(name, text, { issued }));
    } else if (line.startsWith('together: ')) {
      current?.together.push(line.slice('together: '.length).split(' | '));
    }
  }
  return cases;
}
