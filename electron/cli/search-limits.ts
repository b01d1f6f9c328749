import { asId, type ClaimId, type SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { briefUses } from '../brief/brief-uses.ts';
import { liveBrief } from '../brief/live-brief.ts';
import { claimKinds } from '../claims/claim.ts';
import type { ClaimQuery, ClaimUse } from '../claims/claim-query.ts';
import type { Reliability } from '../library/source.ts';
import type { CommandOptions } from './arguments.ts';
import { readBriefFile } from './brief-file.ts';
import { readKind } from './browse.ts';
import { type Outcome, refused, refusedBecause } from './outcome.ts';

const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const grades: readonly (Reliability | 'none')[] = ['A', 'B', 'C', 'D', 'E', 'F', 'none'];

/** What the options narrow a search to. The failure is the outcome that says which of them cannot be meant. */
export async function searchLimits(
  options: CommandOptions,
): Promise<Result<Omit<ClaimQuery, 'text' | 'order' | 'limit' | 'offset'>, Outcome>> {
  const { source, tag, since, until, marking, undated = false, discarded = false } = options;
  const kind = readKind(options.kind, claimKinds, 'claim');
  if (!kind.ok) return kind;
  const wrongDate = [since, until].find((given) => given !== undefined && !date.test(given));
  if (wrongDate !== undefined) {
    const sentence = `“${wrongDate}” is no date. Write it as 2024, 2024-11 or 2024-11-30.`;
    return fail(refusedBecause('date/unknown', sentence));
  }
  const reliability = readGrades(options.reliability);
  if (!reliability.ok) return reliability;
  const use = await readUse(options);
  if (!use.ok) return use;
  const hasDates = since !== undefined || until !== undefined || undated;
  return ok({
    kinds: kind.value === null ? [] : [kind.value],
    sources: source === undefined ? [] : [asId<SourceId>(source)],
    tags: tag === undefined ? [] : [tag],
    dates: hasDates ? { since: since ?? null, until: until ?? null, undated } : null,
    reliability: reliability.value,
    markings: marking === undefined ? [] : [marking === 'none' ? null : marking],
    discarded,
    use: use.value,
  });
}

function readGrades(given: string | undefined): Result<readonly (Reliability | null)[], Outcome> {
  const found: (Reliability | null)[] = [];
  for (const name of given?.split(',') ?? []) {
    const grade = grades.find((one) => one === name.trim());
    if (grade === undefined) {
      const sentence = `There is no reliability “${name}”. Choose from ${grades.join(', ')}.`;
      return fail(refusedBecause('reliability/unknown', sentence));
    }
    found.push(grade === 'none' ? null : grade);
  }
  return ok(found);
}

/** The claims that a brief cites, named by `--used FILE.brief` or `--unused FILE.brief`. */
async function readUse({ used, unused }: CommandOptions): Promise<Result<ClaimUse | null, Outcome>> {
  const file = used ?? unused;
  if (file === undefined) return ok(null);
  const brief = await readBriefFile(file);
  if (!brief.ok) return fail(refused(brief.error));
  const live = liveBrief(brief.value);
  if (!live.ok) return fail(refused({ code: 'brief/invalid', subject: file, detail: live.error.detail }));
  const claims = briefUses(live.value.doc, brief.value.template).flatMap(({ claim }) => claim ?? []);
  return ok({ claims: [...new Set<ClaimId>(claims)], show: used === undefined ? 'unused' : 'used' });
}
