import { cleanText } from '../../base/clean-text.ts';
import type { CslItem } from '../../base/csl-json.ts';
import type { CitedSource } from './cited-sources.ts';

/** The records of the sources that this edition names, each as the library holds it, in characters that every format can hold. */
export function citedWorks(cited: readonly CitedSource[]): readonly CslItem[] {
  return cited.flatMap(({ source, withheld }) => (withheld ? [] : [cleanWork(source.item)]));
}

const cleaned = new WeakMap<CslItem, CslItem>();

/** The same object for the same record. */
export function cleanWork(work: CslItem): CslItem {
  const known = cleaned.get(work);
  if (known !== undefined) return known;
  const clean = cleanValue(work) as CslItem;
  cleaned.set(work, clean);
  return clean;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [cleanText(field), cleanValue(part)]));
}
