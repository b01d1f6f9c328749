import { Fragment, type Node, type Schema } from 'prosemirror-model';
import { formatDate } from '../base/dates.ts';
import type { NewId } from '../base/ids.ts';
import type { Claim } from '../claims/claim.ts';
import { line, ownBlock, paragraph, textNode } from './blocks.ts';
import { citationNode, citedItems } from './cite-claim.ts';
import { claimDate } from './claim-date.ts';
import type { ClaimToPlace } from './claim-to-place.ts';
import { fillIn, phrasesFor } from './phrases.ts';
import { ownBlockName } from './slots.ts';
import { shortName } from './source-name.ts';
import type { Slot } from './template-copy.ts';

/** The claim's statement with its citation behind it, as one line. */
export function claimLine(schema: Schema, given: ClaimToPlace, newId: NewId): readonly Node[] {
  const text = textNode(schema, given.claim.statement);
  const citation = citationNode(schema, citedItems(given), newId);
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
      return ownBlock(schema, slot, { main, name: named(formatDate(claimDate(claim), given.language)) }, newId);
    case 'finding':
      // A quotation is evidence; the sentence that it proves is the writer's.
      return ownBlock(schema, slot, { main, name: named(isQuoted(claim) ? '' : claim.statement) }, newId);
    case 'fill_in':
      return ownBlock(schema, slot, { main, attributes: { lines: 1, answer: natureOf(given) } }, newId);
    case 'option':
    case null:
      if (isQuotation(claim)) return quotation(schema, slot, given, newId);
      // A checklist passes advice on; other prose reports it like everything else.
      return ownBlock(
        schema,
        slot,
        { main: slot.accepts.includes('recommendation') ? [...advice(schema, given), ...main] : main },
        newId,
      );
  }
}

/**
 * One block of several claims: an answer has a paragraph for each, any other slot takes the first alone. Among dates, a
 * claim without one becomes a paragraph, as nothing would stand in its date.
 */
export function bundleBlock(schema: Schema, slot: Slot, bundle: readonly ClaimToPlace[], newId: NewId): Node {
  const [first, ...more] = bundle;
  if (!first) throw new Error('A block of no claims');
  const own = ownBlockName(slot.content);
  if (own === 'event' && claimDate(first.claim) === '')
    return paragraph(schema, newId, claimLine(schema, first, newId));
  const block = claimBlock(schema, slot, first, newId);
  const answer = own === 'question' ? block.child(1) : null;
  if (!answer || more.length === 0) return block;
  const paragraphs = more.map((given) => paragraph(schema, newId, claimLine(schema, given, newId)));
  return block.copy(block.content.replaceChild(1, answer.copy(answer.content.append(Fragment.from(paragraphs)))));
}

function advice(schema: Schema, given: ClaimToPlace): readonly Node[] {
  if (!given.claim.kinds.includes('recommendation')) return [];
  const phrases = phrasesFor(given.language);
  const name = given.source ? shortName(given.source) : '';
  const text = textNode(schema, name === '' ? phrases.adviceUnnamed : fillIn(phrases.adviceFrom, 'source', name));
  return text ? [text] : [];
}

function isQuoted(claim: Claim): boolean {
  return /^["“„«‘]/.test(claim.statement.trim());
}

/** A sentence that begins with what somebody said is set as a quotation, in the source's own words. */
function isQuotation(claim: Claim): boolean {
  return claim.kinds.includes('quote') && /^["“„«‘]/.test(claim.original.trim());
}

function quotation(schema: Schema, slot: Slot, given: ClaimToPlace, newId: NewId): Node {
  const words = textNode(schema, given.claim.original.trim());
  const content = line(words, citationNode(schema, citedItems(given), newId));
  // The bottom line and objectives take no quotation block.
  return slot.content === 'prose'
    ? schema.node('quote', { id: newId() }, [paragraph(schema, newId, content)])
    : ownBlock(schema, slot, { main: content }, newId);
}

// The defined word stands before the first verb of defining, with its article left out.
const defining = /^(?:(?:The|An?)\s+)?(.{2,60}?)\s+(?:is|are|was|were|means|refers to|denotes|stands for)\s/u;
const pointing = /^(?:this|that|these|those|it|he|she|they|we|there|here|what|which|who|such|one)(?:\s|$)/iu;

/** The word that a claim defines; empty when it defines none, or only points at one. */
export function definedTerm({ kinds, statement }: Claim): string {
  const term = kinds.includes('definition') ? (defining.exec(statement)?.[1] ?? '') : '';
  return pointing.test(term) ? '' : term;
}

function natureOf(given: ClaimToPlace): string {
  const { nature } = phrasesFor(given.language);
  const kinds = given.claim.kinds;
  if (kinds.includes('forecast') || kinds.includes('risk') || kinds.includes('recommendation')) return nature.judgement;
  return kinds.includes('attributed') || kinds.includes('quote') ? nature.report : nature.fact;
}
