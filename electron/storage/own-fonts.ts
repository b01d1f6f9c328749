import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from './atomic-save.ts';
import { type Io, unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';
import { sha256 } from './sha256.ts';

/** What was found out about a font when it was added. */
export interface OwnFontFacts {
  readonly family: string;
  /** As the font states it, 1 to 1000. */
  readonly weight: number;
  readonly italic: boolean;
  /** What the font's maker allows a document that carries it (OpenType 1.9, `OS/2`, fsType). */
  readonly rights: 'installable' | 'editable' | 'print-and-preview';
  /** The maker forbids to embed a part of it. */
  readonly embedWhole: boolean;
  /** As `workers/coverage.ts` reads it. */
  readonly coverage: string;
}

export interface OwnFont extends OwnFontFacts {
  /** The copy in the person's folder. */
  readonly path: string;
}

/** The fonts a person added: `<hash>.ttf` and what is known of it, `<hash>.json`, side by side. Others are passed over. */
export async function listOwnFonts(io: Io, folder: string): Promise<readonly OwnFont[]> {
  const names = new Set(await io.list(folder));
  const fonts: OwnFont[] = [];
  for (const name of [...names].sort()) {
    const path = join(folder, name.replace(/\.json$/, '.ttf'));
    if (!/^[0-9a-f]{32}\.json$/.test(name) || !names.has(name.replace(/\.json$/, '.ttf'))) continue;
    const bytes = await unlessMissing(io.readFile(join(folder, name)));
    const facts = bytes === null ? null : parseFacts(new TextDecoder().decode(bytes));
    if (facts !== null) fonts.push({ ...facts, path });
  }
  return fonts.sort(
    (a, b) => a.family.localeCompare(b.family, 'en') || a.weight - b.weight || Number(a.italic) - Number(b.italic),
  );
}

/** Keeps a copy. The facts are written last: a font without them does not count. The same file twice is kept once. */
export async function keepOwnFont(
  io: Io,
  folder: string,
  font: { readonly facts: OwnFontFacts; readonly bytes: Uint8Array },
  run: string,
): Promise<Result<null, AppError>> {
  const stem = sha256(font.bytes).slice(0, 32);
  try {
    await io.makeFolder(folder);
    await saveAtomically({ io, path: join(folder, `${stem}.ttf`), bytes: font.bytes, run });
    const facts = new TextEncoder().encode(`${JSON.stringify({ version: 1, ...font.facts })}\n`);
    await saveAtomically({ io, path: join(folder, `${stem}.json`), bytes: facts, run });
    return ok(null);
  } catch (error) {
    return fail(diskError(error, folder));
  }
}

/** Removes every cut of a family. The facts go first, so that nothing counts of what a failure leaves behind. */
export async function removeOwnFamily(io: Io, folder: string, family: string): Promise<Result<null, AppError>> {
  try {
    const fonts = (await listOwnFonts(io, folder)).filter((font) => font.family === family);
    if (fonts.length === 0) return fail({ code: 'font/unknown', subject: family, detail: '' });
    for (const { path } of fonts) {
      await io.remove(path.replace(/\.ttf$/, '.json'));
      await io.remove(path);
    }
    return ok(null);
  } catch (error) {
    return fail(diskError(error, folder));
  }
}

function parseFacts(text: string): OwnFontFacts | null {
  try {
    const { family, weight, italic, rights, embedWhole, coverage } = JSON.parse(text) as Partial<OwnFontFacts>;
    if (typeof family !== 'string' || typeof weight !== 'number' || typeof coverage !== 'string') return null;
    const known = rights === 'editable' || rights === 'print-and-preview' ? rights : 'installable';
    return { family, weight, italic: italic === true, rights: known, embedWhole: embedWhole === true, coverage };
  } catch {
    return null;
  }
}
