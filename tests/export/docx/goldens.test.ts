import path from 'node:path';
import { describe, it } from 'vitest';
import { expectGolden } from '../../builders/golden.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { indented, written } from './unpacked.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/docx/kitchen-sink');

describe('every part of a document with every kind of block', () => {
  const parts = [
    'word/document.xml',
    'word/footnotes.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/_rels/document.xml.rels',
    'customXml/item1.xml',
    'docProps/core.xml',
    '[Content_Types].xml',
  ];
  for (const part of parts) {
    it(part, async () => {
      const file = await written(kitchenSink());
      expectGolden(path.join(folder, part.replaceAll('/', '-').replaceAll(/[[\]]/g, '')), indented(file.part(part)));
    });
  }
});
