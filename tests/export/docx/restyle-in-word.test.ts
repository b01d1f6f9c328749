import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { callout, contents, document, front, heading, note, p, table, ul } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { office } from './outside-programs.ts';
import { named, written } from './unpacked.ts';

if (!office) console.log('skipped: LibreOffice is not here');

/** The file as a person saves it who changed these styles in Word: each gets this colour and nothing else is touched. */
function recoloured(bytes: Uint8Array, colours: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(bytes);
  let styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
  for (const [id, colour] of Object.entries(colours)) {
    const definition = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(definition).not.toBe('');
    const own = `<w:color w:val="${colour}"/>`;
    const plain = definition.replace(/<w:color [^>]*>/, '');
    const changed = plain.includes('<w:rPr>')
      ? plain.replace(/<w:rPr>(.*?)<\/w:rPr>/, (_, inside: string) => `<w:rPr>${placed(inside, own)}</w:rPr>`)
      : plain.replace('</w:style>', `<w:rPr>${own}</w:rPr></w:style>`);
    styles = styles.replace(definition, changed);
  }
  return zipSync({ ...files, 'word/styles.xml': strToU8(styles) });
}

/** In the order of the schema, a colour stands before spacing and size. */
function placed(inside: string, colour: string): string {
  const at = inside.search(/<w:(?:spacing|w|kern|position|sz|szCs|shd|vertAlign|lang) |<w14:/);
  return at < 0 ? inside + colour : inside.slice(0, at) + colour + inside.slice(at);
}

/** The words that are printed in a colour, page by page. */
function wordsIn(described: string, colour: string): string {
  const fonts = [...described.matchAll(/<fontspec id="(\d+)"[^>]*color="([^"]*)"/g)]
    .filter(([, , shown]) => shown === colour)
    .map(([, id]) => id);
  return [...described.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)]
    .filter(([, font]) => fonts.includes(font))
    .map(([, , words]) => (words ?? '').replaceAll(/<[^>]*>/g, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

describe('a style that is changed in Word', () => {
  it.skipIf(!office)(
    'changes everywhere it is used, and nothing else changes with it',
    async () => {
      const made = document(
        front('Title'),
        contents(1),
        heading(1, 'First heading'),
        p('Plain words', note('First source.'), '.'),
        heading(1, 'Second heading'),
        ul('A point', 'Another point'),
        callout('note', 'Mind', p('Words in a box.')),
        table({ head: ['Port'], rows: [['North']] }),
        p('More words', note('Second source.')),
      );
      const colours = {
        Heading1: 'C00000',
        FootnoteText: '008000',
        ListBullet: '0000FF',
        Callout: '800080',
        TableText: '808000',
      };
      const described = office?.(recoloured((await written(made)).bytes, colours)).described ?? '';
      expect(wordsIn(described, '#c00000')).toMatch(/^First heading ?Second heading ?$/);
      expect(wordsIn(described, '#008000')).toMatch(/First source\..*Second source\./);
      expect(wordsIn(described, '#0000ff')).toMatch(/A point.*Another point/);
      expect(wordsIn(described, '#800080')).toMatch(/Words in a box\./);
      expect(wordsIn(described, '#808000')).toMatch(/^(?:Port ?)?North ?$/);
      for (const colour of Object.values(colours))
        expect(wordsIn(described, `#${colour.toLowerCase()}`)).not.toMatch(/Plain|More|Title/);
    },
    200_000,
  );

  it('is changed in one place: tables say their widths, rows their rank, cells nothing of how they look', async () => {
    const inPanel = document(callout('note', 'Mind', table({ head: ['Port'], rows: [['North']] })));
    const allowed = {
      'w:tblPr': ['w:tblStyle', 'w:tblW', 'w:tblInd', 'w:tblLayout', 'w:tblLook', 'w:tblCaption', 'w:tblDescription'],
      'w:trPr': ['w:cantSplit', 'w:tblHeader'],
      'w:tcPr': ['w:tcW'],
      'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:cols', 'w:titlePg'],
    };
    for (const made of [kitchenSink(), inPanel]) {
      const text = (await written(made)).part('word/document.xml');
      for (const [name, known] of Object.entries(allowed)) {
        const said = named(text, name).flatMap((one) =>
          one.children.map((child) => (typeof child === 'string' ? child : child.name)),
        );
        expect(said.filter((child) => !known.includes(child))).toEqual([]);
      }
    }
  });
});
