import type { Node } from 'prosemirror-model';
import { asId, type BriefId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { checked, type FieldProblem } from '../base/shape.ts';
import { ownStyleShape } from '../citations/own-style.ts';
import type { BodyJson, Brief } from './brief.ts';
import { checkEvidence, checkMetadata } from './brief-shape.ts';
import { checkHouseStyle } from './house-style-shape.ts';
import type { Pictures } from './pictures/picture.ts';
import { picturesShape } from './pictures/picture-shape.ts';
import { briefSchema } from './schema.ts';
import type { TemplateCopy } from './template-copy.ts';
import { checkTemplate } from './template-shape.ts';

/** Why a value is not a brief. */
export interface BriefProblem {
  readonly code: 'wrong-field' | 'wrong-body';
  /** The field and what it must be, or what the schema said. */
  readonly detail: string;
}

/** A brief from unknown JSON: types, template, body under its schema, evidence. Fields nobody knows go to `unknown`. */
export function checkBrief(value: unknown): Result<Brief, BriefProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong({ field: '', expected: 'an object' });
  if (Object.hasOwn(value, '__proto__')) return wrong({ field: '__proto__', expected: 'left out' });
  const {
    id,
    metadata,
    template,
    houseStyle,
    ownStyle,
    body,
    evidence,
    pictures = {},
    unknown,
    ...rest
  } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) {
    return wrong({ field: 'id', expected: 'letters, digits and hyphens' });
  }
  const checkedMetadata = checkMetadata(metadata);
  if (!checkedMetadata.ok) return wrong(checkedMetadata.error, 'metadata');
  const checkedTemplate = checkTemplate(template);
  if (!checkedTemplate.ok) return wrong(checkedTemplate.error, 'template');
  const checkedEvidence = checkEvidence(evidence);
  if (!checkedEvidence.ok) return wrong(checkedEvidence.error);
  const pictureProblem = picturesShape(pictures, 'pictures');
  if (pictureProblem) return wrong(pictureProblem);
  const document = parseBody(checkedTemplate.value, body);
  if (!document.ok) return document;
  const style = ownStyle === undefined ? null : checked(ownStyleShape, ownStyle);
  const look = houseStyle === undefined ? null : checkHouseStyle(houseStyle);
  return ok({
    id: asId<BriefId>(id),
    metadata: checkedMetadata.value,
    template: checkedTemplate.value,
    ...(look?.ok && { houseStyle: look.value }),
    ...(style?.ok && { ownStyle: style.value }),
    body: body as BodyJson,
    evidence: checkedEvidence.value,
    pictures: pictures as Pictures,
    // A look or a style that this version cannot use is no reason not to open the words: it is kept and not used.
    unknown: {
      ...(isObject(unknown) ? unknown : {}),
      ...rest,
      ...(look?.ok === false && { houseStyle }),
      ...(style?.ok === false && { ownStyle }),
    },
  });
}

/** The body as a document of its template's schema. */
export function parseBody(template: TemplateCopy, body: unknown): Result<Node, BriefProblem> {
  try {
    const doc = briefSchema(template).nodeFromJSON(body);
    doc.check();
    return doc.type.name === 'doc' ? ok(doc) : fail({ code: 'wrong-body', detail: `The body is a ${doc.type.name}` });
  } catch (error) {
    // ProseMirror reports what does not fit its schema by throwing; to us that is a property of the file.
    return fail({ code: 'wrong-body', detail: error instanceof Error ? error.message : String(error) });
  }
}

function wrong(problem: FieldProblem, within = ''): Result<never, BriefProblem> {
  const field = [within, problem.field].filter((part) => part !== '').join('.');
  return fail({ code: 'wrong-field', detail: `${field || 'the brief'} must be ${problem.expected}` });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
