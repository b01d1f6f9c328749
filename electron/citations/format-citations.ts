import type { CslItem } from '../base/csl-json.ts';
import type { CitationId, SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type Bibliography, type CitationCluster, CitationEngine, type CitationTexts } from './citation-engine.ts';
import { clusterChanges, sameClusters, sharesName } from './cluster-changes.ts';
import type { FormattedText } from './formatted-text.ts';

export interface CitationRequest {
  readonly styleXml: string;
  /** Tag of the citation locale, see `citationLocale`. */
  readonly language: string;
  /** The locale's XML; null for a tag without one. Asked for the language and for `en-US`. */
  readonly localeXml: (tag: string) => string | null;
  /** Every source that a cluster cites, completed so that each style can print it. */
  readonly items: ReadonlyMap<SourceId, CslItem>;
  /** In reading order. */
  readonly clusters: readonly CitationCluster[];
}

export interface FormattedCitations extends Bibliography {
  readonly citations: CitationTexts;
}

/** `export/citation-error` names the source that the style cannot print; `style/invalid` has no subject. */
export interface CitationFailure {
  readonly code: 'export/citation-error' | 'style/invalid';
  readonly subject: string;
  readonly detail: string;
}

/** Formats all citations of a document and its bibliography, once. */
export function formatCitations(request: CitationRequest): Result<FormattedCitations, CitationFailure> {
  return new CitationFormatter().format(request);
}

// Up to so many changed citations are patched one by one; beyond, starting again is faster.
const patchLimit = 12;

/**
 * Formats the citations of one brief again and again while it is edited. Keeps its processor as long as style and
 * language stay the same; the result is always what `formatCitations` would give.
 */
export class CitationFormatter {
  private live: Live | null = null;

  format(request: CitationRequest): Result<FormattedCitations, CitationFailure> {
    const { live } = this;
    this.live = null;
    const reusable = live !== null && sameGround(live.request, request);
    if (reusable) {
      live.engine.setItems(request.items);
      if (sameClusters(live.request.clusters, request.clusters)) {
        this.live = { ...live, request };
        return ok(live.formatted);
      }
      const patched = patch(live, request);
      if (patched) return this.keep(request, live.engine, patched.texts, patched.bibliography);
    }
    // A processor that has told like names apart once remembers it; then only a fresh one gives the same text again.
    const asNew = reusable && !sharesName(new Set(request.items.keys()), request.items);
    const engine = asNew ? ok(live.engine) : CitationEngine.open(request);
    if (!engine.ok) return fail({ code: 'style/invalid', subject: '', detail: engine.error });
    return this.keep(request, engine.value, engine.value.formatAll(request.clusters), null);
  }

  private keep(
    request: CitationRequest,
    engine: CitationEngine,
    texts: CitationTexts,
    unchanged: Bibliography | null,
  ): Result<FormattedCitations, CitationFailure> {
    const citations = new Map<CitationId, FormattedText>();
    for (const cluster of request.clusters) {
      const text = texts.get(cluster.id) ?? [];
      if (isBroken(text)) return fail(brokenSource(cluster.items[0]?.source, request.items, text));
      citations.set(cluster.id, text);
    }
    const bibliography = unchanged ?? engine.bibliography();
    for (const entry of bibliography.entries) {
      if (isBroken(entry.text)) return fail(brokenSource(entry.source, request.items, entry.text));
    }
    const formatted = { citations, entries: bibliography.entries, hangingIndent: bibliography.hangingIndent };
    this.live = { request, engine, formatted };
    return ok(formatted);
  }
}

interface Live {
  readonly request: CitationRequest;
  readonly engine: CitationEngine;
  readonly formatted: FormattedCitations;
}

/** Null where starting again is the better way, or the only one that is sure to be right. */
function patch(
  { request: before, engine, formatted }: Live,
  request: CitationRequest,
): { readonly texts: CitationTexts; readonly bibliography: Bibliography | null } | null {
  const changes = clusterChanges(before.clusters, request.clusters);
  const { changed, removed, moved, renumbered } = changes;
  const first = request.clusters[0];
  if (first === undefined || changed.length > patchLimit) return null;
  // A processor that numbers sources keeps the order in which it met them.
  if (changes.reordered && request.styleXml.includes('citation-number')) return null;
  if (sharesName(changes.touched, new Map([...before.items, ...request.items]))) return null;
  // The processor learns of removals, moves and new note numbers when any citation is formatted again in the new order.
  const again = changed.length === 0 && (renumbered || removed || moved) ? [first] : changed;
  const texts = new Map(formatted.citations);
  let bibliographyStands = !removed && !moved;
  for (const cluster of again) {
    const result = engine.formatOne(cluster, request.clusters);
    for (const [id, text] of result.texts) texts.set(id, text);
    bibliographyStands &&= !result.bibliographyChanged;
  }
  return { texts, bibliography: bibliographyStands ? formatted : null };
}

/** Style and language are the same, and no source that was read already has changed. */
function sameGround(a: CitationRequest, b: CitationRequest): boolean {
  if (a.styleXml !== b.styleXml || a.language !== b.language) return false;
  return [...b.items].every(([source, item]) => {
    const before = a.items.get(source);
    return before === undefined || before === item || JSON.stringify(before) === JSON.stringify(item);
  });
}

function isBroken(text: FormattedText): boolean {
  const words = text.map((run) => run.text).join('');
  return !/[\p{L}\p{N}]/u.test(words) || words.includes('CSL STYLE ERROR') || words.includes('[NO_PRINTED_FORM]');
}

function brokenSource(
  source: SourceId | undefined,
  items: ReadonlyMap<SourceId, CslItem>,
  text: FormattedText,
): CitationFailure {
  const title = source === undefined ? undefined : items.get(source)?.title;
  return {
    code: 'export/citation-error',
    subject: title ?? source ?? '',
    detail: text.map((run) => run.text).join('') || 'The citation style prints nothing for this source.',
  };
}
