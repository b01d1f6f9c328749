import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteMarksOf } from '../../../electron/document/walk.ts';
import { randomDocument } from './random-documents.ts';
import { named, written } from './unpacked.ts';

describe('any document', () => {
  it('becomes a file whose parts can be read, with a note for every mark, in order', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        // A refusal throws, and so does a part that is not well-formed.
        const file = await written(document);
        for (const path of file.paths) file.part(path);
        const marks = named(file.part('word/document.xml'), 'w:footnoteReference').map(
          (mark) => mark.attributes['w:id'],
        );
        const expected = [...noteMarksOf(document.blocks)]
          .filter((mark) => !mark.repeat)
          .map((mark) => String(mark.number));
        expect(marks).toEqual(expected);
        // A cell has to end in a paragraph, and so has the body before its section.
        for (const cell of named(file.part('word/document.xml'), 'w:tc')) {
          const last = cell.children.at(-1);
          expect(typeof last === 'string' ? last : last?.name).toBe('w:p');
        }
      }),
      { numRuns: 300 },
    );
  });
});
