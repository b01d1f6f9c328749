import type { Node } from 'prosemirror-model';
import type { Brief } from '../brief/brief.ts';
import { isIncluded, slotsOf } from '../brief/slots.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { Finding, Severity } from './finding.ts';
import type { CheckedBrief } from './rule.ts';
import { rules } from './rules.ts';
import { linesOf } from './text/lines.ts';

const gravity: { readonly [S in Severity]: number } = { error: 0, warning: 1, hint: 2 };

/**
 * Everything the checks have to say about a brief, errors first and within them in reading order. `doc` is the brief's
 * body as a document; positions in the findings are positions in it.
 */
export function runChecks({
  brief,
  doc,
  news = [],
  readings = [],
}: {
  readonly brief: Omit<Brief, 'body'>;
  readonly doc: Node;
  /** How the library has the passages that the brief cites, where there is one to ask. */
  readonly news?: readonly PassageNews[];
  /** How its citations read in its style, which only own wordings of citations are held against. */
  readonly readings?: readonly CitationReading[];
}): readonly Finding[] {
  const slots = slotsOf(doc).filter(({ node }) => isIncluded(node));
  const lines = slots.flatMap((slot) => linesOf(slot, brief.metadata.language));
  const checked: CheckedBrief = {
    brief,
    doc,
    slots,
    lines,
    news: new Map(news.map((one) => [one.passage.id, one])),
    readings: new Map(readings.map((one) => [one.citation, one])),
  };
  return rules
    .flatMap(({ id, reason, check }) => check(checked).map((found) => ({ rule: id, reason, ...found })))
    .sort((a, b) => gravity[a.severity] - gravity[b.severity] || (a.place.from ?? 0) - (b.place.from ?? 0));
}
