import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { type ReadingElement, readingRoot } from '../../../electron/layout/elements.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Layout } from '../../../electron/layout/layout.ts';
import type { PlacedItem } from '../../../electron/layout/page.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { readPdf } from './read-pdf.ts';

const made = everyBlock();
let sound: Layout;

beforeAll(async () => {
  sound = layOut(made, houseTheme, (await pdfMaterial()).fonts);
});

async function faultsOf(layout: Layout): Promise<string> {
  const { fonts, icc } = await pdfMaterial();
  return structureFaults(await readPdf(await writePdf(layout, made, { fonts, icc }))).join('\n');
}

/** Elements are known by what they are, so items and children must follow the changed ones. */
function withElements(change: (element: ReadingElement) => ReadingElement): Layout {
  const changed = new Map<ReadingElement, ReadingElement>();
  const now = (element: ReadingElement) => changed.get(element) ?? element;
  for (const element of sound.elements) {
    const next = change(element);
    changed.set(element, { ...next, parent: next.parent && now(next.parent) });
  }
  const items = (item: PlacedItem) =>
    item.type === 'text' && item.element !== undefined ? { ...item, element: now(item.element) } : item;
  return {
    ...withItems(items),
    elements: sound.elements.map(now),
    outline: sound.outline.map((entry) => ({ ...entry, element: now(entry.element) })),
  };
}

const withItems = (change: (item: PlacedItem) => PlacedItem): Layout => ({
  ...sound,
  pages: sound.pages.map((page) => ({ ...page, items: page.items.map(change) })),
});

describe('our own checks of the structure', () => {
  it('find nothing in a sound file', async () => {
    expect(await faultsOf(sound)).toBe('');
  });

  it.each<readonly [string, () => Layout, string]>([
    [
      'a list item outside a list',
      () => withElements((e) => (e.kind === 'list' ? { ...e, kind: 'table' } : e)),
      'LI in Table',
    ],
    ['a cell too many', () => withElements((e) => (e.kind === 'label' ? { ...e, kind: 'cell' } : e)), 'TD in LI'],
    [
      'a note away from its mark',
      () => withElements((e) => (e.kind === 'note' ? { ...e, parent: readingRoot } : e)),
      'does not cite it',
    ],
    [
      'links without a description',
      () => withElements((e) => ({ ...e, description: '' })),
      'link without a description',
    ],
    [
      'links without an annotation',
      () => withItems((i) => (i.type === 'text' ? { ...i, link: null } : i)),
      'Link without annotation',
    ],
    [
      'a character that is missing in its font',
      () =>
        withItems((i) =>
          i.type === 'text' && i.shaped !== undefined
            ? { ...i, shaped: i.shaped.map((s) => ({ ...s, glyphs: s.glyphs.map(() => 0) })) }
            : i,
        ),
      'has no glyph',
    ],
  ])('find %s', async (_fault, layout, expected) => {
    expect(await faultsOf(layout())).toContain(expected);
  });
});
