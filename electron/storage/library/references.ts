import type { CslItem } from '../../base/csl-json.ts';
import { asId, type SourceId } from '../../base/ids.ts';
import { differencesOf } from '../../library/references/difference.ts';
import type { AddedReferences, ProposalId } from '../../library/references/proposal.ts';
import type { ReferenceList } from '../../library/references/reference.ts';
import { keysOf, sameWork, WorkIndex } from '../../library/references/same-work.ts';
import type { Source } from '../../library/source.ts';
import { sha256 } from '../sha256.ts';
import type { LibraryContext } from './context.ts';
import { insertSource } from './insert-source.ts';
import { sourceOf } from './records.ts';

/**
 * Keeps the references of a file. A work that the library does not have becomes a source without a document; one that it
 * seems to have becomes a proposal, and no source changes.
 */
export function addReferences(context: LibraryContext, file: string, list: ReferenceList): AddedReferences {
  return context.connection.transaction(() => {
    const index = indexOfSources(context);
    const added: SourceId[] = [];
    const proposals: ProposalId[] = [];
    for (const { item, place } of list.references) {
      const matches = index.find(item);
      if (matches.length === 0) {
        const source = addStandAlone(context, item);
        index.add(item, source);
        added.push(source.id);
      } else if (matches.every(({ work }) => differencesOf(work.item, item).length > 0)) {
        const proposal = propose(context, { file, place, item, from: null });
        if (proposal !== null) proposals.push(proposal);
      }
    }
    const { format, warnings, references } = list;
    const known = references.length - added.length - proposals.length;
    return { format, records: references.length, added, known, proposals, warnings };
  });
}

/** Every source of the library by what its work can be found by. */
export function indexOfSources({ connection }: LibraryContext): WorkIndex<Source> {
  const index = new WorkIndex<Source>();
  for (const row of connection.all('SELECT record FROM sources ORDER BY number DESC')) {
    const source = sourceOf(row);
    index.add(source.item, source);
  }
  return index;
}

/** A source known by its description only. */
export function addStandAlone(context: LibraryContext, item: CslItem): Source {
  const id = asId<SourceId>(context.newId());
  const { source, number } = insertSource(context, { id, item, fileName: null, snapshot: null });
  saveWorkKeys(context, number, source);
  return source;
}

/** What a source without a document can be found by. One with a document is not looked for. */
export function saveWorkKeys({ connection }: LibraryContext, number: number, source: Source): void {
  connection.run('DELETE FROM work_keys WHERE source = ?', [number]);
  if (source.snapshot !== null) return;
  for (const key of keysOf(source.item)) {
    connection.run('INSERT OR IGNORE INTO work_keys (key, source) VALUES (?, ?)', [key, number]);
  }
}

/** Proposes to join a document that was just imported with the sources without one that seem to describe it. */
export function proposeForDocument(context: LibraryContext, document: Source): void {
  for (const key of keysOf(document.item)) {
    const rows = context.connection.all(
      'SELECT s.number, s.record FROM work_keys k JOIN sources s ON s.number = k.source WHERE k.key = ? LIMIT 5',
      [key],
    );
    for (const row of rows) {
      const { item } = sourceOf(row);
      if (sameWork(document.item, item) === null) continue;
      const from = row.number('number');
      propose(context, { file: document.fileName ?? '', place: '', item, from });
    }
  }
}

interface Described {
  readonly file: string;
  readonly place: string;
  readonly item: CslItem;
  /** The number of the source without a document that the description is. */
  readonly from: number | null;
}

/** Null for a record that somebody has decided about before; a record that waits already keeps its id. */
function propose({ connection, newId }: LibraryContext, { file, place, item, from }: Described): ProposalId | null {
  const { 'citation-key': _key, ...works } = item as CslItem & { readonly 'citation-key'?: unknown };
  const key = from === null ? sha256(new TextEncoder().encode(JSON.stringify(sortedFields(works)))) : `source ${from}`;
  const known = connection.get('SELECT id, decision FROM proposals WHERE record_key = ?', [key]);
  if (known !== null) return known.textOrNull('decision') === null ? asId<ProposalId>(known.text('id')) : null;
  const id = asId<ProposalId>(newId());
  connection.run(
    'INSERT INTO proposals (id, record_key, file, place, item, from_source, decision) VALUES (?, ?, ?, ?, ?, ?, NULL)',
    [id, key, file, place, JSON.stringify(item), from],
  );
  return id;
}

function sortedFields(item: object): readonly (readonly [string, unknown])[] {
  return Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1));
}
