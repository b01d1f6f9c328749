import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../electron/document/contents-entries.ts';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { generatedDocument } from '../../bench/export/generated-document.ts';
import { briefsInOtherScripts } from '../../builders/briefs-in-other-scripts.ts';
import { document } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { schemaChecks } from './outside-programs.ts';
import { randomDocument } from './random-documents.ts';
import { written } from './unpacked.ts';

if (!schemaChecks) console.log('skipped: the schema checker is not here');

/** ISO/IEC 29500-4, with the rules of packages, notes, bookmarks, links and styles that no schema states. */
describe.skipIf(!schemaChecks)('the schema of the format', () => {
  it('holds for an empty document, for every kind of block, for 200 pages and for every script', async () => {
    const documents: Readonly<Record<string, ResolvedDocument>> = {
      'an empty document': document(),
      'every kind of block': kitchenSink(),
      'a cover on Letter': kitchenSink({ cover: true, pageSize: 'Letter', justify: false }),
      'letters from right to left': kitchenSink({ language: 'ar' }),
      'an Asian language': kitchenSink({ language: 'zh-Hant-TW' }),
      '200 pages': generatedDocument({ pages: 200, seed: 1 }),
      ...Object.fromEntries(
        Object.entries({ ...sharedBriefs, ...briefsInOtherScripts }).map(([name, brief]) => [name, resolved(brief)]),
      ),
    };
    expect(Object.keys(documents)).toEqual(expect.arrayContaining(['Korean', 'Arabic']));
    const files: Uint8Array[] = [];
    for (const made of Object.values(documents)) {
      const pageOf = new Map(contentsEntries(made, 3).map((entry) => [entry.block, 7]));
      files.push((await written(made, { pageOf })).bytes);
    }
    const said = schemaChecks?.(files) ?? [];
    const complaints = Object.keys(documents).map((name, index) => [name, said[index]]);
    expect(complaints.filter(([, complaint]) => complaint !== '')).toEqual([]);
  }, 200_000);

  it('holds for 500 documents of any blocks in any order', async () => {
    const documents = fc.sample(randomDocument, { numRuns: 500, seed: 4 });
    const files: Uint8Array[] = [];
    for (const made of documents) files.push((await written(made)).bytes);
    const said = schemaChecks?.(files) ?? [];
    expect(said).toHaveLength(500);
    expect(said.filter((complaint) => complaint !== '')).toEqual([]);
  }, 200_000);
});
