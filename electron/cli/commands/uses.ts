import { asId, type ClaimId, type SourceId } from '../../base/ids.ts';
import { ok } from '../../base/result.ts';
import type { BriefUsing } from '../../brief/brief-uses.ts';
import type { UsesOf } from '../../storage/library/uses.ts';
import type { CommandOptions } from '../arguments.ts';
import { look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done, wrongUsage } from '../outcome.ts';
import { mapped } from '../with-library.ts';

/** Which briefs use a claim or a source, and where: as they were when they were last opened, saved or exported. */
export const uses: Command = look((library, options) => {
  const of = wanted(options);
  if (of === null) return ok(wrongUsage('"uses" needs either --claim or --source.'));
  return mapped(library.uses(of), (briefs) =>
    done(briefs.length === 0 ? ['No brief that this library knows uses it.'] : briefs.flatMap(briefLines), briefs),
  );
});

function wanted({ claim, source }: CommandOptions): UsesOf | null {
  if ((claim === undefined) === (source === undefined)) return null;
  if (source !== undefined) return { type: 'source', source: asId<SourceId>(source) };
  return { type: 'claims', claims: [asId<ClaimId>(claim ?? '')] };
}

function briefLines({ title, path, isThere, seen, uses: places }: BriefUsing): readonly string[] {
  const day = seen.slice(0, 10);
  const place = path === null ? `not saved yet, seen ${day}` : isThere ? path : `last seen ${day} at ${path}`;
  return [`${title}  (${place})`, ...places.map(({ section, words }) => `    ${section}: ${words}`)];
}
