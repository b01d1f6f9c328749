import { ok, type Result } from '../base/result.ts';
import { findDuplicates } from '../compare/duplicates.ts';
import type { AppError } from '../contract/errors.ts';
import { swapIn, unpackBackup } from '../storage/library/backup/restore-backup.ts';
import type { Library } from '../storage/library/database.ts';
import { fillMaterial } from '../storage/library/fill-material.ts';
import { type LibraryOptions, openLibrary } from '../storage/library/open-library.ts';
import { bringIn } from '../storage/library/tables/bring-in.ts';
import type { Answers } from './conversation.ts';
import type { StoreRequests, WorkDone } from './store-messages.ts';

/**
 * Answers from one library, opened by the first request that needs it. A library that cannot be opened now is tried
 * again by the next request: another program may have let go of it meanwhile.
 */
export function storeAnswers(options: LibraryOptions): Answers<StoreRequests> {
  let library: Library | null = null;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: while a search reads, with this thread free, nothing else may use the connection.
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const using = <T>(work: (open: Library) => Result<T, AppError> | Promise<Result<T, AppError>>) =>
    inTurn(() => {
      if (library === null) {
        const opened = openLibrary(options);
        if (!opened.ok) return opened;
        library = opened.value;
      }
      return work(library);
    });
  /** For work of many steps that uses the connection in its first one only: others go on meanwhile. */
  const beside = async <T>(work: (open: Library) => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> => {
    const started = await using((open) => ok({ outcome: work(open) }));
    return started.ok ? started.value.outcome : started;
  };
  // Nobody waits for comparing but who asks for its outcome; all of them wait for the same steps.
  let comparing: Promise<Result<{ readonly changed: boolean }, AppError>> | null = null;
  const compareInSteps = async () => {
    let changed = false;
    for (;;) {
      const step = await inTurn(() => library?.compareStep() ?? ok(null));
      if (!step.ok) return step;
      if (step.value === null) return ok({ changed });
      changed ||= step.value.changed;
      // What was sent meanwhile takes its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const compare = async () => {
    const opened = await using(() => ok(null));
    if (!opened.ok) return opened;
    comparing ??= compareInSteps().finally(() => {
      comparing = null;
    });
    return comparing;
  };
  const compared = async <T>(work: (open: Library) => Result<T, AppError>) => {
    const steps = await compare();
    return steps.ok ? using(work) : steps;
  };
  const close = () => {
    library?.close();
    library = null;
  };
  return {
    add: ({ file, versionOf }) => using((open) => open.addImported(file, versionOf ?? null)),
    addReferences: ({ file, list }) => using((open) => open.addReferences(file, list)),
    claims: ({ query }) => using((open) => open.claims(query)),
    findClaims: ({ query }, { signal }) => using((open) => open.findClaims(query, signal)),
    findSections: ({ query }, { signal }) => using((open) => open.findSections(query, signal)),
    findTexts: ({ query }, { signal }) => using((open) => open.findTexts(query, signal)),
    countFound: ({ query }, { signal }) => using((open) => open.countFound(query, signal)),
    savedSearches: () => using((open) => open.savedSearches()),
    saveSearch: ({ search }) => using((open) => open.saveSearch(search)),
    renameSearch: ({ name, to }) => using((open) => open.renameSearch(name, to)),
    deleteSearch: ({ name }) => using((open) => open.deleteSearch(name)),
    sources: ({ text }) => using((open) => open.sources(text)),
    snapshots: () => using((open) => open.snapshots()),
    sections: ({ query }) => using((open) => open.sections(query)),
    figures: ({ query }) => using((open) => open.figures(query)),
    noise: ({ query }) => using((open) => open.noise(query)),
    sourceText: ({ source, snapshot }) => using((open) => open.sourceText(source, snapshot)),
    source: ({ source }) => using((open) => open.source(source)),
    evidence: ({ claims }) => using((open) => open.evidence(claims)),
    updateClaim: (change) => using((open) => open.updateClaim(change)),
    findClaimIds: ({ query }, { signal }) => using((open) => open.findClaimIds(query, signal)),
    tags: (_, { signal }) => using((open) => open.tags(signal)),
    splitPlaces: ({ claim }) => using((open) => open.curating.splitPlaces(claim)),
    duplicates: async () => {
      const statements = await using((open) => open.curating.statements());
      if (!statements.ok) return statements;
      const found = await inSteps(findDuplicates(statements.value));
      return using((open) => open.curating.describe(found));
    },
    setDismissed: ({ groups, dismissed }) => using((open) => open.curating.setDismissed(groups, dismissed)),
    curate: ({ step }) => using((open) => open.curate(step)),
    updateSource: ({ source }) => using((open) => open.updateSource(source)),
    deleteSource: ({ source }) => using((open) => open.deleteSource(source)),
    setRemoval: (change) => using((open) => open.setRemoval(change)),
    compare,
    disagreements: () => compared((open) => open.disagreements()),
    judgeDisagreement: ({ disagreement, ...judgement }) =>
      using((open) => open.judgeDisagreement(disagreement, judgement)),
    saveBoard: (board) => using((open) => open.saveBoard(board)),
    deleteBoard: ({ board }) => using((open) => open.deleteBoard(board)),
    changeReports: ({ source }) => using((open) => open.changeReports(source)),
    passageNews: ({ passages }) => using((open) => open.passageNews(passages)),
    splitVersion: ({ report }) => using((open) => open.splitVersion(report)),
    joinVersion: ({ newer, of }) => using((open) => open.joinVersion(newer, of)),
    noteBrief: (note) => using((open) => open.noteBrief(note)),
    uses: ({ of }) => using((open) => open.uses(of)),
    decideChange: (change) => using((open) => open.decideChange(change)),
    proposals: ({ limit }) => using((open) => open.proposals(limit)),
    settleProposals: ({ settlements }) => using((open) => open.settleProposals(settlements)),
    reopenProposals: ({ proposals, sources }) => using((open) => open.reopenProposals(proposals, sources)),
    fillMaterial: () => compared((open) => fillMaterial(open)),
    summary: () => using((open) => open.summary()),
    backup: ({ path }, { signal, progress }) =>
      beside((open) => open.backup(path, { signal, progress: reporting(progress) })),
    restore: async ({ path }, { signal, progress }) => {
      // A damaged library is what backups are for; one that another program is using is not to be taken away.
      const present = await using(() => ok(null));
      if (!present.ok && present.error.code === 'library/locked') return present;
      const unpacked = await unpackBackup(path, options.folder, { signal, progress: reporting(progress) });
      if (!unpacked.ok) return unpacked;
      return inTurn(() => {
        close();
        return swapIn(unpacked.value, options.folder, options.now());
      });
    },
    exportTables: ({ path, formats }, { signal, progress }) =>
      beside((open) => open.exportTables(path, formats, { signal, progress: reporting(progress) })),
    bringIn: ({ path }, { signal, progress }) =>
      using((open) => bringIn(open, path, { signal, progress: reporting(progress) })),
    close: () =>
      inTurn(() => {
        close();
        return ok(null);
      }),
  };
}

/** Long work of the processor, with the thread free for others after each step. */
async function inSteps<T>(work: Generator<unknown, T>): Promise<T> {
  let step = work.next();
  while (step.done !== true) {
    await new Promise((resolve) => setImmediate(resolve));
    step = work.next();
  }
  return step.value;
}

function reporting(progress: (value: WorkDone) => void): (done: number, total: number) => void {
  return (done, total) => progress({ done, total });
}
