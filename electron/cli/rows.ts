import type { SourceId } from '../base/ids.ts';
import type { ClaimRow } from '../claims/claim-query.ts';
import type { Figure } from '../claims/figure.ts';
import type { Disagreement } from '../compare/disagreement.ts';
import type { Snapshot } from '../library/snapshot.ts';
import { isCurrent, type Passage } from '../passages/passage.ts';

/** What is known of the text that offsets count in. */
export interface TextFacts {
  readonly file: string;
  readonly offsets: Snapshot['offsets'];
}

/** A claim as the command line prints it: offsets are UTF-16 code units, and `exact` is the slice between them. */
export function claimJson({ claim, passage }: ClaimRow, facts: TextFacts) {
  return {
    id: claim.id,
    source: claim.source,
    file: facts.file,
    kinds: claim.kinds,
    start: passage.position.start,
    end: passage.position.end,
    exact: passage.quote.exact,
    statement: claim.statement,
    section: passage.section,
    paragraph: passage.paragraph,
    ...(claim.speaker === null ? {} : { speaker: claim.speaker }),
    ...(claim.question === null ? {} : { question: claim.question }),
    figures: claim.figures.map(figureJson),
    tags: claim.tags,
    ...anchorJson(passage),
    ...offsetsJson(facts),
  };
}

/** A claim whose words are not in the current version of its source: its offsets count in the version that had them. */
function anchorJson(passage: Passage): { anchor?: Passage['anchor']; version?: 'earlier' } {
  return isCurrent(passage) ? {} : { anchor: passage.anchor, version: 'earlier' };
}

export function figureJson(figure: Figure) {
  const { start, end, raw, value, low, high, unit, qualifier, modality, quantity, asOf } = figure;
  return { start, end, raw, value, low, high, unit, qualifier, modality, quantity, ...(asOf === null ? {} : { asOf }) };
}

export function disagreementJson(disagreement: Disagreement) {
  const { id, type, quantity, relation, members, origins, reason, verdict, dismissed, joined } = disagreement;
  return {
    id,
    type,
    quantity,
    relation,
    members: members.map((member) => {
      const { claim, file, title, start, end, raw, value, low, high, qualifier, modality } = member;
      const { asOf, issued, attributedTo, origin, secondHand } = member;
      const values = { claim, file, title, start, end, raw, value, low, high, qualifier, modality };
      return { ...values, asOf, issued, attributedTo, origin, secondHand };
    }),
    origins,
    reason,
    verdict,
    dismissed,
    joined,
  };
}

/** Said only where it matters: offsets in plain text and Markdown are those of the file itself. */
export function offsetsJson({ offsets }: TextFacts): { offsets?: 'normalised' } {
  return offsets === 'normalised' ? { offsets } : {};
}

export function textFacts(
  snapshots: readonly (Pick<Snapshot, 'source' | 'offsets'> & { readonly fileName: string })[],
): (source: SourceId) => TextFacts {
  const known = new Map(snapshots.map((s) => [s.source, { file: s.fileName, offsets: s.offsets }]));
  return (source) => known.get(source) ?? { file: '', offsets: 'original' };
}
