import { fail, type Result } from '../base/result.ts';
import { checked } from '../base/shape.ts';
import { type OwnCitationStyle, ownStyleShape } from '../citations/own-style.ts';
import type { AppError } from '../contract/errors.ts';
import type { Io } from './io.ts';
import {
  byTitle,
  type FileKind,
  type FoundFiles,
  flatFiles,
  readOwnFiles,
  removeOwnFile,
  saveOwnFile,
} from './own-files.ts';

/** `<id>.json` each. */
const citationStyles: FileKind<OwnCitationStyle> = {
  ...flatFiles('.json'),
  parse: (text, path) => {
    const style = checked(ownStyleShape, parsed(text));
    return style.ok ? style : fail(invalid(path, `${style.error.field} must be ${style.error.expected}`));
  },
  misnamed: (path, id) => invalid(path, `id must be "${id}", as its file`),
  order: byTitle,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The shape refuses null and says what it wanted.
    return null;
  }
}

function invalid(path: string, detail: string): AppError {
  return { code: 'style/invalid', subject: path, detail };
}

/** Every style that a person added; `folder` is null where there is none. */
export function readOwnCitationStyles(io: Io, folder: string | null): Promise<FoundFiles<OwnCitationStyle>> {
  return readOwnFiles(io, { bundled: null, own: folder }, citationStyles);
}

/** Keeps a style, in place of one with the same id. */
export function saveOwnCitationStyle(io: Io, folder: string, style: OwnCitationStyle, run: string) {
  return saveOwnFile(io, folder, style, citationStyles, run);
}

export function removeOwnCitationStyle(io: Io, folder: string, id: string): Promise<Result<null, AppError>> {
  return removeOwnFile(io, folder, id, citationStyles);
}
