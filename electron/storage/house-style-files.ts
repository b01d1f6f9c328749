import { fail, type Result } from '../base/result.ts';
import { type HouseStyle, houseStyleId } from '../brief/house-style.ts';
import type { AppError } from '../contract/errors.ts';
import { parseHouseStyle } from '../templates/parse-house-style.ts';
import type { Io } from './io.ts';
import {
  byTitle,
  type FileKind,
  flatFiles,
  type OwnFolders,
  readOwnFile,
  readOwnFiles,
  removeOwnFile,
  saveOwnFile,
  writeOwnFile,
} from './own-files.ts';

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

/** `<id>.json` each. */
const houseStyles: FileKind<HouseStyle> = {
  ...flatFiles('.json'),
  parse: (text, path) => {
    const style = parseHouseStyle(text, path);
    if (style.ok) return style;
    // The sentence around it names the file already.
    return fail(invalid(path, style.error.message.replace(`${path}: `, '')));
  },
  misnamed: (path, id) => invalid(path, `id must be "${id}", as its file`),
  order: (a, b) => rank(a) - rank(b) || byTitle(a, b),
};

const rank = ({ id }: HouseStyle): number => (id === houseStyleId ? 0 : 1);

function invalid(path: string, detail: string): AppError {
  return { code: 'house-style/invalid', subject: path, detail };
}

/** Every house style in both folders. */
export async function readHouseStyles(io: Io, folders: OwnFolders): Promise<FoundHouseStyles> {
  const { found, problems } = await readOwnFiles(io, folders, houseStyles);
  return { styles: found.map(({ value, own }) => ({ style: value, own })), problems };
}

/** A style from a file of any name. */
export function readHouseStyle(io: Io, path: string): Promise<Result<HouseStyle, AppError>> {
  return readOwnFile(io, path, houseStyles);
}

/** Writes a style into a file of this name, in place of one that is there. */
export function writeHouseStyle(io: Io, path: string, style: HouseStyle, run: string) {
  return writeOwnFile(io, path, style, run);
}

/** Keeps a style among the person's own. */
export function saveHouseStyle(io: Io, folder: string, style: HouseStyle, run: string) {
  return saveOwnFile(io, folder, style, houseStyles, run);
}

/** Removes one of the person's own. Briefs that have it carry their own copy. */
export function removeHouseStyle(io: Io, folder: string, id: string): Promise<Result<null, AppError>> {
  return removeOwnFile(io, folder, id, houseStyles);
}
