import { fail, ok, type Result } from '../base/result.ts';
import type { FieldProblem } from '../base/shape.ts';
import type { BodyJson, Brief } from '../brief/brief.ts';
import { slotNodeName } from '../brief/schema.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import { checkTemplate } from '../brief/template-shape.ts';

export interface TemplateNaming {
  /** Lower-case letters, digits and single hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A brief's template as one of the person's own: without the sections that were switched off, with the new name. What
 * is written in the brief stays in the brief.
 */
export function templateFromBrief(
  brief: Pick<Brief, 'template' | 'body'>,
  naming: TemplateNaming,
): Result<TemplateCopy, FieldProblem> {
  const off = new Set((brief.body.content ?? []).filter(isOff).map((slot) => slot.type));
  const slots = brief.template.slots.filter((slot) => !off.has(slotNodeName(slot.key)));
  if (slots.length === 0) return fail({ field: 'slots', expected: 'a list with at least one slot' });
  const template = checkTemplate({ ...brief.template, ...naming, version: 1, slots });
  return template.ok ? ok(template.value) : template;
}

function isOff(slot: BodyJson): boolean {
  return slot.attrs?.included === false;
}
