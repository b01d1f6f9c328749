import type { Source } from '../../library/source.ts';
import { sourceTitle } from '../../library/source-title.ts';
import type { LibraryContext } from './context.ts';

/** A source as it enters the library: what it states itself, and nothing that only a reader can judge. */
export function insertSource(
  { connection, now }: LibraryContext,
  stated: Pick<Source, 'id' | 'item' | 'fileName' | 'snapshot'>,
): { readonly source: Source; readonly number: number } {
  const source: Source = {
    ...stated,
    informationDate: null,
    originGroup: null,
    secondhandOf: [],
    reliability: null,
    descriptor: null,
    marking: null,
    status: 'current',
    importedAt: now(),
  };
  const { id, fileName, snapshot } = source;
  const number = connection.run('INSERT INTO sources (id, title, file_name, snapshot, record) VALUES (?, ?, ?, ?, ?)', [
    id,
    sourceTitle(source),
    fileName,
    snapshot,
    JSON.stringify(source),
  ]);
  return { source, number };
}
