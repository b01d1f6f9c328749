import type { Result } from '../../base/result.ts';
import type { ClaimDuplicates, Duplicates, SourceDuplicates } from '../../claims/duplicates.ts';
import { findDuplicates } from '../../compare/duplicates.ts';
import { duplicateReasons } from '../../contract/duplicate-words.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Library } from '../../storage/library/database.ts';
import { look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done } from '../outcome.ts';
import { mapped } from '../with-library.ts';

/** What is in the library twice; `--merge exact` makes one claim of those with the same words, and lists what is left. */
export const duplicates: Command = look((library, { merge }) => {
  const found = duplicatesIn(library);
  if (!found.ok) return found;
  const groups = merge === 'exact' ? exactGroups(found.value.claims) : [];
  if (groups.length === 0) return mapped(found, (all) => done(lines(all, []), json(all, [])));
  const merged = library.curate({ type: 'merge', groups });
  if (!merged.ok) return merged;
  return mapped(duplicatesIn(library), (left) =>
    done(lines(left, merged.value.claims), json(left, merged.value.claims)),
  );
});

function duplicatesIn(library: Library): Result<Duplicates, AppError> {
  const statements = library.curating.statements();
  if (!statements.ok) return statements;
  // Nobody else waits for this process, so it does not pause between the steps.
  const finding = findDuplicates(statements.value);
  let step = finding.next();
  while (step.done !== true) step = finding.next();
  return library.curating.describe(step.value);
}

/** Of each group the first claim is kept: the one that a brief uses, or that somebody worked on. */
function exactGroups(groups: readonly ClaimDuplicates[]) {
  return groups.flatMap(({ kind, members: [first, ...others] }) =>
    kind === 'exact' && first !== undefined ? [{ kept: first.claim, others: others.map(({ claim }) => claim) }] : [],
  );
}

function json({ claims, sources, hasMore }: Duplicates, merged: readonly string[]) {
  return {
    merged,
    claims: claims.map((group) => ({ ...group, reason: duplicateReasons[group.kind] })),
    sources,
    hasMore,
  };
}

function lines({ claims, sources, hasMore }: Duplicates, merged: readonly string[]): readonly string[] {
  const first = merged.length === 0 ? [] : [`Merged groups with the same words: ${merged.length}`];
  if (claims.length + sources.length === 0) return [...first, 'Nothing is in the library twice.'];
  return [
    ...first,
    ...claims.flatMap(claimLines),
    ...sources.flatMap(sourceLines),
    ...(hasMore ? ['There are more groups of claims than are listed.'] : []),
  ];
}

function claimLines({ kind, members }: ClaimDuplicates): readonly string[] {
  const rows = members.map(
    ({ claim, statement, title, used }) => `    ${statement}  (${title}${used ? ', used in a brief' : ''})  [${claim}]`,
  );
  return [`${duplicateReasons[kind]}:`, ...rows];
}

function sourceLines({ members, shared }: SourceDuplicates): readonly string[] {
  return [
    `Sources that share ${Math.floor(shared * 100)} % of their phrases:`,
    ...members.map(({ source, title, claims }) => `    ${title}  (claims: ${claims})  [${source}]`),
  ];
}
