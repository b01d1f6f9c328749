import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import type { Finding } from '../../electron/checks/finding.ts';
import { rules } from '../../electron/checks/rules.ts';
import { runChecks } from '../../electron/checks/run-checks.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { type Fixture, readFixture } from './read-fixture.ts';

const folder = new URL('../fixtures/checks/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => name.replace(/\.txt$/, ''));
const read = (name: string) => readFixture(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));

/** Where a finding is, in the words of a fixture, with the words it is about. */
function told(
  { place, rule }: Finding,
  doc: Node,
  slots: readonly { key: string; title: string }[],
  about: boolean,
): string {
  const words = about && place.from !== null && place.to !== null ? doc.textBetween(place.from, place.to, ' ', '') : '';
  return [whereIs(place, doc, slots), rule, words].filter(Boolean).join(' ');
}

function whereIs(
  { slot, from, source }: Finding['place'],
  doc: Node,
  slots: readonly { key: string; title: string }[],
): string {
  if (source) return `source ${source}`;
  if (slot === null || from === null) return 'brief';
  const $from = doc.resolve(from);
  if ($from.depth === 0) return `slot ${slots.find((one) => one.key === slot)?.title}`;
  return `block ${String($from.node(2).attrs.id).replace('line ', '')}`;
}

describe.each(fixtures)('%s', (name) => {
  const { brief: given, expected }: Fixture = read(name);
  const doc = briefSchema(given.template).nodeFromJSON(given.body);
  const findings = runChecks({ brief: given, doc });

  test('finds what is marked and nothing else', () => {
    const withWords = new Set(expected.map((one) => one.split(' ').slice(0, 3).join(' ')));
    const found = findings.map((finding) => {
      const long = told(finding, doc, given.template.slots, true);
      return expected.includes(long) ? long : told(finding, doc, given.template.slots, false);
    });
    expect(found.sort()).toEqual(expected);
    expect(withWords.size).toBeGreaterThan(0);
  });

  test('says in full sentences what is the matter and why it matters', () => {
    for (const { message, reason, fixes } of findings) {
      expect(message).toMatch(/^[“A-Z].*[.”]$/u);
      expect(reason).toMatch(/^[A-Z].*\.$/u);
      expect(fixes.every(({ title }) => title.length > 2)).toBe(true);
    }
  });
});

test('every rule has a fixture of its name, and its fixture has a finding of it', () => {
  expect(fixtures.filter((name) => !name.includes('--'))).toEqual(rules.map((rule) => rule.id).sort());
  for (const { id } of rules)
    expect(
      read(id).expected.some((one) => one.split(' ').includes(id)),
      id,
    ).toBe(true);
});

test('a quotation that is wrong is told what is wrong with it, and how to mend it', () => {
  const { brief: given } = read('quotation');
  const found = runChecks({ brief: given, doc: briefSchema(given.template).nodeFromJSON(given.body) });
  expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'error: The quotation was changed: the source does not have “shall”, and “will” is left out.',
    'error: These words are not in the passage cited here. They stand in “Board minutes”.',
    'error: These words are in no passage cited here.',
    'error: This quotation has no source.',
    'error: The quotation was changed: the source does not have “never”, and “not” is left out.',
    'hint: The quotation differs from its source in typography only.',
  ]);
  expect(found[0]?.fixes).toMatchObject([
    { type: 'replace-text', text: 'We will not raise the price before the harvest' },
  ]);
  expect(found[1]?.fixes).toMatchObject([{ type: 'cite-source', source: 'board' }]);
});

test('a figure that is wrong is shown with what its source says', () => {
  const { brief: given } = read('figure-in-passage');
  const [first] = runChecks({ brief: given, doc: briefSchema(given.template).nodeFromJSON(given.body) });
  expect(first?.message).toBe('“19,000” is not in the cited passage, which says 10,900, twelve.');
});

test('errors come first', () => {
  const given = brief(section({ title: 'Must', required: true }, p('')), section({ title: 'May' }, p('')), {
    metadata: { title: '' },
  });
  const findings = runChecks({ brief: given, doc: briefSchema(given.template).nodeFromJSON(given.body) });
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'hint']);
});

describe('a citation in the writer’s own wording', () => {
  const pier = source('pier', { title: 'Pier survey' });
  const override = { text: [{ text: 'The survey of the pier' }], instead: 'Office, Pier survey, 4.' };
  const given = brief(section('Notes', p('The pier is old.', cite(pier, { override }))));
  const doc = briefSchema(given.template).nodeFromJSON(given.body);
  const found = (style: string, rest: { readonly withheld?: boolean } = {}) =>
    runChecks({
      brief: given,
      doc,
      readings: [
        {
          citation: asId('c1'),
          style: [{ text: style }],
          own: override.text,
          note: 1,
          pointsTo: [],
          withheld: false,
          ...rest,
        },
      ],
    }).filter(({ rule }) => rule === 'own-wording');

  test('is only listed while the style makes of it what it did', () => {
    const [finding, ...more] = found('Office, Pier survey, 4.');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'hint',
      message: 'Note 1 is in your own wording: “The survey of the pier”.',
    });
    expect(finding?.fixes.map(({ type }) => type)).toEqual(['edit-wording', 'style-wording']);
  });

  test('is told when it was written for another citation, with what to do', () => {
    const [finding] = found('Office, Pier survey, 5.');
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toBe(
      'The wording of note 1, “The survey of the pier”, was written for another citation. It stood for “Office, Pier survey, 4.”, and the style now prints “Office, Pier survey, 5.”',
    );
    expect(finding?.fixes).toEqual([
      { type: 'keep-wording', title: 'Keep my wording', citation: 'c1', now: 'Office, Pier survey, 5.' },
      { type: 'style-wording', title: 'Take the style’s text', citation: 'c1' },
      { type: 'edit-wording', title: 'Edit wording', citation: 'c1' },
    ]);
  });

  test('shows what is another one, however long the citation is', () => {
    const long = 'Harbour office and others, A survey of every pier, quay and jetty along the northern shore in winter';
    const state = runChecks({
      brief: brief(
        section('Notes', p('The pier is old.', cite(pier, { override: { ...override, instead: `${long}, p. 4.` } }))),
      ),
      doc: briefSchema(given.template).nodeFromJSON(
        JSON.parse(JSON.stringify(given.body).replace('Office, Pier survey, 4.', `${long}, p. 4.`)),
      ),
      readings: [
        {
          citation: asId('c1'),
          style: [{ text: `${long}, p. 77.` }],
          own: override.text,
          note: 1,
          pointsTo: [],
          withheld: false,
        },
      ],
    });
    const [finding] = state.filter(({ rule }) => rule === 'own-wording');
    expect(finding?.message).toMatch(
      /It stood for “… .*winter, p\. 4\.”, and the style now prints “… .*winter, p\. 77\.”$/,
    );
  });

  test('is not held against a text that may not name the source', () => {
    expect(found('[source withheld]', { withheld: true }).map(({ severity }) => severity)).toEqual(['hint']);
  });
});
