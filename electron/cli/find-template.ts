import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../base/result.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import type { AppError } from '../contract/errors.ts';
import { diskError } from '../storage/io-errors.ts';
import { nodeIo } from '../storage/io-node.ts';
import { readTemplates } from '../storage/template-files.ts';
import { parseTemplate } from '../templates/parse-template.ts';

/** A template by its id, or from a file of its own whose name ends in `.json`. */
export async function findTemplate(wanted: string, folder: string): Promise<Result<TemplateCopy, AppError>> {
  if (wanted.endsWith('.json')) return readTemplateFile(wanted);
  const { templates } = await readTemplates(nodeIo, { bundled: folder, own: null });
  const template = templates.find(({ id }) => id === wanted);
  if (template !== undefined) return ok(template);
  return fail({ code: 'template/unknown', subject: wanted, detail: templates.map(({ id }) => id).join(', ') });
}

async function readTemplateFile(file: string): Promise<Result<TemplateCopy, AppError>> {
  try {
    const template = parseTemplate(await readFile(file, 'utf8'), file);
    if (template.ok) return template;
    const { message } = template.error;
    // The sentence names the file already.
    return fail({ code: 'template/invalid', subject: file, detail: message.replace(`${file}: `, '') });
  } catch (error) {
    return fail(diskError(error, file));
  }
}
