import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClaimKind, claimKinds } from '../../electron/claims/claim.ts';
import { claimsIn } from './reading.ts';

/** A sentence of our own with what a careful reader finds in it. Wrong readings of the rules stay in, as misses. */
interface Labelled {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly speaker?: string;
  readonly figures: readonly LabelledFigure[];
}

interface LabelledFigure {
  readonly raw: string;
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly low?: number;
  readonly high?: number;
}

const file = path.join(import.meta.dirname, '../fixtures/claims/labelled.json');
const labelled: readonly Labelled[] = JSON.parse(readFileSync(file, 'utf8'));

const kinds = claimKinds.filter((kind) => kind !== 'background');
const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
const figureKey = ({ raw, value, unit, qualifier, low, high }: LabelledFigure) =>
  [raw, round(value), unit, qualifier, ...(value === null ? [low, high] : [])].join(' | ');

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

function compare(score: Score, found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  for (const one of found) {
    if (wanted.has(one)) score.right += 1;
    else score.wrong += 1;
  }
  for (const one of wanted) if (!found.has(one)) score.missed += 1;
}

/** Floors a little under what is measured: a rule that gets worse fails. Precision, recall. */
const floors: Readonly<Record<string, readonly [number, number]>> = {
  figure: [0.95, 0.93],
  attributed: [0.95, 0.92],
  quote: [0.95, 0.95],
  forecast: [0.85, 0.9],
  recommendation: [0.95, 0.92],
  risk: [0.95, 0.95],
  definition: [0.95, 0.95],
  speaker: [0.95, 0.93],
  'figure data': [0.95, 0.93],
};

const scores = new Map<string, Score>(Object.keys(floors).map((name) => [name, { right: 0, wrong: 0, missed: 0 }]));
const scoreOf = (name: string): Score => {
  const score = scores.get(name);
  if (score === undefined) throw new Error(`No floor for ${name}`);
  return score;
};

for (const { text, kinds: wantedKinds, speaker, figures } of labelled) {
  const claims = claimsIn(text);
  const found = new Set<string>(claims.flatMap((claim) => claim.kinds));
  for (const kind of kinds) {
    const has = (set: ReadonlySet<string>) => new Set([...set].filter((one) => one === kind));
    compare(scoreOf(kind), has(found), has(new Set(wantedKinds)));
  }
  const speakers = claims.flatMap((claim) => (claim.speaker === null ? [] : [claim.speaker]));
  // "Dr. Hana Novak" and "Hana Novak" name the same person.
  const isWanted = (name: string) => speaker !== undefined && name.toLowerCase().includes(speaker.toLowerCase());
  compare(
    scoreOf('speaker'),
    new Set(speakers.map((name) => (isWanted(name) ? (speaker ?? name) : name))),
    new Set(speaker === undefined ? [] : [speaker]),
  );
  compare(
    scoreOf('figure data'),
    new Set(
      claims.flatMap((claim) =>
        claim.figures.map((figure) => figureKey({ ...figure, low: figure.low ?? 0, high: figure.high ?? 0 })),
      ),
    ),
    new Set(figures.map(figureKey)),
  );
}

const precision = ({ right, wrong }: Score) => right / Math.max(1, right + wrong);
const recall = ({ right, missed }: Score) => right / Math.max(1, right + missed);

console.info(
  [...scores]
    .map(
      ([name, score]) =>
        `${name.padEnd(15)} precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}  of ${score.right + score.missed}`,
    )
    .join('\n'),
);

describe(`claims in ${labelled.length} labelled sentences`, () => {
  it.each(Object.entries(floors))('%s', (name, [precisionFloor, recallFloor]) => {
    const score = scoreOf(name);
    expect(score.right + score.missed).toBeGreaterThanOrEqual(8);
    expect(precision(score)).toBeGreaterThanOrEqual(precisionFloor);
    expect(recall(score)).toBeGreaterThanOrEqual(recallFloor);
  });

  it('covers enough of the language to mean something', () => expect(labelled.length).toBeGreaterThanOrEqual(180));
});
