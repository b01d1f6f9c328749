import type { Node, Schema } from 'prosemirror-model';
import type { ClaimId, DisagreementId, NewId, SourceId } from '../base/ids.ts';
import type { FigureModality } from '../claims/figure.ts';
import { line, paragraph, textNode } from './blocks.ts';
import type { Evidence } from './brief.ts';
import { citationNode, citedClaim } from './cite-claim.ts';
import { shortName } from './claim-block.ts';
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

/**
 * A box with one paragraph for each value: the value as the source gives it, whose it is, how it is meant, and its
 * citation. It gives no verdict. Null when fewer than two of the values are in the evidence.
 */
export function disagreementCallout(
  schema: Schema,
  compared: ComparedValues,
  evidence: Evidence,
  language: string,
  newId: NewId,
): Node | null {
  const phrases = phrasesFor(language);
  const values = compared.members.flatMap((member) => {
    const claim = evidence.claims[member.claim];
    const source = evidence.sources[member.source];
    if (!claim || !source) return [];
    const passages = claim.passages.flatMap(({ passage }) => evidence.passages[passage] ?? []);
    const words = `${member.raw} – ${shortName(source) || phrases.untitledSource} (${phrases.modality[member.modality]})`;
    return [{ words, citation: citationNode(schema, [citedClaim(claim, passages)], newId) }];
  });
  if (values.length < 2) return null;
  const title = textNode(schema, fillIn(phrases.sourcesDiffer, 'quantity', compared.quantity));
  return schema.node('callout', { id: newId(), role: 'disagreement', disagreement: compared.id }, [
    schema.node('callout_title', null, title ? [title] : []),
    ...values.map(({ words, citation }) => paragraph(schema, newId, line(textNode(schema, words), citation))),
  ]);
}
