import type { Node, Schema } from 'prosemirror-model';
import type { NewId } from '../base/ids.ts';
import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import { line, ownBlock, paragraph, textNode } from './blocks.ts';
import { citationNode, citedClaim } from './cite-claim.ts';
import { fillIn, phrasesFor } from './phrases.ts';
import { ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';

/** A claim with what a brief needs to cite it. */
export interface ClaimToPlace {
  readonly claim: Claim;
  readonly passages: readonly Passage[];
  /** Names the source where its advice is passed on; null when it is not at hand. */
  readonly source: Source | null;
  /** BCP 47 tag of the brief, for the few words that are added. */
  readonly language: string;
}

/** The claim's statement with its citation behind it, as one line. */
export function claimLine(schema: Schema, given: ClaimToPlace, newId: NewId): readonly Node[] {
  const text = textNode(schema, given.claim.statement);
  const citation = citationNode(schema, [citedClaim(given.claim, given.passages)], newId);
  return text ? [text, citation] : [citation];
}

/** The claim as the block that its slot is made for. Nothing is written that the claim does not say. */
export function claimBlock(schema: Schema, slot: Slot, given: ClaimToPlace, newId: NewId): Node {
  const { claim } = given;
  const main = claimLine(schema, given, newId);
  const named = (name: string | null) => line(textNode(schema, name ?? ''));
  switch (ownBlockName(slot.content)) {
    case 'judgement':
      return ownBlock(
        schema,
        slot,
        { main, attributes: { likelihood: claim.likelihood, confidence: claim.confidence } },
        newId,
      );
    case 'risk':
      return ownBlock(schema, slot, { main, parts: { risk_likelihood: named(claim.likelihood) } }, newId);
    case 'action':
      return ownBlock(schema, slot, { main: [...advice(schema, given), ...main] }, newId);
    case 'question':
      return ownBlock(schema, slot, { main, name: named(claim.question) }, newId);
    case 'term':
      return ownBlock(schema, slot, { main, name: named(definedTerm(claim)) }, newId);
    case 'event':
      return ownBlock(schema, slot, { main, name: named(dateOf(claim)) }, newId);
    case 'finding':
      return ownBlock(schema, slot, { main, name: named(claim.statement) }, newId);
    case 'fill_in':
      return ownBlock(schema, slot, { main, attributes: { lines: 1, answer: natureOf(given) } }, newId);
    case 'option':
    case null:
      return isQuotation(claim) ? quotation(schema, slot, given, newId) : ownBlock(schema, slot, { main }, newId);
  }
}

function advice(schema: Schema, given: ClaimToPlace): readonly Node[] {
  if (!given.claim.kinds.includes('recommendation')) return [];
  const phrases = phrasesFor(given.language);
  const name = given.source ? shortName(given.source) : '';
  const text = textNode(schema, fillIn(phrases.adviceFrom, 'source', name || phrases.untitledSource));
  return text ? [text] : [];
}

/** How a source is named in running text: its short title, its title, or the file it came from. */
export function shortName(source: Source): string {
  return source.item['title-short'] ?? source.item.title ?? source.fileName ?? '';
}

/** A sentence that stands in quotation marks as a whole is set as a quotation, in the source's own words. */
function isQuotation(claim: Claim): boolean {
  return claim.kinds.includes('quote') && /^["“„«‘]/.test(claim.original.trim());
}

function quotation(schema: Schema, slot: Slot, given: ClaimToPlace, newId: NewId): Node {
  const words = textNode(schema, given.claim.original.trim());
  const content = line(words, citationNode(schema, [citedClaim(given.claim, given.passages)], newId));
  // The bottom line and objectives take no quotation block.
  return slot.content === 'prose'
    ? schema.node('quote', { id: newId() }, [paragraph(schema, newId, content)])
    : ownBlock(schema, slot, { main: content }, newId);
}

// The defined word stands before the first verb of defining, with its article left out.
const defining = /^(?:(?:The|An?)\s+)?(.{2,60}?)\s+(?:is|are|was|were|means|refers to|denotes|stands for)\s/u;

function definedTerm(claim: Claim): string {
  return claim.kinds.includes('definition') ? (defining.exec(claim.statement)?.[1] ?? '') : '';
}

function dateOf(claim: Claim): string {
  return claim.figures.find((figure) => figure.asOf !== null)?.asOf ?? '';
}

function natureOf(given: ClaimToPlace): string {
  const { nature } = phrasesFor(given.language);
  const kinds = given.claim.kinds;
  if (kinds.includes('forecast') || kinds.includes('risk') || kinds.includes('recommendation')) return nature.judgement;
  return kinds.includes('attributed') || kinds.includes('quote') ? nature.report : nature.fact;
}
