import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { type ReadingElement, readingRoot } from '../../../electron/layout/elements.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Layout } from '../../../electron/layout/layout.ts';
import type { PlacedItem } from '../../../electron/layout/page.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { breaks } from './broken-files.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { brokenFile } from './open-to-break.ts';
import { lostWords } from './printed-words.ts';
import { readPdf } from './read-pdf.ts';

const made = everyBlock();
let sound: Layout;
let soundFile: Uint8Array;

beforeAll(async () => {
  const { fonts, icc } = await pdfMaterial();
  sound = layOut(made, houseTheme, fonts);
  soundFile = await writePdf(sound, made, { fonts, icc });
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
    'element' in item && item.element !== undefined ? { ...item, element: now(item.element) } : item;
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
  it('find nothing in a sound file, nor in one that was only saved again', async () => {
    expect(await faultsOf(sound)).toBe('');
    expect(structureFaults(await readPdf(await brokenFile(soundFile, () => undefined)))).toEqual([]);
  });

  it.each(Object.entries(breaks).filter(([, { ours }]) => ours !== null))(
    'find %s in a file',
    async (_fault, { change, ours }) => {
      const faults = structureFaults(await readPdf(await brokenFile(soundFile, change)));
      expect(faults.join('\n')).toContain(ours);
    },
  );

  it('find the words that a file does not say', async () => {
    expect(lostWords(await readPdf(soundFile), made)).toEqual([]);
    const change = breaks['a font that says nothing']?.change ?? (() => undefined);
    expect(lostWords(await readPdf(await brokenFile(soundFile, change)), made).length).toBeGreaterThan(5);
  });

  it.each<readonly [string, () => Layout, string]>([
    [
      'a note away from its mark',
      () => withElements((e) => (e.kind === 'note' ? { ...e, parent: readingRoot } : e)),
      'does not cite it',
    ],
    [
      'a link beside its page',
      () => withItems((i) => (i.type === 'text' && i.link !== null ? { ...i, x: i.x + 500 } : i)),
      'link outside the page',
    ],
    [
      'a letter without ink',
      () =>
        withItems((i) =>
          i.type === 'text' && i.shaped !== undefined
            ? { ...i, shaped: i.shaped.map((s) => ({ ...s, texts: s.texts.map((t) => (t === ' ' ? 'x' : t)) })) }
            : i,
        ),
      'draws nothing',
    ],
  ])('find %s in pages', async (_fault, layout, expected) => {
    expect(await faultsOf(layout())).toContain(expected);
  });
});
