import path from 'node:path';
import { describe, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { expectGolden } from '../../builders/golden.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { indented, written } from './unpacked.ts';

const folder = path.join(import.meta.dirname, 'golden');

async function expectParts(name: string, document: ResolvedDocument, parts: readonly string[]): Promise<void> {
  const file = await written(document);
  for (const part of parts) {
    const golden = part.replaceAll('/', '-').replaceAll(/[[\]]/g, '');
    expectGolden(path.join(folder, name, golden), indented(file.part(part)));
  }
}

describe('the parts of', () => {
  it('a document with every kind of block', () =>
    expectParts('kitchen-sink', kitchenSink(), [
      'word/document.xml',
      'word/footnotes.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/_rels/document.xml.rels',
      'customXml/item1.xml',
      'docProps/core.xml',
      '[Content_Types].xml',
    ]));

  for (const [name, brief] of Object.entries(sharedBriefs)) {
    it(`the shared brief ${name}`, () =>
      expectParts(name, resolved(brief), ['word/document.xml', 'word/footnotes.xml']));
  }
});
