import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { TemplateCopy } from '../../electron/brief/template-copy.ts';
import { parseTemplate } from '../../electron/templates/parse-template.ts';

const folder = new URL('../../templates/', import.meta.url);

/** Ids of the templates that come with the program. */
export const bundledTemplates: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(new URL(`${name}/template.json`, folder)),
);

export function template(id: string): TemplateCopy {
  const result = parseTemplate(readFileSync(new URL(`${id}/template.json`, folder), 'utf8'), id);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
