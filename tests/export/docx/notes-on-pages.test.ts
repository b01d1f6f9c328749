import { describe, expect, it } from 'vitest';
import { markWord, type NotedSize, notedDocument, noteWord } from './noted-document.ts';
import { officePages } from './outside-programs.ts';
import { written } from './unpacked.ts';

if (!officePages) console.log('skipped: LibreOffice is not here');

const documents: readonly NotedSize[] = [
  { pages: 40, seed: 1, notesPerPage: [1, 6] },
  { pages: 40, seed: 2, notesPerPage: [1, 3] },
  { pages: 40, seed: 3, notesPerPage: [5, 8] },
];

describe.skipIf(!officePages)('LibreOffice begins each note on the page of its mark', () => {
  it.each(documents)(
    '%o',
    async (size) => {
      const made = notedDocument(size);
      const pages = officePages?.((await written(made)).bytes) ?? [];
      expect(pages.length).toBeGreaterThan(30);
      expect(made.notes.length).toBeGreaterThan(60);
      const placed = made.notes.map(({ number }) => ({
        number,
        mark: pages.findIndex((page) => page.includes(markWord(number))),
        note: pages.findIndex((page) => page.includes(noteWord(number))),
      }));
      expect(placed.filter(({ mark }) => mark === -1)).toEqual([]);
      expect(placed.filter(({ mark, note }) => mark !== note)).toEqual([]);
    },
    120_000,
  );
});
