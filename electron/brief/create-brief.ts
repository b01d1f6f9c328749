import { asId, type BriefId, type NewId } from '../base/ids.ts';
import { line, paragraph, starterBlock, textNode } from './blocks.ts';
import type { BodyJson, Brief, BriefMetadata } from './brief.ts';
import { noEvidence } from './evidence.ts';
import { type HouseStyle, houseStyleId } from './house-style.ts';
import { briefSchema, slotNodeName } from './schema.ts';
import type { TemplateCopy } from './template-copy.ts';

export interface NewBrief {
  readonly template: TemplateCopy;
  readonly title: string;
  readonly preparedBy: string;
  /** BCP 47 tag; the template's when it is null. */
  readonly language: string | null;
  /** The house look without one. */
  readonly houseStyle?: HouseStyle;
  /** ISO 8601 instant, UTC. */
  readonly now: string;
  readonly newId: NewId;
}

/** A brief with every slot of its template, each holding one empty block to write in. */
export function createBrief({ template, title, preparedBy, language, houseStyle, now, newId }: NewBrief): Brief {
  const schema = briefSchema(template);
  const slots = template.slots.map((slot) => {
    const given = (slot.startsWith ?? []).map((words) => paragraph(schema, newId, line(textNode(schema, words))));
    const blocks = given.length > 0 ? given : [starterBlock(schema, slot, newId)];
    return schema.node(slotNodeName(slot.key), null, blocks);
  });
  const spoken = language ?? template.language;
  const metadata: BriefMetadata = {
    title: title.trim(),
    audience: '',
    preparedBy,
    decision: '',
    asOf: now.slice(0, 10),
    marking: '',
    language: spoken,
    citationStyle: 'chicago-notes',
    edition: template.editions[0]?.id ?? '',
    // Letter is used in the United States and Canada; everybody else prints on A4.
    pageSize: houseStyle?.pageSize ?? (/^(?:en-US|en-CA|fr-CA)$/i.test(spoken) ? 'Letter' : 'A4'),
    modified: now,
    created: now,
  };
  return {
    id: asId<BriefId>(newId()),
    metadata,
    template,
    ...(houseStyle && houseStyle.id !== houseStyleId && { houseStyle }),
    body: schema.node('doc', null, slots).toJSON() as BodyJson,
    evidence: noEvidence,
    pictures: {},
    unknown: {},
  };
}
