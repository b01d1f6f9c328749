import type { CslItem } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';

/**
 * A key for each work, as reference managers make them: the first name, the year, the first word of the title
 * (`calloway2024soldiers`), all of it in Latin letters and figures. A key that the work came with is kept; a key that is
 * taken gets a letter.
 */
export function workKeys(works: readonly CslItem[]): readonly string[] {
  const taken = new Set<string>();
  return works.map((work) => {
    const wanted = safeKey(ownKey(work)) || madeKey(work);
    let key = wanted;
    for (let next = 0; taken.has(key.toLowerCase()); next += 1) key = `${wanted}${suffix(next)}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

function ownKey(work: CslItem): string {
  const key = (work as { readonly 'citation-key'?: unknown })['citation-key'];
  return typeof key === 'string' ? key : '';
}

function madeKey(work: CslItem): string {
  const [first] = work.author ?? work.editor ?? [];
  const name = latinWords(first?.family ?? first?.literal ?? '').slice(0, 2);
  const year = String(work.issued?.['date-parts']?.[0]?.[0] ?? '').replace(/\D/g, '');
  const title = latinWords(withoutMarkup(work.title ?? '')).find((word) => word.length > 3) ?? '';
  return `${name.join('')}${year}${title}`.slice(0, 40) || 'work';
}

/** Accents go, other scripts have no letters here. */
function latinWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** What BibTeX takes in a key. */
function safeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9:._/+-]/g, '');
}

/** a, b, …, z, aa, ab, … */
function suffix(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : suffix(Math.floor(index / 26) - 1) + letter;
}
