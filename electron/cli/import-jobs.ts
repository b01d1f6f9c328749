import path from 'node:path';
import { cleanText } from '../base/clean-text.ts';
import { answerRequests } from '../workers/conversation.ts';
import { ImportJobs } from '../workers/import-jobs.ts';
import { ImportReader } from '../workers/import-reader.ts';
import { storeAnswers } from '../workers/store-answers.ts';
import type { StoreClient } from '../workers/store-client.ts';
import type { AddingRequests, StoreRequests } from '../workers/store-messages.ts';
import type { Environment } from './environment.ts';

export interface LocalImport {
  readonly jobs: ImportJobs;
  readonly store: Pick<StoreClient, 'ask'>;
  readonly progress: (done: number, total: number, label: string) => void;
}

/** Imports for one command: the library in this process, foreign files in another one, as in the window. */
export function localImport(folder: string, environment: Environment): LocalImport {
  const { now, newId, fork, workers, assets, isTerminal, err } = environment;
  const answers = storeAnswers({ folder: path.resolve(folder), now, newId });
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const store: LocalImport['store'] = {
    ask: <N extends keyof StoreRequests>(name: N, args: StoreRequests[N]['args']) => answers[name](args, context),
  };
  const program = { thread: path.join(workers, 'import-thread.cjs'), assets };
  const reader = new ImportReader(fork, program, (child) =>
    answerRequests<AddingRequests>(child.openChannel(), { add: answers.add, addReferences: answers.addReferences }),
  );
  const progress = (done: number, total: number, label: string) => {
    if (isTerminal && label !== '') err(cleanText(`[${done + 1}/${total}] ${label}\n`));
  };
  return { jobs: new ImportJobs(reader), store, progress };
}
