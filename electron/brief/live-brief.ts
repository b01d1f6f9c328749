import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { fail, ok, type Result } from '../base/result.ts';
import { checked } from '../base/shape.ts';
import { ownStyleShape } from '../citations/own-style.ts';
import type { BodyJson, Brief } from './brief.ts';
import { checkEvidence, checkMetadata } from './brief-shape.ts';
import { type BriefProblem, parseBody } from './check-brief.ts';
import type { BriefEdit } from './edit.ts';
import { mergeEvidence } from './evidence.ts';
import { checkHouseStyle } from './house-style-shape.ts';
import { picturesShape } from './pictures/picture-shape.ts';

/** A brief with its body as a document, ready to take edits without reading the whole body each time. */
export interface LiveBrief {
  readonly parts: Omit<Brief, 'body'>;
  readonly doc: Node;
}

export function liveBrief(brief: Brief): Result<LiveBrief, BriefProblem> {
  const { body, ...parts } = brief;
  const doc = parseBody(brief.template, body);
  return doc.ok ? ok({ parts, doc: doc.value }) : doc;
}

/** The brief as plain data, as files and messages carry it. */
export function storedBrief(live: LiveBrief): Brief {
  return { ...live.parts, body: live.doc.toJSON() as BodyJson };
}

/** Why an edit does not apply. The brief is left as it was. */
export interface EditProblem {
  readonly code: 'wrong-edit';
  readonly detail: string;
}

/** Applies one edit. `at`, an ISO 8601 instant, becomes the time of the brief's last change. */
export function applyLiveEdit(live: LiveBrief, edit: BriefEdit, at: string): Result<LiveBrief, EditProblem> {
  const modified = (parts: LiveBrief['parts']) => ({ ...parts, metadata: { ...parts.metadata, modified: at } });
  switch (edit.type) {
    case 'steps': {
      const doc = applySteps(live.doc, edit.steps);
      return doc.ok ? ok({ parts: modified(live.parts), doc: doc.value }) : doc;
    }
    case 'metadata': {
      const metadata = checkMetadata(edit.metadata);
      if (!metadata.ok) return wrong(`metadata.${metadata.error.field} must be ${metadata.error.expected}`);
      return ok({ parts: modified({ ...live.parts, metadata: metadata.value }), doc: live.doc });
    }
    case 'evidence': {
      const add = checkEvidence(edit.add, 'add');
      if (!add.ok) return wrong(`${add.error.field} must be ${add.error.expected}`);
      return ok({
        parts: modified({ ...live.parts, evidence: mergeEvidence(live.parts.evidence, add.value) }),
        doc: live.doc,
      });
    }
    case 'picture': {
      const { id, picture } = edit;
      const problem = picturesShape({ [id]: picture }, 'pictures');
      if (problem) return wrong(`${problem.field} must be ${problem.expected}`);
      const pictures = { ...live.parts.pictures, [id]: picture };
      return ok({ parts: modified({ ...live.parts, pictures }), doc: live.doc });
    }
    case 'house-style':
      return withHouseStyle(live, edit.houseStyle, modified);
    case 'own-style': {
      const style = checked(ownStyleShape, edit.style);
      if (!style.ok) return wrong(`style.${style.error.field} must be ${style.error.expected}`);
      const { ownStyle: _unread, ...unknown } = live.parts.unknown;
      return ok({ parts: modified({ ...live.parts, unknown, ownStyle: style.value }), doc: live.doc });
    }
    default:
      return wrong('an edit must be steps, metadata, evidence, a picture, a house style or a citation style');
  }
}

function withHouseStyle(
  live: LiveBrief,
  houseStyle: unknown,
  modified: (parts: LiveBrief['parts']) => LiveBrief['parts'],
): Result<LiveBrief, EditProblem> {
  const { houseStyle: _before, ...parts } = live.parts;
  // One that this version could not read is replaced like any other.
  const { houseStyle: _unread, ...unknown } = parts.unknown;
  const rest = { ...parts, unknown };
  if (houseStyle === null) return ok({ parts: modified(rest), doc: live.doc });
  const style = checkHouseStyle(houseStyle);
  if (!style.ok) return wrong(`houseStyle.${style.error.field} must be ${style.error.expected}`);
  return ok({ parts: modified({ ...rest, houseStyle: style.value }), doc: live.doc });
}

function applySteps(start: Node, steps: readonly unknown[]): Result<Node, EditProblem> {
  let doc = start;
  try {
    for (const json of steps) {
      const result = Step.fromJSON(start.type.schema, json).apply(doc);
      if (!result.doc) return wrong(result.failed ?? 'a step does not apply');
      doc = result.doc;
    }
    // A step checks the nodes it joins, not the ones it brings in.
    if (doc !== start) checkChanged(doc);
    return ok(doc);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

/** Blocks known to fit the schema: nodes never change, so one that was checked stays valid. */
const valid = new WeakSet<Node>();

/** Checks what a change left of a valid document, without looking again at the blocks it did not touch. */
function checkChanged(doc: Node): void {
  if (!doc.type.validContent(doc.content)) doc.check();
  for (const slot of doc.children) {
    if (valid.has(slot)) continue;
    if (!slot.type.validContent(slot.content)) slot.check();
    // The attributes of the slot itself, by a copy without content, which no slot needs to have.
    slot.copy().check();
    for (const block of slot.children) {
      if (valid.has(block)) continue;
      block.check();
      valid.add(block);
    }
    valid.add(slot);
  }
}

function wrong(detail: string): Result<never, EditProblem> {
  return fail({ code: 'wrong-edit', detail });
}
