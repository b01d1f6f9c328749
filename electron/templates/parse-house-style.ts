import { fail, ok, type Result } from '../base/result.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import { checkHouseStyle } from '../brief/house-style-shape.ts';
import { parseJson } from './parse-json.ts';
import type { TemplateProblem } from './parse-template.ts';

/** Reads the text of a house style's file. `file` is only named in the problem. */
export function parseHouseStyle(json: string, file: string): Result<HouseStyle, TemplateProblem> {
  const parsed = parseJson(json);
  if (!parsed.ok) return fail({ file, field: '', message: `${file}: not readable as JSON (${parsed.error})` });
  const style = checkHouseStyle(parsed.value);
  if (style.ok) return ok(style.value);
  const { field, expected } = style.error;
  return fail({ file, field, message: `${file}: ${field || 'the house style'} must be ${expected}` });
}
