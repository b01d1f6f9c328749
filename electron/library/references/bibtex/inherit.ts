import type { Warnings } from '../reference.ts';
import type { BibEntry } from './scan.ts';

/** More steps than any chain of volumes and series; a circle ends here at the latest. */
const longestChain = 8;

/** What belongs to one entry alone. */
const own = new Set(
  (
    'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring ' +
    'relatedtype shorthand shorthandintro sortkey keywords abstract annotation file shorttitle sorttitle indextitle ' +
    'indexsorttitle doi pages pagetotal eprint'
  ).split(' '),
);

const parts = /^(?:in|supp)/;

/**
 * Entries with what they take over from the entries they point to: the title of a book becomes the book title of its
 * chapter, that of a periodical the journal of its article. A field of the entry itself always wins.
 */
export function withInherited(entries: readonly BibEntry[], warnings: Warnings): readonly BibEntry[] {
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) if (entry.key !== '' && !byKey.has(entry.key)) byKey.set(entry.key, entry);
  const done = new Map<BibEntry, BibEntry>();

  const completed = (entry: BibEntry, depth: number): BibEntry => {
    const known = done.get(entry);
    if (known !== undefined) return known;
    // A circle meets the entry as it is written.
    done.set(entry, entry);
    const fields = new Map(entry.fields);
    const from = (key: string) => {
      const parent = byKey.get(key.trim());
      if (parent === undefined) warnings.add(`line ${entry.line}`, 'missing-parent', key.trim());
      return parent === undefined || parent === entry || depth >= longestChain ? null : completed(parent, depth + 1);
    };
    for (const key of listOf(entry.fields.get('xdata'))) {
      for (const [name, value] of from(key)?.fields ?? []) if (!fields.has(name)) fields.set(name, value);
    }
    for (const key of listOf(entry.fields.get('crossref')).slice(0, 1)) {
      const parent = from(key);
      if (parent !== null) inherit(fields, entry, parent);
    }
    const whole = { ...entry, fields };
    done.set(entry, whole);
    return whole;
  };
  return entries.filter(({ type }) => type !== 'xdata' && type !== 'set').map((entry) => completed(entry, 0));
}

function listOf(keys: string | undefined): readonly string[] {
  return (keys ?? '').split(',').filter((key) => key.trim() !== '');
}

function inherit(fields: Map<string, string>, child: BibEntry, parent: BibEntry): void {
  const dated = ['date', 'year', 'month'].some((name) => child.fields.has(name));
  for (const [name, value] of parent.fields) {
    if (own.has(name) || (dated && ['date', 'year', 'month', 'day'].includes(name))) continue;
    for (const target of targetsOf(name, child, parent)) if (!fields.has(target)) fields.set(target, value);
  }
}

/** Under which names a field of the parent reaches the child. */
function targetsOf(name: string, child: BibEntry, parent: BibEntry): readonly string[] {
  const title = /^(?:title|subtitle|titleaddon)$/.test(name);
  if (title && (parts.test(child.type) || child.type === 'bookinbook')) return [`book${name}`];
  if (title && parent.type.startsWith('mv')) return [`main${name}`];
  if (title && parent.type === 'periodical') return [`journal${name}`];
  if (title && child.type === 'article') return [`journal${name}`];
  // The author of a book is not the author of a paper in it.
  if (name === 'author' && /^(?:inbook|bookinbook|suppbook)$/.test(child.type)) return ['bookauthor', 'author'];
  if (name === 'author' && parts.test(child.type)) return ['bookauthor'];
  return [name];
}
