import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createBrief } from '../../electron/brief/create-brief.ts';
import { fillBrief } from '../../electron/brief/fill.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { countedBlocks, slotsOf } from '../../electron/brief/slots.ts';
import { runChecks } from '../../electron/checks/run-checks.ts';
import { materialOf } from '../builders/library.ts';
import { counter } from '../builders/state.ts';
import { bundledTemplates, template } from '../builders/templates.ts';

const folders = [
  ['the sample library', fileURLToPath(new URL('../../assets/sample', import.meta.url)), /\.(?:docx|html|txt|md)$/],
  ['documents of the first users', fileURLToPath(new URL('../../../shared/seeds', import.meta.url)), /\.txt$/],
] as const;

describe.each(folders)('filling from %s', (name, folder, files) => {
  // Away from the place of development there is only the sample library.
  const here = existsSync(folder);
  test.skipIf(!here).each(bundledTemplates)('every claim put into the %s stands up to the checks', async (id) => {
    const material = await materialOf(folder, files);
    const created = createBrief({
      template: template(id),
      title: name,
      preparedBy: '',
      language: null,
      now: '2024-11-22T10:00:00.000Z',
      newId: counter('c'),
    });
    const brief = fillBrief(created, material, counter('f'));
    if (!brief.ok) throw new Error(brief.error.detail);
    const doc = briefSchema(brief.value.template).nodeFromJSON(brief.value.body);
    const aboutSources = ['quotation', 'figure-in-passage', 'missing-evidence', 'uncited-sentence'];
    const grave = runChecks({ brief: brief.value, doc })
      .filter(({ rule, severity }) => aboutSources.includes(rule) && severity !== 'hint')
      .map(({ message, place }) => `${message} ${doc.textBetween(place.from ?? 0, place.to ?? 0, ' ', '')}`);
    expect(grave).toEqual([]);
    const judged = slotsOf(doc).find(({ slot }) => slot.content === 'judgements' || slot.key === 'need-to-know');
    expect(judged && countedBlocks(judged)).toBeGreaterThanOrEqual(judged?.slot.count?.min ?? 1);
  });
});
