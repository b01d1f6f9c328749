import type { SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import { removalWords } from '../../contract/removal-words.ts';
import type { RemovedRange } from '../../library/snapshot.ts';
import type { Library } from '../../storage/library/database.ts';
import type { NoiseRow } from '../../storage/library/lists.ts';
import type { CommandOptions } from '../arguments.ts';
import { listQuery, look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done, type Outcome, refused, refusedBecause } from '../outcome.ts';
import { offsetsJson, textFacts } from '../rows.ts';
import { mapped } from '../with-library.ts';

/**
 * What was left out of the texts, and what a rule only asks about. `--kind` and `--query` look at the rule. With
 * `--remove` or `--restore` it changes the places given, or all that it would list, and lists what it changed.
 */
export const noise: Command = look((library, options) => {
  const { remove, restore } = options;
  if (remove !== undefined && restore !== undefined)
    return ok(refusedBecause('noise/both', 'Give either --remove or --restore, not both at once.'));
  if (remove !== undefined) return change(library, options, remove, 'removed');
  if (restore !== undefined) return change(library, options, restore, 'restored');
  const rows = listed(library, options);
  return rows.ok ? answer(library, rows.value) : rows;
});

function listed(library: Library, options: CommandOptions): Result<readonly NoiseRow[], AppError> {
  return mapped(library.noise({ ...listQuery(options), limit: Number.MAX_SAFE_INTEGER }), (all) =>
    all.filter(({ rule }) => options.kind === undefined || rule === options.kind).slice(0, options.limit),
  );
}

function answer(library: Library, rows: readonly NoiseRow[]): Result<Outcome, AppError> {
  return mapped(library.snapshots(), (snapshots) => {
    const factsOf = textFacts(snapshots);
    return done(
      rows.map((row) => `${row.file}  ${row.start}-${row.end}  ${row.rule}: ${removalWords(row.rule)}  (${row.state})`),
      rows.map(({ source, file, start, end, rule, state }) => {
        return { source, file, start, end, rule, state, ...offsetsJson(factsOf(source)) };
      }),
    );
  });
}

type Place = Pick<RemovedRange, 'start' | 'end'>;
type Wanted = 'removed' | 'restored';

function change(library: Library, options: CommandOptions, given: string, state: Wanted): Result<Outcome, AppError> {
  const everything = library.noise({ source: null, text: '', limit: Number.MAX_SAFE_INTEGER });
  if (!everything.ok) return everything;
  const places = given === 'all' ? listedPlaces(library, options, state) : givenPlaces(options, given);
  if (!places.ok) return ok(places.error);
  for (const [source, ranges] of places.value) {
    const text = library.sourceText(source);
    if (!text.ok) return text;
    const changed = library.setRemoval({ snapshot: text.value.snapshot.id, ranges, state });
    if (!changed.ok) return changed.error.code === 'request/invalid' ? ok(noSuchPlace(state)) : changed;
  }
  const after = library.noise({ source: null, text: '', limit: Number.MAX_SAFE_INTEGER });
  return after.ok ? answer(library, differences(everything.value, after.value)) : after;
}

type Places = ReadonlyMap<SourceId, readonly Place[]>;

/** Everything the same options would list, as far as it is not in the wanted state already. */
function listedPlaces(library: Library, options: CommandOptions, state: Wanted): Result<Places, Outcome> {
  const rows = listed(library, options);
  if (!rows.ok) return fail(refused(rows.error));
  const places = new Map<SourceId, Place[]>();
  for (const { source, start, end, state: now } of rows.value) {
    if (now === state) continue;
    places.set(source, [...(places.get(source) ?? []), { start, end }]);
  }
  return ok(places);
}

function givenPlaces(options: CommandOptions, given: string): Result<Places, Outcome> {
  const { source } = listQuery(options);
  const parts = given.split(',').map((part) => /^\s*(\d+)-(\d+)\s*$/.exec(part));
  const places = parts.map((part) => ({ start: Number(part?.[1]), end: Number(part?.[2]) }));
  const sentence = parts.includes(null)
    ? `“${given}” is no place. Give START-END as noise lists them, several with commas between, or all.`
    : 'Say with --source which text the places are in.';
  if (source === null || parts.includes(null)) return fail(refusedBecause('noise/place', sentence));
  return ok(new Map([[source, places]]));
}

function noSuchPlace(state: Wanted): Outcome {
  const sentence =
    state === 'restored'
      ? 'Nothing is left out at that place. Nothing was changed. Call noise alone to see what there is.'
      : 'That place lies outside the text, or all of it is left out already. Nothing was changed.';
  return refusedBecause('noise/place', sentence);
}

/** What is new or in another state. What was left out by hand and came back is listed as restored. */
function differences(before: readonly NoiseRow[], after: readonly NoiseRow[]): readonly NoiseRow[] {
  const place = ({ source, start, end }: NoiseRow) => `${source} ${start} ${end}`;
  const earlier = new Map(before.map((row) => [place(row), row.state]));
  const now = new Set(after.map(place));
  const gone = before.filter((row) => row.state === 'removed' && !now.has(place(row)));
  return [
    ...after.filter((row) => earlier.get(place(row)) !== row.state),
    ...gone.map((row): NoiseRow => ({ ...row, state: 'restored' })),
  ];
}
