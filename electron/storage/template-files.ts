import { join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import type { AppError } from '../contract/errors.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import { saveAtomically } from './atomic-save.ts';
import { type Io, unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';

export interface TemplateFolders {
  /** Templates that came with the program. */
  readonly bundled: string;
  /** The person's own, which win over a bundled one with the same id; null where there is no such folder. */
  readonly own: string | null;
}

export interface FoundTemplates {
  /** Sorted by title, the bundled ones first. */
  readonly templates: readonly TemplateCopy[];
  /** Templates that cannot be used, each with the file and field that is wrong. */
  readonly problems: readonly AppError[];
}

/** Reads every `<id>/template.json` in both folders. One that is wrong does not keep the others from being used. */
export async function readTemplates(io: Io, folders: TemplateFolders): Promise<FoundTemplates> {
  const problems: AppError[] = [];
  const read = async (folder: string | null): Promise<readonly TemplateCopy[]> => {
    const found: TemplateCopy[] = [];
    for (const name of folder === null ? [] : [...(await io.list(folder))].sort()) {
      const template = await readTemplate(io, join(folder ?? '', name, 'template.json'), name);
      if (template?.ok) found.push(template.value);
      else if (template) problems.push(template.error);
    }
    return found.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  };
  const own = await read(folders.own);
  const ids = new Set(own.map((template) => template.id));
  const bundled = (await read(folders.bundled)).filter((template) => !ids.has(template.id));
  return { templates: [...bundled, ...own], problems };
}

/** Null for a folder without a template in it. */
async function readTemplate(io: Io, path: string, folder: string): Promise<Result<TemplateCopy, AppError> | null> {
  try {
    const bytes = await unlessMissing(io.readFile(path));
    if (!bytes) return null;
    const template = parseTemplate(new TextDecoder().decode(bytes), path);
    if (!template.ok) return fail({ code: 'template/invalid', subject: path, detail: template.error.message });
    if (template.value.id === folder) return template;
    return fail({ code: 'template/invalid', subject: path, detail: `${path}: id must be "${folder}", as its folder` });
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Keeps a template among the person's own. */
export async function saveTemplate(
  io: Io,
  folder: string,
  template: TemplateCopy,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  const path = join(folder, template.id, 'template.json');
  try {
    await io.makeFolder(join(folder, template.id));
    const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
    await saveAtomically({ io, path, bytes, run });
    return ok({ path });
  } catch (error) {
    return fail(diskError(error, path));
  }
}
