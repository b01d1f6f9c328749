import { fail, ok, type Result } from '../base/result.ts';
import type { Credibility, DiscardReason } from '../claims/claim.ts';
import type { ClaimsChange } from '../claims/curating.ts';
import type { CommandOptions } from './arguments.ts';

const grades: readonly Credibility[] = [1, 2, 3, 4, 5, 6];
const reasons: readonly DiscardReason[] = ['redundant', 'too-old', 'anecdotal', 'outlier', 'other'];

/** What a command line asks to change on a claim; empty when it asks for nothing. */
export function readChange({ set = [], tags, credibility, discard }: CommandOptions): Result<ClaimsChange, string> {
  let change: ClaimsChange = {};
  for (const setting of set) {
    const statement = /^\s*statement\s*=(.*)$/s.exec(setting)?.[1]?.trim();
    if (statement === undefined) return fail(`--set takes statement=TEXT here, not "${setting}".`);
    if (statement === '') return fail('A claim cannot be without words.');
    change = { ...change, statement };
  }
  if (tags !== undefined) change = { ...change, tags: tags.split(',') };
  if (credibility !== undefined) {
    const grade = grades.find((one) => String(one) === credibility) ?? null;
    if (grade === null && credibility !== 'none') {
      return fail(`--credibility is one of ${grades.join(', ')}, none, not "${credibility}".`);
    }
    change = { ...change, credibility: grade };
  }
  if (discard !== undefined) {
    const reason = reasons.find((one) => one === discard) ?? null;
    if (reason === null && discard !== 'none') {
      return fail(`--discard is one of ${reasons.join(', ')}, none, not "${discard}".`);
    }
    change = { ...change, discarded: reason };
  }
  return ok(change);
}
