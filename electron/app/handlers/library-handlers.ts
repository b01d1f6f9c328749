import path from 'node:path';
import { fail, ok, type Result } from '../../base/result.ts';
import type { SavedSearch } from '../../claims/saved-search.ts';
import type { Handlers } from '../../contract/api.ts';
import type { AppError } from '../../contract/errors.ts';
import { largestPaste, pastedName } from '../../contract/pasted-text.ts';
import type { ImportJobs, ImportWatch } from '../../workers/import-jobs.ts';
import type { ReturnedReader } from '../../workers/returned-reader.ts';
import type { StoreClient } from '../../workers/store-client.ts';
import type { Dialogs } from '../dialogs.ts';
import type { SendEvent } from '../events.ts';
import type { Jobs } from '../jobs.ts';
import type { LibraryWorkHandlers } from './library-work-handlers.ts';

type LibraryHandlers = Omit<Pick<Handlers, Extract<keyof Handlers, `library.${string}`>>, keyof LibraryWorkHandlers>;

/** What an import needs, loaded by the first one: the readers of foreign files have no place in a start. */
export interface Importing {
  readonly jobs: ImportJobs;
  readonly extensions: readonly string[];
  readonly readReturned: ReturnedReader['readReturned'];
  readonly importSample: (watch: ImportWatch) => ReturnType<ImportJobs['run']>;
}

export interface LibraryHandling {
  readonly store: StoreClient;
  readonly importing: () => Promise<Importing>;
  readonly jobs: Jobs;
  readonly dialogs: Dialogs;
  readonly send: SendEvent;
  /** Tells the library what the open brief rests on by now, saved or not. */
  readonly noteOpenBrief: () => Promise<void>;
  /** Where the dialog for documents starts. */
  readonly documents: string;
}

/** Requests about the document base. All of them go to the process that owns it. */
export function libraryHandlers(handling: LibraryHandling): LibraryHandlers {
  const { store, importing, jobs, dialogs, send, noteOpenBrief } = handling;
  let folder = handling.documents;
  // One import at a time: they would only fight for the same processor and the same database.
  let last: Promise<unknown> = Promise.resolve();

  function startImport(work: (importing: Importing, watch: ImportWatch) => ReturnType<ImportJobs['run']>): string {
    return jobs.start('import', (watch) => {
      const run = last.then(async () => work(await importing(), watch)).finally(() => send('library.changed', {}));
      last = run.catch(() => undefined);
      return run;
    });
  }

  async function changed<T>(answer: Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
    const result = await answer;
    if (result.ok) send('library.changed', {});
    return result;
  }

  /** Whoever asks how the library is does not wait for comparing; it is told when that has found something else. */
  async function compareLater(): Promise<void> {
    const compared = await store.ask('compare', {});
    if (compared.ok && compared.value.changed) send('library.changed', {});
  }

  return {
    'library.summary': async () => {
      const summary = await store.ask('summary', {});
      if (summary.ok && !summary.value.compared) void compareLater();
      return summary;
    },
    'library.choose-files': async () => {
      const { extensions } = await importing();
      const paths = await dialogs.files({ title: 'Import documents', folder, extensions });
      if (paths[0] !== undefined) folder = path.dirname(paths[0]);
      return ok({ paths });
    },
    'library.choose-folders': async () => {
      const paths = await dialogs.folders({ title: 'Import folders', folder });
      if (paths[0] !== undefined) folder = path.dirname(paths[0]);
      return ok({ paths });
    },
    'library.import': async ({ paths, versionOf }) =>
      ok({ job: startImport((loaded, watch) => loaded.jobs.run(paths, { ...watch, versionOf: versionOf ?? null })) }),
    'library.import-text': async ({ mediaType, text }) => {
      const name = pastedName(new Date());
      if (text.length > largestPaste) return fail({ code: 'import/too-large', subject: name, detail: '' });
      return ok({ job: startImport((loaded, watch) => loaded.jobs.runText({ name, mediaType, text }, watch)) });
    },
    'library.import-sample': async () => ok({ job: startImport((loaded, watch) => loaded.importSample(watch)) }),
    'library.search': async ({ query, place }) => rowsOf(await store.search('findClaims', query, place)),
    'library.search-sections': async ({ query }) => rowsOf(await store.search('findSections', query)),
    'library.search-texts': async ({ query }) => rowsOf(await store.search('findTexts', query)),
    'library.count': ({ query }) => store.search('countFound', query),
    'library.saved-searches': async () => searchesOf(await store.ask('savedSearches', {})),
    'library.save-search': async (args) => searchesOf(await store.ask('saveSearch', args)),
    'library.rename-search': async (args) => searchesOf(await store.ask('renameSearch', args)),
    'library.delete-search': async (args) => searchesOf(await store.ask('deleteSearch', args)),
    'library.sources': async ({ text }) => {
      const sources = await store.ask('sources', { text });
      return sources.ok ? ok({ sources: sources.value }) : sources;
    },
    'library.changes': async ({ source }) => {
      await noteOpenBrief();
      const reports = await store.ask('changeReports', { source });
      if (!reports.ok) return reports;
      const claims = reports.value.flatMap(({ changes }) => changes.map(({ claim }) => claim.id));
      const briefs = await store.ask('uses', { of: { type: 'claims', claims: [...new Set(claims)] } });
      return briefs.ok ? ok({ reports: reports.value, briefs: briefs.value }) : briefs;
    },
    'library.decide-change': (args) => changed(store.ask('decideChange', args)),
    'library.split-version': (args) => changed(store.ask('splitVersion', args)),
    'library.join-version': (args) => changed(store.ask('joinVersion', args)),
    'library.uses': async ({ source, claim }) => {
      // The window itself shows where the open brief uses a claim, as it stands.
      if (source !== undefined) await noteOpenBrief();
      const of =
        source === undefined
          ? ({ type: 'claims', claims: claim === undefined ? [] : [claim] } as const)
          : ({ type: 'source', source } as const);
      const briefs = await store.ask('uses', { of });
      return briefs.ok ? ok({ briefs: briefs.value }) : briefs;
    },
    'library.passage-news': async (args) => {
      const news = await store.ask('passageNews', args);
      return news.ok ? ok({ news: news.value }) : news;
    },
    'library.source': (args) => store.ask('source', args),
    'library.source-text': (args) => store.ask('sourceText', args),
    'library.set-removal': (args) => changed(store.ask('setRemoval', args)),
    'library.update-source': (args) => changed(store.ask('updateSource', args)),
    'library.delete-source': (args) => changed(store.ask('deleteSource', args)),
    'library.update-claim': (args) => changed(store.ask('updateClaim', args)),
    'library.found-claims': async ({ query }) => {
      const claims = await store.ask('findClaimIds', { query });
      return claims.ok ? ok({ claims: claims.value }) : claims;
    },
    'library.tags': async () => {
      const tags = await store.ask('tags', {});
      return tags.ok ? ok({ tags: tags.value }) : tags;
    },
    'library.split-places': async (args) => {
      const places = await store.ask('splitPlaces', args);
      return places.ok ? ok({ places: places.value }) : places;
    },
    'library.duplicates': () => store.ask('duplicates', {}),
    'library.dismiss-duplicates': async (args) => {
      const done = await changed(store.ask('setDismissed', args));
      return done.ok ? ok({}) : done;
    },
    'library.curate': (args) => changed(store.ask('curate', args)),
    'library.proposals': async () => {
      const proposals = await store.ask('proposals', {});
      return proposals.ok ? ok({ proposals: proposals.value }) : proposals;
    },
    'library.settle-proposals': (args) => changed(store.ask('settleProposals', args)),
    'library.reopen-proposals': async (args) => {
      const sources = await changed(store.ask('reopenProposals', args));
      return sources.ok ? ok({ sources: sources.value }) : sources;
    },
    'library.evidence': (args) => store.ask('evidence', args),
    'library.disagreements': async () => {
      const disagreements = await store.ask('disagreements', {});
      return disagreements.ok ? ok({ disagreements: disagreements.value }) : disagreements;
    },
    'library.judge-disagreement': (args) => changed(store.ask('judgeDisagreement', args)),
    'library.save-board': (args) => changed(store.ask('saveBoard', args)),
    'library.delete-board': (args) => changed(store.ask('deleteBoard', args)),
  };
}

function rowsOf<T>(found: Result<readonly T[], AppError>): Result<{ readonly rows: readonly T[] }, AppError> {
  return found.ok ? ok({ rows: found.value }) : found;
}

function searchesOf(
  kept: Result<readonly SavedSearch[], AppError>,
): Result<{ readonly searches: readonly SavedSearch[] }, AppError> {
  return kept.ok ? ok({ searches: kept.value }) : kept;
}
