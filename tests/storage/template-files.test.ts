import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeIo } from '../../electron/storage/io-node.ts';
import { readTemplates, saveTemplate } from '../../electron/storage/template-files.ts';

const bundled = fileURLToPath(new URL('../../templates', import.meta.url));
let own: string;
beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'briefwright-templates-'));
});
afterEach(() => rm(own, { recursive: true, force: true }));

test('the bundled templates are all readable', async () => {
  const found = await readTemplates(nodeIo, { bundled, own: null });
  expect(found.templates.map((template) => template.id)).toEqual(['client-report', 'policy-brief', 'training-handout']);
  expect(found.problems).toEqual([]);
});

test("a person's own template joins them, wins over one of the same id, and a wrong one is named", async () => {
  const [first] = (await readTemplates(nodeIo, { bundled, own: null })).templates;
  if (!first) throw new Error('no template');
  await saveTemplate(nodeIo, own, { ...first, title: 'My report' }, 'r1');
  await saveTemplate(nodeIo, own, { ...first, id: 'weekly', title: 'Weekly' }, 'r1');
  await mkdir(join(own, 'broken'));
  await writeFile(join(own, 'broken/template.json'), '{"id": "broken"}');
  await mkdir(join(own, 'empty'));
  const found = await readTemplates(nodeIo, { bundled, own });
  expect(found.templates.map((template) => template.title)).toEqual([
    'Policy brief',
    'Training handout',
    'My report',
    'Weekly',
  ]);
  expect(found.problems).toHaveLength(1);
  expect(found.problems[0]?.detail).toMatch(/broken\/template\.json: version must be a whole number above 0$/);
});
