import { Fragment, type Node, type Schema } from 'prosemirror-model';
import type { NewId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Brief, Evidence } from './brief.ts';
import type { BriefProblem } from './check-brief.ts';
import { citationAttributes } from './citation-order.ts';
import { bundleBlock } from './claim-block.ts';
import { claimToPlace } from './claim-to-place.ts';
import { type ComparedValues, disagreementCallout } from './disagreement-callout.ts';
import { evidenceOf, mergeEvidence } from './evidence.ts';
import { allotClaims } from './fill-allot.ts';
import type { Bundle } from './fill-offer.ts';
import { liveBrief, storedBrief } from './live-brief.ts';
import type { CitationAttributes } from './schema.ts';
import { countedBlocks, isEmptyBlock, slotsOf, slotWithKey } from './slots.ts';
import type { Slot } from './template-copy.ts';
import { countNodeWords } from './words.ts';

/** What the library offers. The order of the lists does not matter to the outcome, except that it breaks ties. */
export interface FillMaterial {
  readonly claims: readonly Claim[];
  /** Claims that others stand for: they are cited with those, and never alone. */
  readonly twins?: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Of those whose values differ, one or two are shown: contradictions first, then those that most sources speak to. */
  readonly disagreements: readonly OfferedDisagreement[];
}

export interface OfferedDisagreement extends ComparedValues {
  /** Values that agree are no disagreement to show. */
  readonly relation?: 'contradicts' | 'compatible' | 'corroborates' | 'differs-in-scope';
  readonly dismissed?: boolean;
}

/** How many boxes of differing values one slot shows at most. */
const shownAtMost = 2;

/**
 * Places the best claims in the slots that accept them, each claim once, and takes their evidence into the brief. What
 * the writer already wrote stays first. The bottom line and the other slots that accept no claims are left to the
 * writer.
 */
export function fillBrief(brief: Brief, material: FillMaterial, newId: NewId): Result<Brief, BriefProblem> {
  const live = liveBrief(brief);
  if (!live.ok) return fail(live.error);
  const { doc, parts } = live.value;
  const language = parts.metadata.language;
  const offered = evidenceOf([...material.claims, ...(material.twins ?? [])], material.passages, material.sources);
  const { schema } = doc.type;
  const block = (bundle: Bundle, slot: Slot, ids: NewId) =>
    bundleBlock(
      schema,
      slot,
      bundle.map((claim) => claimToPlace(claim, offered, language)),
      ids,
    );
  const allotted = allotClaims(parts.template.slots, {
    ...material,
    cited: citedClaims(doc),
    wordsOf: (bundle, slot) => countNodeWords(block(bundle, slot, () => 'counted')),
    written: (slot) => {
      const placed = slotWithKey(doc, slot.key);
      return placed ? { words: countNodeWords(placed.node), blocks: countedBlocks(placed) } : { words: 0, blocks: 0 };
    },
  });
  const seen = shownDisagreements(doc);
  const unseen = telling(material.disagreements).filter(({ id }) => !seen.has(id));
  const slots = slotsOf(doc).map(({ slot, node }) => {
    const blocks = (allotted.get(slot.key) ?? []).map((bundle) => block(bundle, slot, newId));
    const boxes = slot.disagreements ? disagreementBoxes(schema, unseen, offered, language, newId) : [];
    boxes.splice(Math.max(0, shownAtMost - seen.size));
    return withBlocks(node, arranged(slot, blocks, boxes));
  });
  const filled = doc.copy(Fragment.from(slots));
  filled.check();
  const used = usedEvidence(filled, offered);
  return ok(storedBrief({ parts: { ...parts, evidence: mergeEvidence(parts.evidence, used) }, doc: filled }));
}

const gravity: readonly string[] = ['contradicts', 'differs-in-scope', 'compatible'];

function telling(disagreements: readonly OfferedDisagreement[]): readonly OfferedDisagreement[] {
  const sources = ({ members }: OfferedDisagreement) => new Set(members.map(({ source }) => source)).size;
  const rank = ({ relation }: OfferedDisagreement) => gravity.indexOf(relation ?? 'contradicts');
  return disagreements
    .filter(({ relation, dismissed }) => !dismissed && relation !== 'corroborates')
    .sort((a, b) => rank(a) - rank(b) || sources(b) - sources(a));
}

function disagreementBoxes(
  schema: Schema,
  disagreements: readonly ComparedValues[],
  offered: Evidence,
  language: string,
  newId: NewId,
): Node[] {
  const boxes: Node[] = [];
  for (const compared of disagreements) {
    const box = disagreementCallout(schema, compared, offered, language, newId);
    if (box) boxes.push(box);
  }
  return boxes;
}

// In an exercise the box is the thing to look at, so it comes first; elsewhere the evidence is told before it is compared.
function arranged(slot: Slot, blocks: readonly Node[], boxes: readonly Node[]): readonly Node[] {
  return slot.content === 'exercise' ? [...boxes, ...blocks] : [...blocks, ...boxes];
}

function withBlocks(slot: Node, added: readonly Node[]): Node {
  if (added.length === 0) return slot;
  const written: Node[] = [];
  slot.forEach((block) => {
    if (block.type.name === 'page_break' || !isEmptyBlock(block)) written.push(block);
  });
  return slot.copy(Fragment.from([...written, ...added]));
}

function shownDisagreements(doc: Node): ReadonlySet<string> {
  const shown = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs.disagreement === 'string') shown.add(node.attrs.disagreement);
  });
  return shown;
}

function citedClaims(doc: Node): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const item of citedItems(doc)) if (item.claim !== null) cited.add(item.claim);
  return cited;
}

/** Of the evidence on offer, what the document cites. */
function usedEvidence(doc: Node, offered: Evidence): Evidence {
  const items = citedItems(doc);
  const claims = items.flatMap(({ claim }) => (claim === null ? [] : (offered.claims[claim] ?? [])));
  const passages = [
    ...items.flatMap((item) => item.passages),
    ...claims.flatMap((claim) => claim.passages.map((one) => one.passage)),
  ];
  return evidenceOf(
    claims,
    passages.flatMap((passage) => offered.passages[passage] ?? []),
    items.flatMap(({ source }) => offered.sources[source] ?? []),
  );
}

function citedItems(doc: Node) {
  const items: CitationAttributes['items'][number][] = [];
  doc.descendants((node) => {
    if (node.type.name === 'citation') items.push(...citationAttributes(node).items);
  });
  return items;
}
