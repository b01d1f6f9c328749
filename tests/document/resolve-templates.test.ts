import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { slotNodeName } from '../../electron/brief/schema.ts';
import type { TemplateCopy } from '../../electron/brief/template-copy.ts';
import { documentText } from '../../electron/document/document-text.ts';
import { brief, cite, p, plainMetadata, section } from '../builders/brief.ts';
import { resolved } from '../builders/resolved.ts';
import { source } from '../builders/sources.ts';
import { template as bundledTemplate, bundledTemplates } from '../builders/templates.ts';

const templates = bundledTemplates.map(bundledTemplate);

const report = source('report', { title: 'A report about grain' });

/** A brief of this template with one cited sentence in every slot. */
function filled(template: TemplateCopy): Brief {
  const said = brief(section('Any', p('One sentence.', cite(report))));
  const [paragraph] = said.body.content?.[0]?.content ?? [];
  const body = {
    type: 'doc',
    content: template.slots.map((slot) => ({ type: slotNodeName(slot.key), content: paragraph ? [paragraph] : [] })),
  };
  return { ...said, template, body, metadata: plainMetadata };
}

describe.each(templates)('the template $id', (template) => {
  it.each(template.editions)('resolves in the edition $id', (edition) => {
    const made = resolved(filled(template), { edition: edition.id });
    const printed = template.slots.filter((slot) => slot.editions.length === 0 || slot.editions.includes(edition.id));
    // The same citation id in every slot: each copy gets a note of its own.
    expect(made.notes).toHaveLength(printed.length);
    for (const slot of printed.filter((each) => each.showTitle)) expect(documentText(made)).toContain(slot.title);
    expect(documentText(made)).not.toMatch(/\{(?!(?:pages?|section)\})\w+\}/);
  });

  it('resolves empty, to what is written from the data alone', () => {
    const empty = {
      ...filled(template),
      body: { type: 'doc', content: template.slots.map((slot) => ({ type: slotNodeName(slot.key) })) },
    };
    const made = resolved(empty, { edition: template.editions[0]?.id ?? '' });
    expect(made.blocks.map((block) => block.type)).toEqual(['front']);
  });
});
