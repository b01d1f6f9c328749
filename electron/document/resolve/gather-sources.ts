import type { SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Evidence } from '../../brief/brief.ts';
import type { LiveBrief } from '../../brief/live-brief.ts';
import type { Passage } from '../../passages/passage.ts';
import { documentWords } from '../words.ts';
import { type CitedSource, citedSource, isWithheld } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';
import type { ResolveFailure } from './resolve-failure.ts';

/** What an edition shows of the sources it cites, in the order in which they are first cited. */
export function gatherSources(
  brief: LiveBrief['parts'],
  plan: NotePlan,
  edition: string,
): Result<ReadonlyMap<SourceId, CitedSource>, ResolveFailure> {
  const { evidence, metadata } = brief;
  const words = documentWords(metadata.language);
  const sources = new Map<SourceId, CitedSource>();
  const quoted = firstPassages(evidence.passages);
  let withheld = 0;
  for (const { item } of plan.cited) {
    if (sources.has(item.source)) continue;
    const source = evidence.sources[item.source];
    if (!source) {
      const detail = 'The brief cites a source that it does not hold.';
      return fail({ code: 'export/citation-error', subject: item.source, detail });
    }
    if (isWithheld(source, edition)) withheld += 1;
    const firstWords = quoted.get(source.id)?.quote.exact ?? '';
    const context = {
      edition,
      language: metadata.language,
      words,
      withheldNumber: isWithheld(source, edition) ? withheld : 0,
      firstWords,
    };
    sources.set(item.source, citedSource(source, context));
  }
  return ok(sources);
}

/** Of each source the passage that stands first in its text, whatever the ids and their order. */
function firstPassages(passages: Evidence['passages']): ReadonlyMap<SourceId, Passage> {
  const before = firstOf.get(passages);
  if (before !== undefined) return before;
  const first = new Map<SourceId, Passage>();
  for (const passage of Object.values(passages)) {
    const known = first.get(passage.source);
    if (known === undefined || passage.position.start < known.position.start) first.set(passage.source, passage);
  }
  firstOf.set(passages, first);
  return first;
}

const firstOf = new WeakMap<Evidence['passages'], ReadonlyMap<SourceId, Passage>>();
