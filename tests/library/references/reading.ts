import type { CslItem } from '../../../electron/base/csl-json.ts';
import type { ReferenceFormat, ReferenceList } from '../../../electron/library/references/reference.ts';
import { readReferences } from '../../../electron/library/references/reference-formats.ts';

/** The list that a file of this name and content gives. */
export function listOf(fileName: string, content: string | Uint8Array): ReferenceList {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const list = readReferences({ bytes, fileName });
  if (!list?.ok) throw new Error(`${fileName}: ${JSON.stringify(list)}`);
  return list.value;
}

export function itemsOf(fileName: string, content: string): readonly CslItem[] {
  return listOf(fileName, content).references.map(({ item }) => item);
}

/** The one item of a text. */
export function itemIn(format: ReferenceFormat, text: string): CslItem {
  const { references } = format.read(text);
  const [only] = references;
  if (only === undefined || references.length > 1) throw new Error(`Expected one reference, got ${references.length}.`);
  return only.item;
}
