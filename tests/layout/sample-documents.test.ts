import { describe, expect, it } from 'vitest';
import type { PictureType } from '../../electron/brief/pictures/picture.ts';
import type { Block, CalloutBlock, Inline, ParagraphBlock } from '../../electron/document/nodes.ts';
import { blocksOf, inlinesOf } from '../../electron/document/walk.ts';
import { everyBlock } from './sample-documents.ts';

// Each list is total: a type that is added does not compile until it stands here, and fails until the sample has it.
const blockTypes: Readonly<Record<Block['type'], true>> = {
  heading: true,
  paragraph: true,
  list: true,
  quote: true,
  callout: true,
  table: true,
  figure: true,
  question: true,
  term: true,
  'fill-in': true,
  front: true,
  contents: true,
  'source-list': true,
  evidence: true,
  'page-break': true,
  columns: true,
};
const paragraphRoles: Readonly<Record<ParagraphBlock['role'], true>> = {
  body: true,
  'bottom-line': true,
  judgement: true,
  'tag-line': true,
  small: true,
};
const calloutRoles: Readonly<Record<CalloutBlock['role'], true>> = {
  'bottom-line': true,
  note: true,
  disagreement: true,
};
const inlineTypes: Readonly<Record<Inline['type'], true>> = {
  text: true,
  link: true,
  'note-mark': true,
  'line-break': true,
};

const pictureTypes: Readonly<Record<PictureType | 'chart', true>> = {
  'image/png': true,
  'image/jpeg': true,
  chart: true,
};

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

describe('the sample document of every block', () => {
  const { blocks, notes } = everyBlock();
  const all = [...blocksOf(blocks)];
  const inlines = [...inlinesOf(blocks), ...notes.flatMap((note) => note.paragraphs.flat())];

  it('has every type of block and every role', () => {
    expect(sorted(all.map((block) => block.type))).toEqual(sorted(Object.keys(blockTypes)));
    const roles = (type: 'paragraph' | 'callout') =>
      sorted(all.flatMap((block) => (block.type === type && 'role' in block ? [block.role] : [])));
    expect(roles('paragraph')).toEqual(sorted(Object.keys(paragraphRoles)));
    expect(roles('callout')).toEqual(sorted(Object.keys(calloutRoles)));
  });

  it('has every type of picture: with and without caption and source line, and one that says nothing', () => {
    const figures = all.filter((block) => block.type === 'figure');
    const types = figures.map(({ picture }) => (picture.type === 'chart' ? picture.type : picture.mediaType));
    expect(sorted(types)).toEqual(sorted(Object.keys(pictureTypes)));
    expect(new Set(figures.map((figure) => figure.decorative))).toEqual(new Set([true, false]));
    expect(new Set(figures.map((figure) => figure.caption.length > 0))).toEqual(new Set([true, false]));
    expect(new Set(figures.map((figure) => figure.sourceLine.length > 0))).toEqual(new Set([true, false]));
  });

  it('has every type of inline, and text of every kind', () => {
    expect(sorted(inlines.map((inline) => inline.type))).toEqual(sorted(Object.keys(inlineTypes)));
    const texts = inlines.filter((inline) => inline.type === 'text');
    for (const key of ['emphasis', 'strong', 'smallCaps', 'language', 'position'] as const)
      expect(
        texts.some((inline) => inline[key] !== undefined),
        key,
      ).toBe(true);
    expect(sorted(texts.flatMap((inline) => inline.position ?? []))).toEqual(['subscript', 'superscript']);
  });
});
