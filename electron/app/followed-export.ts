import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { BriefSession } from '../storage/brief-session.ts';
import type { BriefPlace } from '../storage/recent-edits.ts';
import type { ExportRequests } from '../workers/export-messages.ts';
import type { ProcessClient } from '../workers/process-client.ts';

type OpenParts = NonNullable<Awaited<ReturnType<BriefSession['newsSince']>>>['brief'];

/**
 * Keeps the export process in step with the open brief: it gets the edits since it was last asked, and the brief as a
 * whole only at the beginning and when it was started anew.
 */
export class FollowedExport {
  readonly client: ProcessClient<ExportRequests>;
  readonly #session: BriefSession;
  #place: (BriefPlace & { readonly pid: number | undefined }) | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: ProcessClient<ExportRequests>, session: BriefSession) {
    this.client = client;
    this.#session = session;
  }

  /** The open brief without its body, once the export process has all of it. One at a time, so that no edit overtakes. */
  bringUpToDate(): Promise<Result<OpenParts, AppError>> {
    const done = this.#last.then(async () => {
      const first = await this.#send();
      return (
        first ?? (await this.#send()) ?? fail<AppError>({ code: 'internal', subject: 'follow', detail: 'out of step' })
      );
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Null when the process lacks something: it is sent the whole brief next time. */
  async #send(): Promise<Result<OpenParts, AppError> | null> {
    const known = this.#place?.pid === this.client.pid ? this.#place : null;
    this.#place = null;
    const open = await this.#session.newsSince(known);
    if (open === null) return fail({ code: 'brief/not-open', subject: '', detail: '' });
    const { opening, revision } = open.news;
    const taken = await this.client.ask('follow', open.news);
    if (!taken.ok) return taken;
    if (!taken.value) return null;
    this.#place = { opening, revision, pid: this.client.pid };
    return { ok: true, value: open.brief };
  }
}
