import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { blocksOf, noteMarksOf, plainText } from '../../../electron/document/walk.ts';
import { textOf as words } from '../../../electron/export/docx/package/xml-tree.ts';
import { writeOdt } from '../../../electron/export/odt/write-odt.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import {
  again,
  callout,
  document,
  heading,
  link,
  note,
  p,
  pageBreak,
  table,
  text,
  ul,
} from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { markWord, notedDocument, noteWord } from '../docx/noted-document.ts';
import { officePages } from '../docx/outside-programs.ts';
import { named, parsed } from '../docx/unpacked.ts';
import { missingWords } from '../pdf/printed-words.ts';
import { odtParts } from './odt-parts.ts';

const samples: readonly (readonly [string, ResolvedDocument])[] = [
  ['the sample of every block', everyBlock()],
  ['notes wherever they can stand', kitchenSink()],
  ['an empty document', document()],
];

describe.each(samples)('%s as an OpenDocument text', (_name, made) => {
  const { files, content, styles, manifest, xml } = odtParts(made);

  it('is the same file twice, its kind first and unpacked', () => {
    const bytes = writeOdt(made, houseTheme);
    expect(Buffer.compare(bytes, writeOdt(made, houseTheme))).toBe(0);
    const mimetype = 'application/vnd.oasis.opendocument.text';
    expect(strFromU8(bytes.slice(30, 38 + mimetype.length))).toBe(`mimetype${mimetype}`);
    expect(Object.keys(files)[0]).toBe('mimetype');
  });

  it('has every word', () => {
    // What a drawing says stands in the text too.
    const plain = xml('content.xml').replaceAll(/<draw:g\b.*?<\/draw:g>/gs, '');
    const spaced = plain.replaceAll(/<\/text:[ph]>|<text:(?:tab|s|line-break)\b[^>]*>|<text:note\b/g, ' $&');
    expect(missingWords(words(parsed(spaced)), made)).toEqual([]);
  });

  it('has each note once, in order, with all its paragraphs', () => {
    const notes = named(content, 'text:note');
    expect(notes.map((one) => one.attributes['text:id'])).toEqual(made.notes.map(({ number }) => `note${number}`));
    expect(notes.map((one) => named(one, 'text:p').length)).toEqual(
      made.notes.map(({ paragraphs }) => paragraphs.length),
    );
    for (const one of named(content, 'text:note-ref')) {
      expect(notes.map(({ attributes }) => attributes['text:id'])).toContain(one.attributes['text:ref-name']);
    }
  });

  it('uses no style, typeface or dash that is not there, and names every file that it holds', () => {
    const parts = [content, styles];
    const definedBy = (...elements: readonly string[]) =>
      new Set(
        parts.flatMap((part) =>
          elements.flatMap((element) =>
            named(part, element).map(({ attributes }) => attributes['style:name'] ?? attributes['draw:name']),
          ),
        ),
      );
    const both = `${xml('content.xml')}${xml('styles.xml')}`;
    const used = (pattern: RegExp) => [...both.matchAll(pattern)].map(([, name]) => name);
    const looks = definedBy('style:style', 'text:list-style', 'style:page-layout');
    const naming =
      /(?:(?:text|table|draw):(?:style-name|visited-style-name|citation-style-name|citation-body-style-name)|style:(?:parent-style-name|page-layout-name))="([^"]+)"/g;
    expect(used(naming).filter((style) => !looks.has(style))).toEqual([]);
    const dashes = definedBy('draw:stroke-dash');
    expect(used(/draw:stroke-dash="([^"]+)"/g).filter((dash) => !dashes.has(dash))).toEqual([]);
    for (const part of parts) {
      const faces = named(part, 'style:font-face').map(({ attributes }) => attributes['style:name']);
      const asked = named(part, 'style:text-properties').flatMap(
        ({ attributes }) => attributes['style:font-name'] ?? [],
      );
      expect(asked.filter((face) => !faces.includes(face))).toEqual([]);
      const names = named(part, 'style:style').map(
        ({ attributes }) => `${attributes['style:family']} ${attributes['style:name']}`,
      );
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    const listed = named(manifest, 'manifest:file-entry').map(({ attributes }) => attributes['manifest:full-path']);
    const held = Object.keys(files).filter((name) => name !== 'mimetype' && name !== 'META-INF/manifest.xml');
    expect(listed.toSorted()).toEqual(['/', ...held].toSorted());
    for (const image of named(content, 'draw:image')) expect(held).toContain(image.attributes['xlink:href']);
  });

  it('leads every link inside it to a place that is there, once', () => {
    const places = named(content, 'text:bookmark').map(({ attributes }) => attributes['text:name']);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    const inside = named(content, 'text:a').flatMap(
      ({ attributes }) => /^#(.*)/.exec(attributes['xlink:href'] ?? '')?.[1] ?? [],
    );
    expect(inside.filter((place) => !places.includes(place))).toEqual([]);
  });

  it('describes pictures and tables, and repeats head rows', () => {
    const blocks = [...blocksOf(made.blocks)];
    const described = blocks.flatMap((block) => (block.type === 'figure' && !block.decorative ? [block.alt] : []));
    expect(named(content, 'svg:desc').map(words)).toEqual(described);
    const tables = blocks.filter(
      // Points say what the lines beside them say.
      (block) =>
        block.type === 'table' ||
        (block.type === 'figure' && block.picture.type === 'chart' && block.picture.kind !== 'points'),
    );
    expect(named(content, 'table:table')).toHaveLength(tables.length);
    expect(named(content, 'table:header-rows').length).toBe(0);
    expect(named(content, 'table:table-header-rows').length).toBe(
      tables.filter((block) => block.type === 'figure' || (block.type === 'table' && block.head.length > 0)).length,
    );
  });
});

describe('what a person may type', () => {
  it('is text and nothing else', () => {
    const evil = '</text:p><office:script> & "quotes" {page}  two blanks\tand a tab';
    const { content } = odtParts(document(p(evil), p(link('https://example.org/?a="b"&c', 'there'))));
    const shown = named(content, 'text:p')[0];
    expect(shown && words(shown)).toBe(evil.replace('  ', '').replace('\t', ''));
    expect(named(content, 'text:s').map(({ attributes }) => attributes['text:c'])).toEqual(['2']);
    expect(named(content, 'text:tab')).toHaveLength(1);
    expect(named(content, 'office:script')).toEqual([]);
    expect(named(content, 'text:a')[0]?.attributes['xlink:href']).toBe('https://example.org/?a="b"&c');
  });

  it('keeps its language, and a second mark of a note its number', () => {
    const first = note('Ministry.');
    const { content } = odtParts(document(p(text('Brot', { language: 'de' }), first), p('And', again(first))));
    expect(named(content, 'style:style').some(({ attributes }) => attributes['style:name'] === 'L_de')).toBe(true);
    expect(named(content, 'text:note')).toHaveLength(1);
    expect(named(content, 'text:note-ref').map(words)).toEqual(['1']);
  });

  it('in a table without a head still stands in it', () => {
    const { content } = odtParts(
      document(
        table({
          head: [],
          rows: [['a', 'b']],
          columns: [
            { width: null, align: 'start' },
            { width: null, align: 'end' },
          ],
        }),
      ),
    );
    expect(named(content, 'table:table-cell').map(words)).toEqual(['a', 'b']);
    expect(named(content, 'table:table-column')).toHaveLength(2);
  });
});

describe('what stands beside something else', () => {
  const bottomLine = (said: string): Block => ({
    ...{ type: 'paragraph', id: '', role: 'bottom-line', number: null, content: [text(said)] },
  });
  /** The named style of each paragraph, with a plus where it is never parted from the next one. */
  const stylesOf = (...parts: readonly Block[]) => {
    const { content } = odtParts(document(...parts));
    const kept = named(content, 'style:style').filter((style) =>
      named(style, 'style:paragraph-properties').some(({ attributes }) => attributes['fo:keep-with-next'] === 'always'),
    );
    const looks = new Map(
      kept.map(({ attributes }) => [attributes['style:name'], `${attributes['style:parent-style-name']}+`]),
    );
    return named(content, 'text:p').map(({ attributes }) => {
      const style = attributes['text:style-name'] ?? '';
      return looks.get(style) ?? style;
    });
  };

  it('is kept apart from it where both are boxes, and is one box where both are of one bottom line', () => {
    const boxes = stylesOf(callout('note', 'A', p('x')), callout('disagreement', 'B', p('y')));
    expect(boxes).toEqual(['Note_20_Title+', 'Note', 'Between_20_Boxes', 'Callout_20_Title+', 'Callout']);
    expect(stylesOf(bottomLine('x'), bottomLine('y'), p('z'))).toEqual([
      'Bottom_20_Line',
      'Bottom_20_Line',
      'Text_20_body',
    ]);
  });

  it('stays with it in a box that a page holds with ease, and parts from it in a long one', () => {
    const box = (count: number) => stylesOf(callout('note', 'A', ...Array.from({ length: count }, () => p('x'))));
    expect(box(11).filter((style) => style.endsWith('+'))).toHaveLength(11);
    expect(box(12).filter((style) => style.endsWith('+'))).toEqual([]);
  });

  it('is the next item at a small distance, and the end of the list at a larger one', () => {
    const made = document(ul([p('a')], [p('b'), ul([p('c')], [p('d')])]), p('e'));
    const styles = named(odtParts(made).content, 'text:p').map(({ attributes }) => attributes['text:style-name']);
    expect(styles).toEqual(['List_20_Text', 'List_20_Text', 'List_20_Text', 'List_20_End', 'Text_20_body']);
  });

  it('begins the page itself after a break, with no empty line above it', () => {
    const { content } = odtParts(document(p('x'), pageBreak(), heading(1, 'Two'), pageBreak(), p('y')));
    const broken = named(content, 'style:style').filter((style) =>
      named(style, 'style:paragraph-properties').some(({ attributes }) => attributes['fo:break-before'] === 'page'),
    );
    const looks = new Map(
      broken.map(({ attributes }) => [attributes['style:name'], attributes['style:parent-style-name']]),
    );
    const begun = ['text:h', 'text:p'].flatMap((name) =>
      named(content, name).map((one) => [words(one), looks.get(one.attributes['text:style-name'])]),
    );
    expect(begun).toEqual([
      ['Two', 'Heading_20_1'],
      ['x', undefined],
      ['y', 'Text_20_body'],
    ]);
  });
});

if (!officePages) console.log('skipped: LibreOffice is not here');

it.skipIf(!officePages)(
  'LibreOffice counts the notes through the document and begins each on the page of its mark',
  () => {
    const made = notedDocument({ pages: 20, seed: 1, notesPerPage: [1, 6] });
    const pages = officePages?.(writeOdt(made, houseTheme), 'odt') ?? [];
    expect(pages.length).toBeGreaterThan(15);
    const placed = made.notes.map(({ number }) => ({
      number,
      mark: pages.findIndex((page) => page.includes(markWord(number))),
      note: pages.findIndex((page) => page.includes(`${number} ${noteWord(number)}`)),
    }));
    expect(placed.filter(({ mark, note }) => mark === -1 || mark !== note)).toEqual([]);
  },
  120_000,
);

const hasPandoc = spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasPandoc) console.log('skipped: pandoc is not here');

describe.skipIf(!hasPandoc)('pandoc', () => {
  it('reads every note in its place, outside columns, whose section it leaves out', () => {
    const whole = kitchenSink();
    const inColumns = new Set(
      [...noteMarksOf(whole.blocks.filter(({ type }) => type === 'columns'))].map((mark) => mark.number),
    );
    expect(inColumns.size).toBeLessThan(3);
    const made = { ...whole, notes: whole.notes.filter(({ number }) => !inColumns.has(number)) };
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'odt-'));
    const file = path.join(folder, 'file.odt');
    fs.writeFileSync(file, writeOdt(whole, houseTheme));
    const run = spawnSync('pandoc', [file, '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    fs.rmSync(folder, { recursive: true });
    expect(run.stderr).toBe('');
    const notes = notesIn(JSON.parse(run.stdout)).map((one) => one.replaceAll(/\s+/g, ' ').trim());
    const expected = made.notes.map((one) => one.paragraphs.map(plainText).join(' ').replaceAll(/\s+/g, ' ').trim());
    expect(notes).toEqual(expected);
  });
});

function notesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(notesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { t, c } = node as { readonly t?: string; readonly c?: unknown };
  return t === 'Note' ? [(c as readonly unknown[]).map(wordsIn).join(' ')] : Object.values(node).flatMap(notesIn);
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { readonly t?: string; readonly c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  return wordsIn(t === 'Link' || t === 'Span' || t === 'Quoted' ? (c as readonly unknown[])[1] : c);
}
