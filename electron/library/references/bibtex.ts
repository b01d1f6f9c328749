import { entryItem } from './bibtex/entry-item.ts';
import { withInherited } from './bibtex/inherit.ts';
import { scanEntries } from './bibtex/scan.ts';
import { type Reference, type ReferenceFormat, Warnings } from './reference.ts';

/** BibTeX and BibLaTeX: the reference lists of LaTeX. */
export const bibtexFormat: ReferenceFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extensions: ['bib', 'bibtex', 'biblatex'],
  recognises: (text) =>
    /^\s*(?:%[^\n]*\n\s*){0,20}@(?:article|book|misc|inproceedings|incollection|online|string|phdthesis|techreport|report)\s*\{/i.test(
      text.slice(0, 4000),
    ),
  read(text) {
    const warnings = new Warnings();
    const entries = withInherited(scanEntries(text, warnings), warnings);
    const references = entries.flatMap((entry): readonly Reference[] => {
      const place = `line ${entry.line}`;
      const item = entryItem(entry, warnings);
      if (item === null) warnings.add(place, 'record-empty', entry.key);
      return item === null ? [] : [{ place, item }];
    });
    return { references, warnings: warnings.list() };
  },
};
