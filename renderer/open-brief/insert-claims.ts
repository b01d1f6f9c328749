import { undo } from 'prosemirror-history';
import type { ClaimId } from '../../electron/base/ids.ts';
import type { Evidence } from '../../electron/brief/brief.ts';
import { citedPassage } from '../../electron/brief/cite-claim.ts';
import { claimToPlace } from '../../electron/brief/claim-to-place.ts';
import { insertCitation } from '../../electron/brief/commands/insert-citation.ts';
import { insertClaim } from '../../electron/brief/commands/insert-claim.ts';
import { insertDisagreement as insertDisagreementBox } from '../../electron/brief/commands/insert-disagreement.ts';
import { insertSection, type SectionToInsert } from '../../electron/brief/commands/insert-section.ts';
import type { Place } from '../../electron/brief/place.ts';
import { isIncluded, slotAround, slotsOf } from '../../electron/brief/slots.ts';
import type { Claim } from '../../electron/claims/claim.ts';
import type { Disagreement } from '../../electron/compare/disagreement.ts';
import type { Source } from '../../electron/library/source.ts';
import type { Passage } from '../../electron/passages/passage.ts';
import { request } from '../bridge/request.ts';
import { showFailure } from '../ui/show-failure.ts';
import { showToast } from '../ui/toasts.tsx';
import { addEvidence, liveBrief, run } from './live-brief.ts';
import { newId } from './new-id.ts';
import { undoToast } from './undo-toast.ts';

/** Where claims go: at the caret, into the first section that asks for them, into one section, or where they were dropped. */
export type InsertPlace =
  | { readonly type: 'cursor' }
  | { readonly type: 'fitting' }
  | { readonly type: 'slot'; readonly key: string; readonly index?: number }
  | { readonly type: 'position'; readonly position: number };

/** Puts claims of the library into the brief, each with its citation, and takes the evidence along. */
export async function insertClaims(claims: readonly ClaimId[], place: InsertPlace): Promise<void> {
  if (!mayInsert()) return;
  const evidence = await evidenceFor(claims);
  const live = liveBrief();
  if (!evidence || !live) return;
  const found = claims.flatMap((id) => evidence.claims[id] ?? []);
  if (found.length < claims.length) {
    showToast('This claim is not in the library, so it was not inserted.', { tone: 'danger' });
    return;
  }
  addEvidence(evidence);
  let last = '';
  for (const claim of found) {
    const target = placeFor(claim, place);
    const inserted =
      target !== null && run(insertClaim(claimToPlace(claim, evidence, live.metadata.language), target, newId));
    if (!inserted) {
      showToast('It does not fit there. Choose a section with “Insert in…”.');
      return;
    }
    last = slotTitleAtCursor() ?? last;
  }
  const what = found.length === 1 ? 'Claim' : `${found.length} claims`;
  // Each claim is a change of its own, so that the writer can take back the last one alone; the toast takes back all.
  undoToast(last ? `${what} inserted in ${last}.` : `${what} inserted.`, () => {
    for (let more = 1; more < found.length; more += 1) run(undo);
  });
}

/** Puts a box with every value of a disagreement into the brief: at the caret, or into the first section that takes boxes. */
export async function insertDisagreement(disagreement: Disagreement): Promise<void> {
  if (!mayInsert()) return;
  const evidence = await evidenceFor(disagreement.members.map((member) => member.claim));
  const live = liveBrief();
  if (!evidence || !live) return;
  addEvidence(evidence);
  const given = { compared: disagreement, evidence, language: live.metadata.language };
  const places: readonly Place[] = [
    { type: 'cursor' },
    ...slotsOf(live.editor.doc).map((slot): Place => ({ type: 'slot', slot: slot.slot.key, index: null })),
  ];
  if (places.some((place) => run(insertDisagreementBox(given, place, newId)))) {
    undoToast(`The difference stands in ${slotTitleAtCursor() ?? 'the brief'} now.`);
  } else showToast('No section of this brief takes a box.');
}

/** Takes a stretch of a source over as it stands: its heading, and its paragraphs as quotations with a citation each. */
export function insertSourceSection(source: Source, section: SectionToInsert): void {
  if (!mayInsert()) return;
  addEvidence({
    sources: { [source.id]: source },
    passages: Object.fromEntries(section.passages.map((passage) => [passage.id, passage])),
    claims: {},
  });
  if (run(insertSection(section, { type: 'cursor' }, newId)))
    undoToast(`Inserted in ${slotTitleAtCursor() ?? 'the brief'}.`);
  else showToast('Put the caret where the section should go.');
}

/** Cites words of a source at the caret, without a claim. The writer's own words stay as they are. */
export function citePassage(source: Source, passage: Passage): void {
  if (!mayInsert()) return;
  addEvidence({ sources: { [source.id]: source }, passages: { [passage.id]: passage }, claims: {} });
  if (run(insertCitation({ items: [citedPassage(passage)], comment: '' }, newId))) {
    undoToast(`Cited in ${slotTitleAtCursor() ?? 'the brief'}.`);
  } else showToast('A citation cannot stand here. Put the caret into text.');
}

/** The evidence of claims: the brief's own copy where it has one, the library's otherwise. Null when it cannot be had. */
export async function evidenceFor(claims: readonly ClaimId[]): Promise<Evidence | null> {
  const own = liveBrief()?.evidence;
  if (own && claims.every((id) => Object.hasOwn(own.claims, id))) return own;
  const reply = await request('library.evidence', { claims });
  if (reply.ok) return reply.value;
  showFailure(reply.error);
  return null;
}

function placeFor(claim: Claim, place: InsertPlace): Place | null {
  const live = liveBrief();
  if (!live) return null;
  switch (place.type) {
    case 'cursor':
      return slotAround(live.editor.doc, live.editor.selection.from)
        ? { type: 'cursor' }
        : placeFor(claim, { type: 'fitting' });
    case 'position':
      return { type: 'position', pos: Math.min(place.position, live.editor.doc.content.size) };
    case 'slot':
      return { type: 'slot', slot: place.key, index: place.index ?? null };
    case 'fitting': {
      const open = slotsOf(live.editor.doc).filter((slot) => isIncluded(slot.node));
      const fitting = open.find(({ slot }) => slot.accepts.some((kind) => claim.kinds.includes(kind))) ?? open[0];
      return fitting ? { type: 'slot', slot: fitting.slot.key, index: null } : null;
    }
  }
}

function mayInsert(): boolean {
  const live = liveBrief();
  if (!live) showToast('Open or start a brief first.');
  else if (live.readOnly) showToast('This brief is open for reading only.');
  return live !== null && !live.readOnly;
}

/** The section that the caret stands in after something was inserted. */
export function slotTitleAtCursor(): string | null {
  const editor = liveBrief()?.editor;
  return editor ? (slotAround(editor.doc, editor.selection.from)?.slot.title ?? null) : null;
}
