import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import { type HouseStyle, houseStyleId } from '../brief/house-style.ts';
import type { AppError } from '../contract/errors.ts';
import { parseHouseStyle } from '../templates/parse-house-style.ts';
import { saveAtomically } from './atomic-save.ts';
import { type Io, unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';

export interface HouseStyleFolders {
  /** Styles that came with the program. */
  readonly bundled: string;
  /** The person's own, which win over a bundled one with the same id; null where there is no such folder. */
  readonly own: string | null;
}

export interface FoundHouseStyles {
  /** The house look first, then the bundled ones and the person's own, each by title. */
  readonly styles: readonly FoundHouseStyle[];
  /** Files that cannot be used, each with the field that is wrong. */
  readonly problems: readonly AppError[];
}

export interface FoundHouseStyle {
  readonly style: HouseStyle;
  readonly own: boolean;
}

const ending = '.json';

/** Reads every `<id>.json` in both folders. One that is wrong does not keep the others from being used. */
export async function readHouseStyles(io: Io, folders: HouseStyleFolders): Promise<FoundHouseStyles> {
  const problems: AppError[] = [];
  const read = async (folder: string | null): Promise<readonly HouseStyle[]> => {
    if (folder === null) return [];
    const found: HouseStyle[] = [];
    const names = (await io.list(folder)).filter((name) => name.endsWith(ending));
    for (const name of [...names].sort()) {
      const style = await readNamed(io, join(folder, name), name.slice(0, -ending.length));
      if (style.ok) found.push(style.value);
      else problems.push(style.error);
    }
    return found.sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));
  };
  const own = await read(folders.own);
  const ids = new Set(own.map(({ id }) => id));
  const bundled = (await read(folders.bundled)).filter(({ id }) => !ids.has(id));
  const styles = [...bundled.map((style) => ({ style, own: false })), ...own.map((style) => ({ style, own: true }))];
  return { styles, problems };
}

const rank = ({ id }: HouseStyle): number => (id === houseStyleId ? 0 : 1);

async function readNamed(io: Io, path: string, name: string): Promise<Result<HouseStyle, AppError>> {
  const style = await readHouseStyle(io, path);
  if (!style.ok || style.value.id === name) return style;
  return fail({ code: 'house-style/invalid', subject: path, detail: `id must be "${name}", as its file` });
}

/** A style from a file of any name. */
export async function readHouseStyle(io: Io, path: string): Promise<Result<HouseStyle, AppError>> {
  try {
    const bytes = await unlessMissing(io.readFile(path));
    if (!bytes) return fail({ code: 'file/not-found', subject: path, detail: '' });
    const style = parseHouseStyle(new TextDecoder().decode(bytes), path);
    if (style.ok) return style;
    // The sentence around it names the file already.
    const detail = style.error.message.replace(`${path}: `, '');
    return fail({ code: 'house-style/invalid', subject: path, detail });
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Writes a style into a file of this name, in place of one that is there. */
export async function writeHouseStyle(
  io: Io,
  path: string,
  style: HouseStyle,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  try {
    const bytes = new TextEncoder().encode(`${JSON.stringify(style, null, 2)}\n`);
    await saveAtomically({ io, path, bytes, run });
    return ok({ path });
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Keeps a style among the person's own. */
export async function saveHouseStyle(
  io: Io,
  folder: string,
  style: HouseStyle,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  const path = join(folder, `${style.id}${ending}`);
  try {
    await io.makeFolder(folder);
  } catch (error) {
    return fail(diskError(error, path));
  }
  return writeHouseStyle(io, path, style, run);
}

/** Removes one of the person's own. Briefs that have it carry their own copy. */
export async function removeHouseStyle(io: Io, folder: string, id: string): Promise<Result<null, AppError>> {
  const path = join(folder, `${id}${ending}`);
  try {
    await unlessMissing(io.remove(path));
    return ok(null);
  } catch (error) {
    return fail(diskError(error, path));
  }
}
