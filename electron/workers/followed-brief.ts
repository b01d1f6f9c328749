import type { Brief } from '../brief/brief.ts';
import { applyLiveEdit, type LiveBrief, liveBrief } from '../brief/live-brief.ts';
import type { BriefNews } from '../storage/recent-edits.ts';

/**
 * The brief that somebody edits elsewhere, kept in step by its edits: what did not change stays the same object, so
 * nothing needs to be read, resolved or set again that the edits did not touch.
 */
export class FollowedBrief {
  #known: { readonly opening: number; readonly revision: number; readonly live: LiveBrief } | null = null;

  /** Null before anything was followed. */
  get live(): LiveBrief | null {
    return this.#known?.live ?? null;
  }

  /** False when edits are missing, or do not apply: then the brief is wanted whole. */
  take(news: BriefNews): boolean {
    const live = 'brief' in news ? whole(news.brief) : this.#edited(news);
    this.#known = live && { opening: news.opening, revision: news.revision, live };
    return live !== null;
  }

  #edited({ opening, since, edits }: Extract<BriefNews, { edits: unknown }>): LiveBrief | null {
    const known = this.#known;
    if (known?.opening !== opening || known.revision !== since) return null;
    let { live } = known;
    for (const record of edits) {
      for (const edit of record.edits) {
        const next = applyLiveEdit(live, edit, record.at);
        if (!next.ok) return null;
        live = next.value;
      }
    }
    return live;
  }
}

function whole(brief: Brief): LiveBrief {
  const live = liveBrief(brief);
  // It comes from a session that has checked it.
  if (!live.ok) throw new Error(`A brief that was open is not valid: ${live.error.detail}`);
  return live.value;
}
