import { asId, type ClaimId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Command } from '../command.ts';
import { done, wrongUsage } from '../outcome.ts';
import { mapped, withLibrary } from '../with-library.ts';

/** Makes a claim of a stretch of a source's current text; one that rests on just these words is shown instead. */
export const claim: Command = async ({ options, environment }) => {
  const range = readRange(options.range ?? '');
  if (!range.ok) return wrongUsage(range.error);
  return withLibrary(options.library ?? '', environment, (library) => {
    const source = asId<SourceId>(options.source ?? '');
    const step = { type: 'make', source, ...range.value, statement: options.statement ?? null } as const;
    const made = library.curate(step);
    if (!made.ok) return made;
    const [id = asId<ClaimId>('')] = made.value.claims;
    return mapped(library.evidence([id]), ({ claims, passages }) => {
      const found: Claim | undefined = claims[id];
      const passage = found?.passages[0] === undefined ? undefined : passages[found.passages[0].passage];
      const json = { id, isNew: made.value.changed > 0, exact: passage?.quote.exact, ...passage?.position };
      return done([`${made.value.changed > 0 ? 'Made' : 'There already'}: ${found?.statement ?? ''}  [${id}]`], {
        ...json,
        statement: found?.statement,
        kinds: found?.kinds,
        tags: found?.tags,
      });
    });
  });
};

function readRange(given: string): Result<{ readonly start: number; readonly end: number }, string> {
  const match = /^(\d+)-(\d+)$/.exec(given);
  return match === null
    ? fail(`--range takes START-END, as "claims --json" counts, not "${given}".`)
    : ok({ start: Number(match[1]), end: Number(match[2]) });
}
