import { fail, ok, type Result } from '../base/result.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import { checkTemplate } from '../brief/template-shape.ts';
import { parseJson } from './parse-json.ts';

/** Why a template cannot be used. `message` names the file and the field and says what was expected. */
export interface TemplateProblem {
  readonly file: string;
  /** Such as `slots[3].maxWords`; empty when the file as a whole is meant. */
  readonly field: string;
  readonly message: string;
}

/** Reads the text of a `template.json`. `file` is only named in the problem. */
export function parseTemplate(json: string, file: string): Result<TemplateCopy, TemplateProblem> {
  const parsed = parseJson(json);
  if (!parsed.ok) return fail({ file, field: '', message: `${file}: not readable as JSON (${parsed.error})` });
  const template = checkTemplate(parsed.value);
  if (template.ok) return ok(template.value);
  const { field, expected } = template.error;
  return fail({ file, field, message: `${file}: ${field || 'the template'} must be ${expected}` });
}
