import { fail, ok, type Result } from '../base/result.ts';

/** Any value from the text of a JSON file, which editors of some systems begin with a byte order mark. */
export function parseJson(json: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
