/** One side of a comparison. `round` counts from 0. */
export interface Contender<Name extends string, Measured> {
  readonly name: Name;
  readonly run: (round: number) => Promise<Measured>;
}

/**
 * Runs the contenders in turn, every second round in reverse (A B, B A, A B …): what the machine does beside falls on
 * all of them alike, and none always comes first.
 */
export async function interleave<Name extends string, Measured>(
  contenders: readonly Contender<Name, Measured>[],
  rounds: number,
  onRound: (round: number) => void = () => undefined,
): Promise<ReadonlyMap<Name, readonly Measured[]>> {
  const measured = new Map<Name, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    onRound(round);
    const order = round % 2 === 0 ? contenders : [...contenders].reverse();
    for (const { name, run } of order) measured.get(name)?.push(await run(round));
  }
  return measured;
}

/** What one contender measured in each round; a name that did not run is a mistake. */
export function roundsOf<Name extends string, Measured>(
  measured: ReadonlyMap<Name, readonly Measured[]>,
  name: Name,
): readonly Measured[] {
  const found = measured.get(name);
  if (found === undefined) throw new Error(`${name} was not measured.`);
  return found;
}
