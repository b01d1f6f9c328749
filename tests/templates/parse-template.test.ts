import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { briefSchema } from '../../electron/brief/schema.ts';
import type { TemplateCopy } from '../../electron/brief/template-copy.ts';
import { parseTemplate } from '../../electron/templates/parse-template.ts';
import { bundledTemplates } from '../builders/templates.ts';

const folder = new URL('../../templates/', import.meta.url);

function read(name: string): TemplateCopy {
  const result = parseTemplate(readFileSync(new URL(`${name}/template.json`, folder), 'utf8'), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe.each(bundledTemplates)('the bundled template %s', (name) => {
  const template = read(name);

  test('is called what its folder is called', () => expect(template.id).toBe(name));

  test('makes a schema in which a document of empty slots is valid', () => {
    const schema = briefSchema(template);
    const doc = schema.topNodeType.createAndFill();
    doc?.check();
    expect(doc?.childCount).toBe(template.slots.length);
  });

  test('asks for no more words in its required slots than the whole may have', () => {
    const least = template.slots.filter((slot) => slot.required).reduce((sum, slot) => sum + slot.minWords, 0);
    expect(least).toBeLessThanOrEqual(template.words.max);
  });

  test('tells the writer what every slot is for', () => {
    expect(template.slots.filter((slot) => slot.purpose.length < 20)).toEqual([]);
  });

  test('has a place for questions, and one for what sources say differently', () => {
    const contents = template.slots.map((slot) => slot.content);
    expect(contents).toContain('questions');
    expect(template.slots.filter((slot) => slot.disagreements)).toHaveLength(1);
  });
});

describe('a template with a mistake', () => {
  const good = JSON.parse(JSON.stringify(read('policy-brief')));
  const broken = (change: (template: Record<string, never> & { slots: Record<string, unknown>[] }) => void) => {
    const copy = structuredClone(good);
    change(copy);
    const result = parseTemplate(JSON.stringify(copy), 'templates/x/template.json');
    return result.ok ? 'accepted' : result.error.message;
  };

  test.each([
    ['maxWords', 0, 'templates/x/template.json: slots[3].maxWords must be a whole number above 0'],
    ['maxWords', '80', 'templates/x/template.json: slots[3].maxWords must be a whole number above 0'],
    ['content', 'poem', /slots\[3\]\.content must be one of prose, /],
    ['accepts', ['figure', 'gossip'], /slots\[3\]\.accepts\[1\] must be one of figure, /],
    ['key', 'Key Judgements', /slots\[3\]\.key must be lower-case letters/],
    ['key', 'bottom-line', /slots\[3\]\.key must be different from/],
    ['editions', ['secret'], /slots\[3\]\.editions\[0\] must be one of the template's editions/],
    ['count', { min: 4, max: 2 }, /slots\[3\]\.count\.min must be no larger than count\.max/],
    ['title', '  ', /slots\[3\]\.title must be text that is not empty/],
  ])('in slots[3].%s = %j names file, field and what was expected', (field, value, message) => {
    const text = broken((template) => {
      Object.assign(template.slots[3] ?? {}, { [field]: value });
    });
    typeof message === 'string' ? expect(text).toBe(message) : expect(text).toMatch(message);
  });

  test('a missing field is named', () => {
    expect(broken((template) => Reflect.deleteProperty(template, 'words'))).toBe(
      'templates/x/template.json: words must be an object',
    );
  });

  test('an own __proto__ field is refused', () => {
    const text = JSON.stringify(good).replace('"frontMatter":{', '"frontMatter":{"__proto__":{},');
    expect(parseTemplate(text, 'f')).toMatchObject({ ok: false, error: { field: 'frontMatter.__proto__' } });
  });

  test('text that is not JSON is a problem of the file', () => {
    expect(parseTemplate('{', 'f')).toMatchObject({ ok: false, error: { file: 'f', field: '' } });
  });
});
