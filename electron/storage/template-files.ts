import { join } from 'node:path';
import { fail } from '../base/result.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import type { AppError } from '../contract/errors.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import type { Io } from './io.ts';
import { byTitle, type FileKind, type OwnFolders, readOwnFiles, saveOwnFile } from './own-files.ts';

export interface FoundTemplates {
  /** Sorted by title, the bundled ones first. */
  readonly templates: readonly TemplateCopy[];
  /** Templates that cannot be used, each with the file and field that is wrong. */
  readonly problems: readonly AppError[];
}

/** `<id>/template.json` each; a folder without one is passed over. */
const templates: FileKind<TemplateCopy> = {
  pathOf: (id) => join(id, 'template.json'),
  idOf: (name) => name,
  parse: (text, path) => {
    const template = parseTemplate(text, path);
    return template.ok ? template : fail(invalid(path, template.error.message));
  },
  misnamed: (path, id) => invalid(path, `${path}: id must be "${id}", as its folder`),
  order: byTitle,
};

function invalid(path: string, detail: string): AppError {
  return { code: 'template/invalid', subject: path, detail };
}

/** Every template in both folders. */
export async function readTemplates(io: Io, folders: OwnFolders): Promise<FoundTemplates> {
  const { found, problems } = await readOwnFiles(io, folders, templates);
  return { templates: found.map(({ value }) => value), problems };
}

/** Keeps a template among the person's own. */
export function saveTemplate(io: Io, folder: string, template: TemplateCopy, run: string) {
  return saveOwnFile(io, folder, template, templates, run);
}
