import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../../../electron/brief/schema.ts';
import { dropSpot } from '../../../../renderer/features/editor/drop-spot.ts';
import { findInBrief } from '../../../../renderer/features/editor/find-in-brief.ts';
import { linkAddress } from '../../../../renderer/features/editor/link-address.ts';
import { opensCitation, typedShape } from '../../../../renderer/features/editor/typing-shortcuts.ts';
import { brief, cite, p, section } from '../../../builders/brief.ts';
import { source } from '../../../builders/sources.ts';

describe('where a drop goes', () => {
  const boxes = [
    { top: 100, bottom: 200 },
    { top: 212, bottom: 240 },
  ];

  it('goes into words in the middle of a block, beside it near its edges', () => {
    expect(dropSpot(150, boxes, true)).toEqual({ type: 'inside', index: 0 });
    expect(dropSpot(105, boxes, true)).toEqual({ type: 'between', index: 0, y: 100 });
    expect(dropSpot(195, boxes, true)).toEqual({ type: 'between', index: 1, y: 206 });
  });

  it('goes between blocks for what cannot stand in text', () => {
    expect(dropSpot(149, boxes, false)).toMatchObject({ type: 'between', index: 0 });
    expect(dropSpot(151, boxes, false)).toMatchObject({ type: 'between', index: 1 });
  });

  it('goes to the nearest place above, between and below', () => {
    expect(dropSpot(10, boxes, true)).toMatchObject({ type: 'between', index: 0 });
    expect(dropSpot(205, boxes, true)).toMatchObject({ type: 'between', index: 1 });
    expect(dropSpot(900, boxes, true)).toEqual({ type: 'between', index: 2, y: 240 });
    expect(dropSpot(900, [], true)).toMatchObject({ type: 'between', index: 0 });
  });
});

describe('signs at the beginning of a paragraph', () => {
  it('asks for a shape only with the space after it', () => {
    expect(typedShape('-', ' ')).toBe('bullet_list');
    expect(typedShape('1.', ' ')).toBe('ordered_list');
    expect(typedShape('##', ' ')).toBe('heading-2');
    expect(typedShape('######', ' ')).toBe('heading-6');
    expect(typedShape('#######', ' ')).toBe(null);
    expect(typedShape('-', 'x')).toBeNull();
    expect(typedShape('a -', ' ')).toBeNull();
    expect(typedShape('2024.', ' ')).toBeNull();
  });

  it('opens the search for a claim at the second bracket', () => {
    const made = brief(section('One', p('See [')));
    const doc = briefSchema(made.template).nodeFromJSON(made.body);
    const at = (position: number) => EditorState.create({ doc, selection: TextSelection.create(doc, position) });
    expect(opensCitation(at(7), '[')).toBe(true);
    expect(opensCitation(at(6), '[')).toBe(false);
    expect(opensCitation(at(7), 'x')).toBe(false);
  });
});

describe('finding words', () => {
  const made = brief(section('One', p('Grain rose. ', cite(source('s1')), 'GRAIN fell.'), p('No gra', 'in here')));
  const doc = briefSchema(made.template).nodeFromJSON(made.body);

  it('finds every place, whatever the case, at its position in the document', () => {
    const found = findInBrief(doc, 'grain');
    expect(found.map((one) => doc.textBetween(one.from, one.to))).toEqual(['Grain', 'GRAIN', 'grain']);
  });

  it('finds nothing for no words, and nothing across a citation', () => {
    expect(findInBrief(doc, '')).toEqual([]);
    expect(findInBrief(doc, 'rose. GRAIN')).toEqual([]);
  });
});

describe('addresses of links', () => {
  it('completes what people type', () => {
    expect(linkAddress('example.org/a')).toBe('https://example.org/a');
    expect(linkAddress('desk@example.org')).toBe('mailto:desk@example.org');
    expect(linkAddress(' http://example.org ')).toBe('http://example.org');
  });

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', 'two words', 'ms-word:ofe'])('refuses %s', (typed) => {
    expect(linkAddress(typed)).toBeNull();
  });
});
