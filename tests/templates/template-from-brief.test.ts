import { expect, test } from 'vitest';
import { templateFromBrief } from '../../electron/templates/template-from-brief.ts';
import { brief, p, section } from '../builders/brief.ts';

const given = brief(section('Kept', p('Words.')), section({ title: 'Off', included: false }, p('More.')));
const naming = { id: 'weekly-note', title: 'Weekly note', description: 'Once a week.' };

test('a brief becomes a template without the sections that are switched off and without its words', () => {
  const made = templateFromBrief(given, naming);
  expect(made).toMatchObject({ ok: true, value: { ...naming, version: 1, slots: [{ key: 'kept' }] } });
  expect(made.ok && made.value.slots).toHaveLength(1);
  expect(JSON.stringify(made)).not.toContain('Words.');
});

test('a name that cannot be a folder is refused', () => {
  expect(templateFromBrief(given, { ...naming, id: '../x' })).toMatchObject({ ok: false, error: { field: 'id' } });
});
