import { fail, type Result } from '../base/result.ts';
import type { ClaimQuery, SearchPlace } from '../claims/claim-query.ts';
import type { AppError } from '../contract/errors.ts';
import type { Child, Fork, Join } from './child.ts';
import { ProcessClient } from './process-client.ts';
import type { AskOptions } from './questions.ts';
import type { StoreRequests, WorkDone } from './store-messages.ts';

type Answer<N extends keyof StoreRequests> = Promise<Result<StoreRequests[N]['result'], AppError>>;

type SearchRequest = 'findClaims' | 'findSections' | 'findTexts' | 'countFound';

/** The library, as the window's process and the command line see it: every question goes to the store process. */
export class StoreClient {
  readonly #client: ProcessClient<StoreRequests>;
  readonly #searches = new Map<SearchPlace, { readonly asked: string; readonly controller: AbortController }>();

  constructor(fork: Fork, folder: string) {
    this.#client = new ProcessClient<StoreRequests>(fork, 'store-process', [folder]);
  }

  ask<N extends keyof StoreRequests>(name: N, args: StoreRequests[N]['args']): Answer<N> {
    return this.#client.ask(name, args);
  }

  /** The same for long work, which tells how far it is and can be stopped. */
  work<N extends 'backup' | 'restore' | 'exportTables' | 'bringIn'>(
    name: N,
    args: StoreRequests[N]['args'],
    watch: AskOptions<WorkDone>,
  ): Answer<N> {
    return this.#client.ask(name, args, watch);
  }

  /** Gives another process a channel of its own to the library's. */
  joinTo(other: Child, join: Join): void {
    this.#client.joinTo(other, join);
  }

  /**
   * Searches as somebody types. Pages and counts of one search go together; as soon as another search is asked from the
   * same place, what is still under way for the one before is interrupted and ends as `cancelled`: nobody looks at it.
   */
  async search<N extends SearchRequest>(name: N, query: ClaimQuery, place: SearchPlace = 'library'): Answer<N> {
    // What the brief cites changes while it is written; the search for which that is asked stays the same.
    const { limit: _limit, offset: _offset, use, ...search } = query;
    const asked = JSON.stringify({ ...search, use: use?.show ?? 'any' });
    const before = this.#searches.get(place);
    if (before?.asked !== asked) before?.controller.abort();
    const current = before?.asked === asked ? before : { asked, controller: new AbortController() };
    this.#searches.set(place, current);
    const { signal } = current.controller;
    const answer = await this.#client.ask(name, { query }, { signal });
    // It may have been found before the process heard that nobody wants it any more.
    return signal.aborted ? fail({ code: 'cancelled', subject: name, detail: '' }) : answer;
  }

  /** Closes the library and ends its process. The next question starts both again. */
  async close(): Promise<void> {
    if (this.#client.pid === undefined) return;
    await this.#client.ask('close', {});
    this.#client.stop();
  }
}
