import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import type { XmlElement } from '../../../electron/export/docx/package/xml-tree.ts';
import { briefsInOtherScripts } from '../../builders/briefs-in-other-scripts.ts';
import { document, front, heading, p, table, text } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { named, paragraphs, type Unpacked, written } from './unpacked.ts';

const documents: Readonly<Record<string, ResolvedDocument>> = {
  'every kind of block': kitchenSink(),
  ...Object.fromEntries(
    Object.entries({ ...sharedBriefs, ...briefsInOtherScripts }).map(([name, brief]) => [name, resolved(brief)]),
  ),
};

/** Rank of each heading in the order of the text, as a screen reader lists them. */
function ranks(file: Unpacked): readonly number[] {
  const outline = new Map(
    named(file.part('word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'],
      named(style, 'w:outlineLvl')[0]?.attributes['w:val'],
    ]),
  );
  return named(file.part('word/document.xml'), 'w:p').flatMap((paragraph) => {
    const own = named(paragraph, 'w:outlineLvl')[0]?.attributes['w:val'];
    const rank = own ?? outline.get(named(paragraph, 'w:pStyle')[0]?.attributes['w:val']);
    return rank === undefined ? [] : [Number(rank) + 1];
  });
}

function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

describe.each(Object.entries(documents))('a reader who does not see %s', (_, made) => {
  it('hears one title, and headings without a gap in their ranks', async () => {
    const file = await written(made);
    const titles = paragraphs(file.part('word/document.xml')).filter(({ style }) => style === 'Title');
    expect(titles).toHaveLength(1);
    expect(named(file.part('docProps/core.xml'), 'dc:title').map((one) => one.children.join(''))).toEqual([
      made.meta.title,
    ]);
    const found = ranks(file);
    const skipped = found.filter((rank, index) => rank > (found[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  it('hears what each table is about, and which rows are its head', async () => {
    const file = await written(made);
    for (const one of named(file.part('word/document.xml'), 'w:tbl')) {
      const properties = child(one, 'w:tblPr');
      const said = properties && child(properties, 'w:tblDescription')?.attributes['w:val'];
      expect(said?.trim() ?? '').not.toBe('');
      const rows = named(one, 'w:tr');
      const heads = rows.map((row) => named(row, 'w:tblHeader').length);
      // Head rows stand above all others, or they would not be repeated and read.
      expect(heads).toEqual([...heads].sort((a, b) => b - a));
      const look = properties && child(properties, 'w:tblLook')?.attributes['w:firstRow'];
      expect(['1', 'true'].includes(look ?? '')).toBe(heads[0] === 1);
    }
  });

  it('hears what each picture shows, or that it only decorates', async () => {
    const file = await written(made);
    for (const path of file.paths.filter((name) => /^word\/(?:document|header\d+)\.xml$/.test(name))) {
      for (const picture of named(file.part(path), 'wp:docPr')) {
        const decorates = named(picture, 'adec:decorative').length > 0;
        expect((picture.attributes.descr ?? '').trim() !== '').toBe(!decorates);
      }
    }
  });

  it('hears every word in its language', async () => {
    const { language } = made.meta;
    const file = await written(made);
    for (const part of ['word/styles.xml', 'word/settings.xml'] as const) {
      const name = part === 'word/styles.xml' ? 'w:lang' : 'w:themeFontLang';
      expect(named(file.part(part), name)[0]?.attributes['w:val']).toBe(language);
    }
    expect(named(file.part('docProps/core.xml'), 'dc:language')[0]?.children).toEqual([language]);
  });
});

describe('words for readers who do not see', () => {
  it('are those of a table’s first row where nobody described it', async () => {
    const file = await written(document(front('T'), table({ head: ['Port', 'Days lost'], rows: [['North', '40']] })));
    const [said] = named(file.part('word/document.xml'), 'w:tblDescription');
    expect(said?.attributes['w:val']).toBe('Port, Days lost');
  });

  it('change their language where the text does', async () => {
    const file = await written(document(heading(1, 'A'), p('The ', text('vérité', { language: 'fr' }))));
    expect(named(file.part('word/document.xml'), 'w:lang').map((one) => one.attributes['w:val'])).toEqual(['fr']);
  });
});
