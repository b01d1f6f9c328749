import type { Node, Schema } from 'prosemirror-model';
import type { ClaimId, DisagreementId, NewId, SourceId } from '../base/ids.ts';
import type { FigureModality } from '../claims/figure.ts';
import { sourceLabel } from '../library/source-title.ts';
import { line, paragraph, textNode } from './blocks.ts';
import type { Evidence } from './brief.ts';
import { citationNode, citedClaim } from './cite-claim.ts';
import { fillIn, phrasesFor } from './phrases.ts';

/** What sources say about one quantity, as far as a brief shows it. */
export interface ComparedValues {
  readonly id: DisagreementId;
  readonly quantity: string;
  readonly members: readonly {
    readonly claim: ClaimId;
    readonly source: SourceId;
    /** The value in the source's own words. */
    readonly raw: string;
    readonly modality: FigureModality;
  }[];
}

// "More than 10,900" says something else than "10,900". Languages not listed show the value alone.
const bounds =
  /(?:(?:more|fewer|less) than|as (?:many|much) as|at (?:least|most)|up to|close to|over|under|above|below|about|around|approximately|roughly|nearly|almost|some|an estimated|mehr als|weniger als|mindestens|höchstens|bis zu|rund|etwa|fast|plus de|moins de|au moins|au plus|jusqu'à|jusqu’à|environ|près de|más de|menos de|al menos|hasta|cerca de|unos|casi)\s+(?:[$€£¥]\s?)?$/iu;

/** The value with the source's own words for how far it is meant. */
export function valueWithBound(raw: string, original: string): string {
  const at = original.indexOf(raw);
  return at < 0 ? raw : `${bounds.exec(original.slice(Math.max(0, at - 40), at))?.[0] ?? ''}${raw}`;
}

/**
 * A box with one paragraph for each value: the value as the source gives it, how it is meant, whose it is, and its
 * citation. What one source says twice stands there once. It gives no verdict. Null when fewer than two of the values are in the evidence.
 */
export function disagreementCallout(
  schema: Schema,
  compared: ComparedValues,
  evidence: Evidence,
  language: string,
  newId: NewId,
): Node | null {
  const phrases = phrasesFor(language);
  const stated = compared.members.flatMap((member) => {
    const claim = evidence.claims[member.claim];
    const source = evidence.sources[member.source];
    if (!claim || !source) return [];
    const passages = claim.passages.flatMap(({ passage }) => evidence.passages[passage] ?? []);
    // The name of a file means nothing to readers; the note says what the source is.
    const whose = sourceLabel({ item: source.item, fileName: null }) || phrases.untitledSource;
    const words = `${valueWithBound(member.raw, claim.original)} (${phrases.modality[member.modality]}) – ${whose}`;
    return [{ words, source: source.id, citation: citationNode(schema, [citedClaim(claim, passages)], newId) }];
  });
  const values = stated.filter(
    (one, at) => stated.findIndex((other) => other.source === one.source && other.words === one.words) === at,
  );
  if (values.length < 2) return null;
  const title = textNode(schema, fillIn(phrases.sourcesDiffer, 'quantity', compared.quantity));
  return schema.node('callout', { id: newId(), role: 'disagreement', disagreement: compared.id }, [
    schema.node('callout_title', null, title ? [title] : []),
    ...values.map(({ words, citation }) => paragraph(schema, newId, line(textNode(schema, words), citation))),
  ]);
}
