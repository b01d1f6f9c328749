import { describe, expect, it } from 'vitest';
import type { Note, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { writeDocx } from '../../../electron/export/docx/write-docx.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { again, document, em, heading, link, note, p, table, text, ul } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { named, paragraphs, words, written } from './unpacked.ts';

const ids = (elements: readonly { readonly attributes: Readonly<Record<string, string>> }[]) =>
  elements.map((element) => element.attributes['w:id']);

describe('notes in a Word file', () => {
  it('are numbered from 1 in the order of their marks, wherever the marks stand', async () => {
    const file = await written(
      document(
        heading(1, 'One', note('in a heading')),
        ul([p('Item', note('in a list'))]),
        table({
          caption: 'Ports',
          head: ['a', 'b'],
          rows: [['x', ['y', note('in a cell')]]],
          sourceLine: ['Source', note('under a table')],
        }),
        p('End', note('in a paragraph'), '.'),
      ),
    );
    const notes = named(file.part('word/footnotes.xml'), 'w:footnote').filter((one) => !one.attributes['w:type']);
    expect(ids(named(file.part('word/document.xml'), 'w:footnoteReference'))).toEqual(['1', '2', '3', '4', '5']);
    expect(ids(notes)).toEqual(['1', '2', '3', '4', '5']);
    expect(notes.map(words)).toEqual([
      '\tin a heading',
      '\tin a list',
      '\tin a cell',
      '\tunder a table',
      '\tin a paragraph',
    ]);
  });

  it('show their number, a tab, and every paragraph they have', async () => {
    const file = await written(document(p('Claim', note(['First ', em('title'), '.'], 'Second.'))));
    const [first] = named(file.part('word/footnotes.xml'), 'w:footnote').filter((one) => !one.attributes['w:type']);
    expect(first && paragraphs(first)).toEqual([
      { style: 'FootnoteText', text: '\tFirst title.' },
      { style: 'FootnoteContinued', text: 'Second.' },
    ]);
    expect(first && named(first, 'w:footnoteRef')).toHaveLength(1);
  });

  it('carry links with relationships of their own part', async () => {
    const file = await written(document(p('A', note([link('https://example.org/a b?q=ä#x', 'here')]))));
    const [target] = named(file.part('word/_rels/footnotes.xml.rels'), 'Relationship');
    expect(target?.attributes).toMatchObject({ Target: 'https://example.org/a%20b?q=%C3%A4', TargetMode: 'External' });
    const [anchor] = named(file.part('word/footnotes.xml'), 'w:hyperlink');
    expect(anchor?.attributes).toMatchObject({ 'r:id': target?.attributes.Id, 'w:anchor': 'x' });
  });

  it('have one reference each: a repeat shows the number again through the bookmark of the first', async () => {
    const first = note('Only once.');
    const file = await written(document(p('A', first, ' and B', again(first), '.')));
    const body = file.part('word/document.xml');
    expect(named(body, 'w:footnoteReference')).toHaveLength(1);
    expect(named(body, 'w:instrText').map((code) => code.children.join(''))).toEqual([' NOTEREF _bwn_1 \\f \\h ']);
    const shown = named(body, 'w:r').filter((run) => words(run) === '1');
    expect(shown.map((run) => named(run, 'w:rStyle')[0]?.attributes['w:val'])).toEqual(['FootnoteReference']);
    expect(named(body, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'])).toContain('_bwn_1');
  });

  it('keep two marks side by side apart', async () => {
    const file = await written(document(p('A', note('one'), note('two'))));
    expect(words(file.part('word/document.xml'))).toBe('A\u202F');
  });

  it('have rules above them that carry no mark', async () => {
    const file = await written(kitchenSink());
    const rules = named(file.part('word/footnotes.xml'), 'w:footnote').filter((one) => one.attributes['w:type']);
    expect(rules.map((rule) => [rule.attributes['w:type'], rule.attributes['w:id']])).toEqual([
      ['separator', '-1'],
      ['continuationSeparator', '0'],
    ]);
    expect(rules.flatMap((rule) => named(rule, 'w:footnoteRef'))).toEqual([]);
    expect(ids(named(file.part('word/settings.xml'), 'w:footnote'))).toEqual(['-1', '0']);
  });
});

describe('a document whose notes do not add up is refused', () => {
  const sound = document(p('A', note('one'), ' b', note('two')));
  const faulty: readonly (readonly [string, ResolvedDocument])[] = [
    ['marks out of order', { ...sound, blocks: swapped(sound) }],
    ['a note without a mark', { ...sound, notes: [...sound.notes, { ...third(sound), number: 3 }] }],
    ['a mark without a note', { ...sound, notes: sound.notes.slice(0, 1) }],
    ['two marks of one note', { ...sound, blocks: [...sound.blocks, { ...one(sound), id: 'b2' }] }],
    ['a repeat of a note that is not there', withRepeat(sound, 9)],
  ];
  for (const [what, broken] of faulty) {
    it(what, async () => {
      const result = await writeDocx(broken, houseTheme);
      expect(result.ok ? 'a file' : result.error.code).toBe('export/self-check');
    });
  }
});

function one(sound: ResolvedDocument) {
  const [block] = sound.blocks;
  if (block?.type !== 'paragraph') throw new Error('expected a paragraph');
  return block;
}

function swapped(sound: ResolvedDocument) {
  const block = one(sound);
  return [{ ...block, content: [...block.content].reverse() }];
}

function third(sound: ResolvedDocument): Note {
  const [first] = sound.notes;
  if (!first) throw new Error('expected a note');
  return { ...first, paragraphs: [[text('three')]] };
}

function withRepeat(sound: ResolvedDocument, number: number): ResolvedDocument {
  const block = one(sound);
  const marks = block.content
    .filter((inline) => inline.type === 'note-mark')
    .map((mark) => ({ ...mark, repeat: true, number }));
  return { ...sound, blocks: [{ ...block, content: [...block.content, ...marks.slice(0, 1)] }] };
}
