import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CslItem } from '../base/csl-json.ts';
import type { Source } from '../library/source.ts';
import type { ImportJobs, ImportOutcome, ImportWatch } from './import-jobs.ts';
import type { StoreClient } from './store-client.ts';

/** What somebody who knows the sample's documents would have noted about them; keys are file names. */
type SampleNotes = Readonly<
  Record<
    string,
    Partial<Pick<Source, 'reliability' | 'descriptor' | 'originGroup' | 'secondhandOf'>> & {
      readonly item?: Partial<CslItem>;
    }
  >
>;

/** Imports the documents of the sample like any others, then adds the notes that came with them. */
export async function importSample(
  folder: string,
  jobs: ImportJobs,
  store: Pick<StoreClient, 'ask'>,
  watch: ImportWatch = {},
): Promise<ImportOutcome> {
  const notesFile = 'sources.json';
  const files = (await readdir(folder)).filter((name) => name !== notesFile).sort();
  const notes = JSON.parse(await readFile(path.join(folder, notesFile), 'utf8')) as SampleNotes;
  const outcome = await jobs.run(
    files.map((name) => path.join(folder, name)),
    watch,
  );
  const sources = await store.ask('sources', { text: '' });
  if (!sources.ok) return outcome;
  const fresh = new Set(outcome.imported.map(({ source }) => source));
  for (const { source } of sources.value) {
    const note = notes[source.fileName ?? ''];
    if (note === undefined || !fresh.has(source.id)) continue;
    const { item, ...facts } = note;
    await store.ask('updateSource', { source: { ...source, ...facts, item: { ...source.item, ...item } } });
  }
  return outcome;
}
