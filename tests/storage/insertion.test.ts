import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../electron/workers/import-pipeline.ts';
import { documentOf, sentenceOf } from '../passages/generated-document.ts';
import { temporaryLibrary, unwrap } from './temporary-library.ts';

const inserted = `${'A note of the editors was put in front of this text. '.repeat(4).slice(0, 198)}\n\n`;

interface Document {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Own documents, the sample and, where they are there, real ones: all plain text and Markdown. */
function documents(): readonly Document[] {
  const own = [3, 40, 250].map((paragraphs) => {
    const all = Array.from({ length: paragraphs }, (_, p) => [0, 1, 2].map((s) => sentenceOf(p * 3 + s)));
    return { name: `generated-${paragraphs}.txt`, bytes: new TextEncoder().encode(documentOf(all).text) };
  });
  const root = path.resolve(import.meta.dirname, '../..');
  const folders = ['assets/sample', '../shared/seeds', '../shared/corpus/md'].map((folder) => path.join(root, folder));
  const files = folders.flatMap((folder) => {
    if (!fs.existsSync(folder)) {
      console.info(`skipped: there is no ${path.relative(root, folder)}`);
      return [];
    }
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return names
      .filter((name) => /\.(?:txt|md)$/.test(name) && !/(?:^|\/)README|MANIFEST|truth/.test(name))
      .map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
  });
  return [...own, ...files];
}

describe('200 characters inserted at the top', () => {
  it('leave at least 99 % of all claims where their words are, and every claim its words', async () => {
    const library = temporaryLibrary();
    let before = 0;
    let found = 0;
    for (const { name, bytes } of documents()) {
      const fileName = path.basename(name);
      const read = await importDocument({ bytes, fileName });
      if (!read.ok || read.value.candidates.length === 0) continue;
      const { encoding, text } = read.value.document;
      // What is inserted must be in the file's own encoding; the others would test the decoder.
      if (encoding !== null && !/^(?:utf-8|ascii)$/i.test(encoding)) continue;
      const { source, outcome } = unwrap(library.addImported({ fileName, bytes, ...read.value }));
      if (outcome === 'already-there') continue;
      const longer = new TextEncoder().encode(inserted + text);
      const again = unwrap(await importDocument({ bytes: longer, fileName }));
      const added = unwrap(library.addImported({ fileName, bytes: longer, ...again }, source));
      const counts = added.version?.counts;
      if (counts === undefined) throw new Error(`${name}: expected a newer version`);
      before += Object.values(counts).reduce((sum, count) => sum + count, 0);
      found += counts.unchanged + counts.moved;
      const { claims, passages, snapshot } = unwrap(library.sourceText(source));
      expect(claims.length).toBeGreaterThan(0);
      const original = inserted + text;
      for (const { position, quote, anchor } of passages) {
        if (anchor !== 'ok' && anchor !== 'moved') continue;
        expect(original.slice(position.start, position.end), name).toBe(quote.exact);
      }
      expect(snapshot.text).toBe(original);
    }
    console.info(`${found} of ${before} claims found again after the insertion`);
    expect(before).toBeGreaterThan(800);
    expect(found / before).toBeGreaterThanOrEqual(0.99);
  });
});
