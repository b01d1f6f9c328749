import { describe, expect, it } from 'vitest';
import { plainLatex } from '../../../electron/library/references/bibtex/latex.ts';
import { longestValue } from '../../../electron/library/references/reference.ts';
import { readReferences, referenceFormats } from '../../../electron/library/references/reference-formats.ts';

const many = 30_000;
const hostile: Readonly<Record<string, string>> = {
  'braces that open and open': `@article{a, title={${'{'.repeat(many)}`,
  'braces that close and close': `@article{a, title={x${'}'.repeat(many)}`,
  'entries inside entries on one line': '@a{b, c={'.repeat(many),
  'entries that never close': '\n@a{b, c={'.repeat(many),
  'at signs': '@a'.repeat(many),
  'commands on commands': `@a{b, title={${"\\'".repeat(many)}}}`,
  'accents on groups on accents': `@a{b, title={${"\\'{".repeat(many)}}}`,
  'dollar signs': `@a{b, title={${'$x^{'.repeat(many)}}}`,
  'a thousand names without an end': `@a{b, author={${'A and '.repeat(many)}}}`,
  'labels in names': `@a{b, author={${'given=a, '.repeat(many)}}}`,
  'abbreviations of abbreviations': `@string{s0="${'x'.repeat(1000)}"}${Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n')}\n@book{a, title=s60}`,
  'percent signs': `@a{b, ${'%'.repeat(many)}`,
  'a chain of books': Array.from({ length: 3000 }, (_, at) => `@book{b${at}, title={T}, crossref={b${at + 1}}}`).join(
    '\n',
  ),
  'tags without records': 'AU  - Ruiz, Ana\n'.repeat(many),
  'records without an end': 'TY  - JOUR\n'.repeat(many),
  'one value that goes on': `TY  - JOUR\nAB  - a\n${'and on\n'.repeat(many)}ER  - `,
  'commas in a name': `TY  - JOUR\nAU  - ${'a, '.repeat(many)}\nER  - `,
  'digits in a number': `TY  - BOOK\nSN  - ${'9-'.repeat(many)}\nER  - `,
  'a list of lists': `${'['.repeat(many)}${']'.repeat(many)}`,
  'line ends and nothing else': '\n'.repeat(many),
  'line ends before the first record': `A note\n${'\n'.repeat(many)}TY  - JOUR\nER  - `,
  'spaces and line ends': ' \n'.repeat(many),
  'deep objects': `${'{"items":'.repeat(many)}1${'}'.repeat(many)}`,
};

describe('no text stops a reader or makes it throw', () => {
  for (const [what, text] of Object.entries(hostile)) {
    it(what, () => {
      for (const format of referenceFormats) {
        format.recognises?.(text);
        const { references, warnings } = format.read(text);
        expect(warnings.length).toBeLessThanOrEqual(201);
        for (const { item } of references) expect(item.title?.length ?? 0).toBeLessThanOrEqual(longestValue);
      }
    });
  }

  it('and no bytes do', () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    const letters = '@{}"\\$%,=#~^_ \n-aAé1TYERPMID:[]\'`';
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 200 }, () => letters[next() % letters.length]).join('');
      for (const extension of ['ris', 'bib', 'json', 'nbib', 'enw']) {
        readReferences({ bytes: new TextEncoder().encode(text), fileName: `a.${extension}` });
      }
      expect(typeof plainLatex(text)).toBe('string');
    }
  });

  it('a damaged entry costs itself alone, however many there are', () => {
    const text = Array.from({ length: 500 }, (_, at) => `@book{bad${at}, title={x\n@book{good${at}, title={y}}\n`).join(
      '',
    );
    expect(referenceFormats.find(({ id }) => id === 'bibtex')?.read(text).references).toHaveLength(500);
  });
});
