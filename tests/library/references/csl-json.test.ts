import { describe, expect, it } from 'vitest';
import { cslJsonFormat } from '../../../electron/library/references/csl-json.ts';
import { readReferences } from '../../../electron/library/references/reference-formats.ts';
import { itemIn } from './reading.ts';

const one = (item: unknown) => itemIn(cslJsonFormat, JSON.stringify([item]));

describe('CSL-JSON', () => {
  it('keeps an item as it is, and what the model does not know beside it', () => {
    const item = {
      type: 'report',
      title: 'Prices',
      author: [{ literal: 'Ministry' }],
      'part-number': '2',
      custom: { a: 1 },
    };
    expect(one({ id: 'x1', ...item })).toEqual({ ...item, 'citation-key': 'x1' });
  });

  it('mends what programs write in their own way: numbers, text dates, years as text, seasons as months', () => {
    expect(one({ type: 'book', title: 'A', volume: 5, issued: { 'date-parts': [['2024', '11']] } })).toEqual({
      type: 'book',
      title: 'A',
      volume: '5',
      issued: { 'date-parts': [[2024, 11]] },
    });
    expect(one({ type: 'book', issued: { raw: '2024-11-21' }, accessed: { literal: 'long ago' } })).toEqual({
      type: 'book',
      issued: { 'date-parts': [[2024, 11, 21]] },
      accessed: { literal: 'long ago' },
    });
    expect(one({ type: 'book', issued: { 'date-parts': [[2003, 21]] } }).issued).toEqual({
      'date-parts': [[2003]],
      season: 1,
    });
    expect(one({ type: 'book', issued: { 'date-parts': [[1723]], circa: 'true' } }).issued).toEqual({
      'date-parts': [[1723]],
      circa: true,
    });
  });

  it('takes a single item and the lists inside other objects', () => {
    const item = { type: 'book', title: 'A' };
    for (const value of [item, { items: [item] }, { references: [item] }]) {
      expect(itemIn(cslJsonFormat, JSON.stringify(value))).toEqual(item);
    }
  });

  it('passes over what is no item, says where, and lets the others in', () => {
    const { references, warnings } = cslJsonFormat.read(
      JSON.stringify([
        1,
        {},
        { type: 'novel', title: 'A', author: 'Ana', DOI: '10.1234/a' },
        JSON.parse('{"__proto__": {}, "title": "B"}'),
        { type: 'book', title: 'C' },
      ]),
    );
    expect(references.map(({ item, place }) => [item.type, item.title, place])).toEqual([
      ['document', 'A', 'record 3'],
      ['book', 'C', 'record 5'],
    ]);
    expect(warnings.map(({ place, code, detail }) => `${place} ${code} ${detail}`.trim())).toEqual([
      'record 1 record-damaged',
      'record 2 record-empty',
      'record 3 unknown-field author',
      'record 3 unknown-type novel',
      'record 4 record-damaged',
    ]);
  });

  it('leaves other JSON to whoever knows it', () => {
    const read = (text: string) => readReferences({ bytes: new TextEncoder().encode(text), fileName: 'a.json' });
    expect(read('{"name": "package", "version": "1.0.0"}')).toBeNull();
    expect(read('{"type": "module", "name": "package", "title": "A package"}')).toBeNull();
    expect(read('[{"type": "Feature", "properties": {}}, {"type": "map", "zoom": 3}]')).toBeNull();
    expect(read('[1, 2, 3]')).toBeNull();
    expect(read('{"broken": ')).toBeNull();
  });
});
