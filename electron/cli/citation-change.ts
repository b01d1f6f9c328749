import { fail, ok, type Result } from '../base/result.ts';
import type { CitationAttributes } from '../brief/schema.ts';
import { type CitationItem, locatorLabels } from '../citations/citation.ts';

/** What a command line asks to change on a citation. */
export interface CitationChange {
  readonly set: Partial<Pick<CitationAttributes, 'items' | 'comment' | 'sharesNoteWith'>>;
  /** As it was typed; empty for the style's own text, null where nothing is asked. */
  readonly wording: string | null;
}

const ownNote = 'own';
const fields = ['label', 'locator', 'prefix', 'suffix', 'words', 'wording', 'note'] as const;

/**
 * Reads `--set FIELD=VALUE` for a citation: `words`, `wording` and `note` concern all of it, the others its source number `at`,
 * counted from 1. The failure is a sentence.
 */
export function readCitationChange(
  { items }: CitationAttributes,
  at: number,
  settings: readonly string[],
): Result<CitationChange, string> {
  let change: CitationChange['set'] = {};
  let wording: string | null = null;
  let item = items[at - 1];
  for (const setting of settings) {
    const [, name = '', value = ''] = /^\s*([a-z]+)\s*=(.*)$/s.exec(setting) ?? [];
    const field = fields.find((one) => one === name);
    if (field === undefined) return fail(`--set takes ${fields.join(', ')} here, as in locator=4, not "${setting}".`);
    if (field === 'words') change = { ...change, comment: value };
    else if (field === 'wording') wording = value;
    else if (field === 'note') change = { ...change, sharesNoteWith: value.trim() === ownNote ? null : value.trim() };
    else if (item === undefined) return fail(`This citation names no source number ${at}.`);
    else {
      const set = withField(item, field, value);
      if (!set.ok) return set;
      item = set.value;
      change = { ...change, items: items.with(at - 1, item) };
    }
  }
  return ok({ set: change, wording });
}

function withField(
  item: CitationItem,
  field: 'label' | 'locator' | 'prefix' | 'suffix',
  value: string,
): Result<CitationItem, string> {
  if (field !== 'label') return ok({ ...item, [field]: field === 'locator' ? value.trim() : value });
  const label = locatorLabels.find((one) => one === value.trim());
  return label === undefined
    ? fail(`label is one of ${locatorLabels.join(', ')}, not "${value}".`)
    : ok({ ...item, label });
}
