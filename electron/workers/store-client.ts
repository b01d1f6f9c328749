import { fail, type Result } from '../base/result.ts';
import type { ClaimPage, ClaimQuery } from '../claims/claim-query.ts';
import type { AppError } from '../contract/errors.ts';
import type { Child, Fork, Join } from './child.ts';
import { ProcessClient } from './process-client.ts';
import type { StoreRequests } from './store-messages.ts';

type Answer<N extends keyof StoreRequests> = Promise<Result<StoreRequests[N]['result'], AppError>>;

interface Search {
  readonly query: ClaimQuery;
  readonly settle: (page: Result<ClaimPage, AppError>) => void;
}

/** The library, as the window's process and the command line see it: every question goes to the store process. */
export class StoreClient {
  readonly #client: ProcessClient<StoreRequests>;
  #searching = false;
  #next: Search | null = null;

  constructor(fork: Fork, folder: string) {
    this.#client = new ProcessClient<StoreRequests>(fork, 'store-process', [folder]);
  }

  ask<N extends keyof StoreRequests>(name: N, args: StoreRequests[N]['args']): Answer<N> {
    return this.#client.ask(name, args);
  }

  /** Gives another process a channel of its own to the library's. */
  joinTo(other: Child, join: Join): void {
    this.#client.joinTo(other, join);
  }

  /**
   * Searches as somebody types. One search runs at a time; of those that wait only the newest is ever asked, and the
   * others end as `cancelled`, because nobody looks at their answers any more.
   */
  search(query: ClaimQuery): Promise<Result<ClaimPage, AppError>> {
    return new Promise((settle) => {
      this.#next?.settle(fail({ code: 'cancelled', subject: 'search', detail: 'superseded' }));
      this.#next = { query, settle };
      if (!this.#searching) void this.#searchOn();
    });
  }

  async #searchOn(): Promise<void> {
    this.#searching = true;
    for (let search = this.#next; search !== null; search = this.#next) {
      this.#next = null;
      search.settle(await this.#client.ask('claims', { query: search.query }));
    }
    this.#searching = false;
  }

  /** Closes the library and ends its process. The next question starts both again. */
  async close(): Promise<void> {
    if (this.#client.pid === undefined) return;
    await this.#client.ask('close', {});
    this.#client.stop();
  }
}
