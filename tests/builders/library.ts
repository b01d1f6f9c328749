import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asId, type ClaimId, type PassageId, type SnapshotId, type SourceId } from '../../electron/base/ids.ts';
import type { FillMaterial } from '../../electron/brief/fill.ts';
import type { Claim } from '../../electron/claims/claim.ts';
import { findDisagreements } from '../../electron/compare/find-disagreements.ts';
import type { Source } from '../../electron/library/source.ts';
import type { Passage } from '../../electron/passages/passage.ts';
import { passageMaker } from '../../electron/passages/selector.ts';
import { importDocument } from '../../electron/workers/import-pipeline.ts';

/** What a library would offer of the documents in a folder, without a database; ids are counted. */
export async function materialOf(folder: string, extensions: RegExp): Promise<FillMaterial> {
  const sources: Source[] = [];
  const passages: Passage[] = [];
  const claims: Claim[] = [];
  const texts = new Map<SourceId, string>();
  for (const fileName of readdirSync(folder)
    .filter((name) => extensions.test(name))
    .sort()) {
    const imported = await importDocument({ bytes: readFileSync(join(folder, fileName)), fileName });
    if (!imported.ok) throw new Error(`${fileName}: ${imported.error.code}`);
    const { document, sections, candidates } = imported.value;
    const id = asId<SourceId>(`s${sources.length + 1}`);
    const snapshot = asId<SnapshotId>(`${id}-shot`);
    sources.push({
      id,
      item: document.item,
      fileName,
      snapshot,
      informationDate: null,
      originGroup: null,
      secondhandOf: [],
      reliability: null,
      descriptor: null,
      marking: null,
      status: 'current',
      importedAt: '2024-11-22T07:00:00.000Z',
    });
    texts.set(id, document.text);
    const make = passageMaker({ text: document.text, blocks: document.blocks, sections }, { source: id, snapshot });
    for (const [index, { start, end, ...candidate }] of candidates.entries()) {
      const passage = make(asId<PassageId>(`${id}-p${index}`), { start, end });
      passages.push(passage);
      claims.push({
        ...candidate,
        id: asId<ClaimId>(`${id}-c${index}`),
        source: id,
        passages: [{ passage: passage.id, role: 'supports' }],
        credibility: null,
        likelihood: null,
        confidence: null,
        discarded: null,
      });
    }
  }
  const places = new Map(passages.map((passage) => [passage.id, passage.position]));
  const found = findDisagreements(
    claims.map((claim) => ({
      ...claim,
      ...(places.get(claim.passages[0]?.passage ?? asId('')) ?? { start: 0, end: 0 }),
      exact: claim.original,
    })),
    sources.map((source) => ({
      id: source.id,
      file: source.fileName ?? '',
      title: source.fileName ?? '',
      marks: [],
      origin: source.id,
      publishers: [],
      issued: null,
      mentions: (words: string) => (texts.get(source.id) ?? '').includes(words),
    })),
  );
  return { claims, passages, sources, disagreements: found.map((one, index) => ({ ...one, id: asId(`d${index}`) })) };
}
