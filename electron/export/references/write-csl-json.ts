import type { CslItem } from '../../base/csl-json.ts';
import { workKeys } from './work-keys.ts';

/** Works as a list of CSL-JSON, the record of each as it is: what Zotero and pandoc read. */
export function writeCslJson(works: readonly CslItem[]): string {
  const keys = workKeys(works);
  const items = works.map((work, index) => {
    const { 'citation-key': _key, ...fields } = work as CslItem & { readonly 'citation-key'?: unknown };
    return { id: keys[index], ...fields };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
