import { fail, ok, type Result } from '../../base/result.ts';

/** Who may open a PDF and what they may do with it. Passwords are held for one export and kept nowhere. */
export interface PdfProtection {
  /** Needed to open the file; empty lets everybody open it. */
  readonly openPassword: string;
  /** Lifts the limits on what may be done; empty only when there are none. */
  readonly ownerPassword: string;
  readonly print: boolean;
  readonly copy: boolean;
  readonly change: boolean;
}

/** Why a protection would protect nothing, or lock everybody out. */
export type ProtectionProblem = 'no-password' | 'no-owner-password' | 'same-passwords' | 'too-long' | 'odd-characters';

/** Revision 6 hashes this many bytes of a password and drops the rest (ISO 32000-2, 7.6.4.3.3). */
const longestPassword = 127;

export function checkProtection(protection: PdfProtection): Result<PdfProtection, ProtectionProblem> {
  const { openPassword, ownerPassword, print, copy, change } = protection;
  const limited = !(print && copy && change);
  if (openPassword === '' && ownerPassword === '') return fail('no-password');
  if (limited && ownerPassword === '') return fail('no-owner-password');
  // Whoever opens the file with the owner's password has all rights, so limits would bind nobody.
  if (limited && openPassword === ownerPassword) return fail('same-passwords');
  for (const password of [openPassword, ownerPassword]) {
    if (new TextEncoder().encode(password.normalize('NFKC')).length > longestPassword) return fail('too-long');
    // Readers prepare passwords in ways that differ for these, so a file might open in one and not in another.
    if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(password)) return fail('odd-characters');
  }
  return ok(protection);
}
