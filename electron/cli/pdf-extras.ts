import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { noExtras, type PdfExtras } from '../export/pdf/extras.ts';
import { checkProtection, type PdfProtection } from '../export/pdf/protection.ts';
import { diskError } from '../storage/io-errors.ts';
import type { CommandOptions } from './arguments.ts';
import type { Environment } from './environment.ts';

/** Where passwords are looked for when no file names one. */
export const passwordVariables = { open: 'BRIEFWRIGHT_PDF_PASSWORD', owner: 'BRIEFWRIGHT_PDF_OWNER_PASSWORD' } as const;

const limits = ['print', 'copy', 'change'] as const;

/** Whether any option asks for something that only a PDF can have. */
export function wantsPdfExtras(options: CommandOptions): boolean {
  return options['attach-brief'] === true || wantsProtection(options);
}

function wantsProtection(options: CommandOptions): boolean {
  const { protect, forbid, 'password-file': open, 'owner-password-file': owner } = options;
  return protect === true || forbid !== undefined || open !== undefined || owner !== undefined;
}

/**
 * What the PDF is given beyond its pages. A password is never an argument, which every program on the machine could
 * read: it stands in a file, is piped in (`-`), or comes from the environment.
 */
export async function readPdfExtras(
  briefFile: string,
  options: CommandOptions,
  environment: Environment,
): Promise<Result<PdfExtras, AppError>> {
  if (!wantsPdfExtras(options)) return ok(noExtras);
  const protection = wantsProtection(options) ? await readProtection(options, environment) : ok(null);
  if (!protection.ok) return protection;
  if (options['attach-brief'] !== true) return ok({ brief: null, protection: protection.value });
  try {
    const brief = { name: path.basename(briefFile), bytes: await readFile(briefFile) };
    return ok({ brief, protection: protection.value });
  } catch (error) {
    return fail(diskError(error, briefFile));
  }
}

/** What `--forbid` names that cannot be forbidden; null when all of it can. */
export function unknownLimit(forbid: string | undefined): string | null {
  return namesOf(forbid).find((name) => !limits.some((limit) => limit === name)) ?? null;
}

function namesOf(forbid: string | undefined): readonly string[] {
  return (forbid ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().toLowerCase()]));
}

async function readProtection(
  options: CommandOptions,
  environment: Environment,
): Promise<Result<PdfProtection, AppError>> {
  const open = await readPassword(options['password-file'], passwordVariables.open, environment);
  if (!open.ok) return open;
  const owner = await readPassword(options['owner-password-file'], passwordVariables.owner, environment);
  if (!owner.ok) return owner;
  const forbidden = namesOf(options.forbid);
  const protection = {
    openPassword: open.value,
    ownerPassword: owner.value,
    print: !forbidden.includes('print'),
    copy: !forbidden.includes('copy'),
    change: !forbidden.includes('change'),
  };
  const checked = checkProtection(protection);
  return checked.ok ? ok(protection) : fail({ code: `protection/${checked.error}`, subject: '', detail: '' });
}

async function readPassword(
  file: string | undefined,
  variable: string,
  environment: Environment,
): Promise<Result<string, AppError>> {
  if (file === undefined) return ok(process.env[variable] ?? '');
  try {
    const bytes = file === '-' ? await environment.readInput() : await readFile(file);
    // The first line, whatever its end: editors add one that nobody means.
    return ok(new TextDecoder().decode(bytes).split(/\r?\n/)[0] ?? '');
  } catch (error) {
    return fail(diskError(error, file));
  }
}
