import { describe, expect, it } from 'vitest';
import { cslTypes } from '../../electron/base/csl-json.ts';
import { cslDateFields, cslFieldShapes, cslNameFields } from '../../electron/base/csl-shape.ts';
import { dateText, readDate, readValue, valueText } from '../../electron/citations/field-text.ts';
import { fieldsOf, itemFields, neededFields } from '../../electron/citations/item-fields.ts';

describe('the fields of a form', () => {
  it('are all the fields of the model, each of the kind that the model holds', () => {
    expect(itemFields.map(({ field }) => field).sort()).toEqual(Object.keys(cslFieldShapes).sort());
    const kind = (wanted: string) => itemFields.filter(({ kind }) => kind === wanted).map(({ field }) => field);
    expect(kind('names').sort()).toEqual([...cslNameFields].sort());
    expect(kind('date').sort()).toEqual([...cslDateFields].sort());
  });

  it('are shown once each, and what a citation needs is shown at once', () => {
    for (const type of cslTypes) {
      const { shown, more } = fieldsOf(type);
      expect([...shown, ...more].map(({ field }) => field).sort()).toEqual(itemFields.map(({ field }) => field).sort());
      for (const field of neededFields(type))
        expect(
          shown.map((one) => one.field),
          `${type} ${field}`,
        ).toContain(field);
    }
  });
});

describe('dates as text', () => {
  for (const text of ['2024', '2024-11', '2024-11-21', '2018-12-03/2018-12-06', 'c. 1723', '2003-21', '-0044']) {
    it(`${text} reads back as it was`, () => {
      const date = readDate(text);
      expect(date).not.toBeNull();
      expect(dateText(date ?? {})).toBe(text);
    });
  }
  for (const text of ['', 'soon', '2024-13', '2024-02-31', '2023-02-29', '24', '2024-11-21/', '2024/11/21']) {
    it(`${text || '(nothing)'} is none`, () => expect(readDate(text)).toBeNull());
  }
});

describe('values as text', () => {
  it('names with and without a comma, in both directions', () => {
    const text = 'van der Berg, Ana; Ministry of Grain; King, Martin, Jr.';
    expect(readValue('author', text)).toEqual({
      ok: true,
      value: [
        { family: 'van der Berg', given: 'Ana' },
        { literal: 'Ministry of Grain' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
      ],
    });
    const read = readValue('author', text);
    expect(valueText('author', read.ok ? read.value : null)).toBe(text);
  });

  it('refuses what the model does not know', () => {
    expect(readValue('type', 'novel')).toMatchObject({ ok: false });
    expect(readValue('colour', 'red')).toMatchObject({ ok: false });
    expect(readValue('issued', 'soon')).toMatchObject({ ok: false });
    expect(readValue('publisher', ' ')).toEqual({ ok: true, value: undefined });
  });
});
