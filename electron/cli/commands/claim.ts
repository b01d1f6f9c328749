import { asId, type ClaimId, type SourceId } from '../../base/ids.ts';
import type { Result } from '../../base/result.ts';
import type { Claim } from '../../claims/claim.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library/database.ts';
import type { CommandOptions } from '../arguments.ts';
import { readChange } from '../claim-change.ts';
import type { Command } from '../command.ts';
import { done, type Outcome, refusedBecause, wrongUsage } from '../outcome.ts';
import { mapped, withLibrary } from '../with-library.ts';

/**
 * One claim by its id, or a change to it. Without an id a claim is made of a stretch of a source's current text; one that
 * rests on just these words is shown instead.
 */
export const claim: Command = async ({ operands: [id], options, environment }) =>
  id === undefined ? make(options, environment) : edit(id, options, environment);

type Environment = Parameters<Command>[0]['environment'];

async function make(options: CommandOptions, environment: Environment): Promise<Outcome> {
  if (options.source === undefined || options.range === undefined) {
    return wrongUsage('"claim" needs the id of a claim, or --source and --range.');
  }
  const foreign = (['set', 'tags', 'credibility', 'discard'] as const).find((name) => options[name] !== undefined);
  if (foreign !== undefined) return wrongUsage(`--${foreign} changes a claim that is there: give its id.`);
  const match = /^(\d+)-(\d+)$/.exec(options.range);
  if (match === null) {
    return wrongUsage(`--range takes START-END, as "claims --json" counts, not "${options.range}".`);
  }
  const range = { start: Number(match[1]), end: Number(match[2]) };
  const source = asId<SourceId>(options.source);
  return withLibrary(options.library ?? '', environment, (library) => {
    const made = library.curate({ type: 'make', source, ...range, statement: options.statement ?? null });
    if (!made.ok) return made;
    const [id = asId<ClaimId>('')] = made.value.claims;
    const isNew = made.value.changed > 0;
    return shown(library, id, isNew ? 'Made: ' : 'There already: ', { isNew });
  });
}

async function edit(id: string, options: CommandOptions, environment: Environment): Promise<Outcome> {
  const foreign = (['source', 'range', 'statement'] as const).find((name) => options[name] !== undefined);
  if (foreign !== undefined) return wrongUsage(`--${foreign} makes a new claim, which takes no id.`);
  const change = readChange(options);
  if (!change.ok) return wrongUsage(change.error);
  return withLibrary(options.library ?? '', environment, (library) => {
    const claims = [asId<ClaimId>(id)];
    const changed = library.curate({ type: 'change', claims, change: change.value });
    if (!changed.ok) return changed;
    const isChanged = changed.value.changed > 0;
    return shown(library, asId(id), isChanged ? 'Changed: ' : '', { isChanged });
  });
}

function shown(library: Library, id: ClaimId, before: string, json: object): Result<Outcome, AppError> {
  return mapped(library.evidence([id]), ({ claims, passages }) => {
    const found: Claim | undefined = claims[id];
    if (found === undefined) return refusedBecause('claim/gone', `There is no claim “${id}” in this library.`);
    const passage = found.passages[0] === undefined ? undefined : passages[found.passages[0].passage];
    const { statement, kinds, tags, credibility, discarded } = found;
    return done([`${before}${statement}  [${id}]`, ...factLines(found)], {
      ...{ id, ...json, exact: passage?.quote.exact, ...passage?.position },
      ...{ statement, kinds, tags, credibility, discarded },
    });
  });
}

function factLines({ original, statement, kinds, tags, credibility, discarded }: Claim): readonly string[] {
  return [
    ...(original === statement ? [] : [`    in the source: ${original}`]),
    `    kind: ${kinds.join(', ')}`,
    ...(tags.length === 0 ? [] : [`    tags: ${tags.join(', ')}`]),
    ...(credibility === null ? [] : [`    credibility: ${credibility}`]),
    ...(discarded === null ? [] : [`    left out of the list: ${discarded}`]),
  ];
}
