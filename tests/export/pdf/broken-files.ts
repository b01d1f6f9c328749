import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { arrayOf, first, key, type OpenedPdf } from './open-to-break.ts';

export interface Break {
  readonly change: (file: OpenedPdf) => void;
  /** What our own checks say; null where only others look. */
  readonly ours: string | null;
  /** What the shared checker says; null where it does not look. */
  readonly shared: string | null;
}

const font = ({ dicts }: OpenedPdf): PDFDict => first(dicts('Font', 'Type0'));
const descendant = (file: OpenedPdf): PDFDict => file.dict(arrayOf(font(file).get(key('DescendantFonts'))).get(0));
const descriptor = (file: OpenedPdf): PDFDict => file.dict(descendant(file).get(key('FontDescriptor')));
const noteLink = ({ dicts }: OpenedPdf): PDFDict =>
  first(dicts('Annot', 'Link').filter((link) => link.get(key('Dest')) !== undefined));
const without = (pick: (file: OpenedPdf) => PDFDict, name: string) => (file: OpenedPdf) => {
  if (!pick(file).delete(key(name))) throw new Error(`There is no ${name} to take away.`);
};
const withEntry =
  (pick: (file: OpenedPdf) => PDFDict, name: string, value: (file: OpenedPdf) => PDFObject) => (file: OpenedPdf) =>
    pick(file).set(key(name), value(file));
const inXmp = (from: string | RegExp, to: string) => (file: OpenedPdf) =>
  file.rewrite(file.root, 'Metadata', (xmp) => xmp.replace(from, to));
const onFirstPage = (from: string | RegExp, to: string) => (file: OpenedPdf) =>
  file.rewrite(first(file.pages), 'Contents', (content) => content.replace(from, to));
const element = (tag: string) => (file: OpenedPdf) => first(file.elements(tag));
const root = ({ root: catalog }: OpenedPdf) => catalog;

function parentTreeLeaf(file: OpenedPdf): PDFArray {
  const tree = file.dict(file.dict(file.root.get(key('StructTreeRoot'))).get(key('ParentTree')));
  const leaf = file.dict(arrayOf(tree.get(key('Kids'))).get(0));
  return arrayOf(leaf.get(key('Nums')));
}

/** One broken rule each. */
export const breaks: Readonly<Record<string, Break>> = {
  'not marked': { change: without(root, 'MarkInfo'), ours: 'not marked', shared: '06-001' },
  'title not displayed': {
    change: without(root, 'ViewerPreferences'),
    ours: 'title not displayed',
    shared: '07-001',
  },
  'no language': { change: without(root, 'Lang'), ours: 'no language', shared: '11-001' },
  'a language that is none': {
    change: withEntry(element('Span'), 'Lang', () => PDFString.of('German, I think')),
    ours: 'in the language “German, I think”',
    shared: null,
  },
  'no colour profile': { change: without(root, 'OutputIntents'), ours: 'no output intent', shared: 'A OutputIntent' },
  'no identifier': {
    change: ({ context }) => {
      delete context.trailerInfo.ID;
    },
    ours: 'no identifier',
    shared: 'A ID',
  },
  'no claim of PDF/A': {
    change: inXmp(/<pdfaid:part>.*?<\/pdfaid:part>/, ''),
    ours: 'claims PDF/A-undefined',
    shared: 'A pdfaid',
  },
  'no claim of PDF/UA': {
    change: inXmp(/<pdfuaid:part>.*?<\/pdfuaid:part>/, ''),
    ours: '<pdfuaid:part>',
    shared: null,
  },
  'metadata without a title': {
    change: inXmp(/<dc:title>.*?<\/dc:title>/, ''),
    ours: 'title is “Dredging',
    shared: '06-003',
  },
  'another title in the other place': {
    change: ({ context, dict }) =>
      dict(context.trailerInfo.Info).set(key('Title'), PDFHexString.fromText('Another title')),
    ours: 'title is “Another title”',
    shared: null,
  },
  'another date in the other place': {
    change: inXmp(/<xmp:ModifyDate>\d{4}/, '<xmp:ModifyDate>1999'),
    ours: 'modified is',
    shared: null,
  },
  'an element without its place in the parent tree': {
    change: (file) => {
      const owners = file.context.lookup(parentTreeLeaf(file).get(1));
      arrayOf(owners).set(0, arrayOf(owners).get(1));
    },
    ours: 'parent tree differs',
    shared: 'ParentTree mismatch',
  },
  'a page that is missing from the parent tree': {
    change: (file) => parentTreeLeaf(file).set(0, PDFNumber.of(9000)),
    ours: 'parent tree differs',
    shared: 'ParentTree mismatch',
  },
  'a note without an id': { change: without(element('Note'), 'ID'), ours: 'Note without id', shared: '19-003' },
  'two notes with one id': {
    change: (file) => {
      for (const note of file.elements('Note').slice(0, 2)) note.set(key('ID'), PDFString.of('note-1'));
    },
    ours: 'two notes with one id',
    shared: '19-004',
  },
  'a note before what cites it': {
    change: (file) => {
      const parent = file.dict(element('Note')(file).get(key('P')));
      const kids = arrayOf(parent.get(key('K')));
      const notes = file.elements('Note');
      const at = kids.asArray().findIndex((kid) => notes.includes(file.dict(kid)));
      const [note, before] = [kids.get(at), kids.get(at - 1)];
      kids.set(at - 1, note);
      kids.set(at, before);
    },
    ours: 'that does not cite it',
    shared: null,
  },
  'a figure without alternative text': {
    change: withEntry(element('BlockQuote'), 'S', () => key('Figure')),
    ours: 'Figure without alternative text',
    shared: '13-004',
  },
  'a figure without bounds': {
    change: (file) => {
      const quote = element('BlockQuote')(file);
      quote.set(key('S'), key('Figure'));
      quote.set(key('Alt'), PDFString.of('A river port'));
    },
    ours: 'Figure with the bounds',
    shared: null,
  },
  'a heading that skips a rank': {
    change: withEntry(element('H2'), 'S', () => key('H5')),
    ours: 'H5 after H1',
    shared: '14-003',
  },
  'an unknown type': {
    change: withEntry(element('BlockQuote'), 'S', () => key('Panel')),
    ours: 'unknown type Panel',
    shared: '02-001',
  },
  'an item without its list': {
    change: withEntry(element('L'), 'S', () => key('Div')),
    ours: 'LI in Div',
    shared: '09-004..8 LI in Div',
  },
  'a wrong way back': {
    change: (file) => element('H2')(file).set(key('P'), file.root.get(key('StructTreeRoot')) ?? key('none')),
    ours: 'H2: wrong way back',
    shared: '/P mismatch',
  },
  'a row with a cell too few': {
    change: (file) => {
      const row = first(file.elements('TR').slice(1));
      arrayOf(row.get(key('K'))).remove(0);
    },
    ours: 'cells',
    shared: '15-005',
  },
  'a head cell without scope': { change: without(element('TH'), 'A'), ours: 'TH without scope', shared: '15-003' },
  'furniture that is not marked': {
    change: onFirstPage(/\/Artifact BMC\n((?:.|\n)*?)\nEMC/, '$1'),
    ours: 'unmarked',
    shared: '01-005',
  },
  'text that is not in the structure': {
    change: onFirstPage('/P <</MCID 0>> BDC', '/P <</MCID 900>> BDC'),
    ours: 'content 900 belongs to nothing',
    shared: '01-005 MCID',
  },
  'content in content': {
    change: onFirstPage(/EMC\n(\/P <<\/MCID 1>> BDC)/, '$1'),
    ours: 'nested content 1',
    shared: 'nested MCID',
  },
  'a link without a description': {
    change: without(noteLink, 'Contents'),
    ours: 'link without a description',
    shared: '28-012',
  },
  'a link without its place in the structure': {
    change: without(noteLink, 'StructParent'),
    ours: 'link with a wrong parent',
    shared: '28-010',
  },
  'a link that is not printed': {
    change: withEntry(noteLink, 'F', () => PDFNumber.of(0)),
    ours: 'link that is not printed',
    shared: 'A annot Print flag',
  },
  'a link to a page that is not there': {
    change: ({ context, ...file }) =>
      noteLink({ context, ...file }).set(key('Dest'), context.obj([PDFRef.of(9000), 'XYZ', null, 100, null])),
    ours: 'link to nowhere',
    shared: null,
  },
  'a link element without its area': {
    change: (file) => {
      const link = first(file.elements('Link').filter((one) => one.get(key('K')) instanceof PDFArray));
      link.set(key('K'), arrayOf(link.get(key('K'))).get(0));
    },
    ours: 'Link without annotation',
    shared: '28',
  },
  'a page without tab order': {
    change: without(({ pages }) => first(pages), 'Tabs'),
    ours: 'no tab order',
    shared: '28-008',
  },
  'a bookmark to nowhere': {
    change: (file) => {
      const entry = file.dict(file.dict(file.root.get(key('Outlines'))).get(key('First')));
      entry.set(key('Dest'), file.context.obj([PDFRef.of(9000), 'XYZ', null, 100, null]));
    },
    ours: 'to nowhere',
    shared: null,
  },
  'a font that says nothing': { change: without(font, 'ToUnicode'), ours: 'says nothing', shared: '10-001' },
  'a character that says nothing': {
    change: (file) => file.rewrite(font(file), 'ToUnicode', (map) => map.replace(/^<0002> <\w+>$/m, '<0002> <>')),
    ours: 'character 2 says nothing',
    shared: null,
  },
  'a character that says a mark of byte order': {
    change: (file) => file.rewrite(font(file), 'ToUnicode', (map) => map.replace(/^<0002> <\w+>$/m, '<0002> <feff>')),
    ours: 'character 2 says no text',
    shared: '31-028',
  },
  'a character that draws the missing glyph': {
    change: (file) => file.rewrite(descendant(file), 'CIDToGIDMap', (map) => `${map.slice(0, 4)}\0\0${map.slice(6)}`),
    ours: 'character 2 has no glyph of its own',
    shared: null,
  },
  'no map from characters to glyphs': {
    change: without(descendant, 'CIDToGIDMap'),
    ours: 'has no glyph',
    shared: '31-006',
  },
  'a wrong width': {
    change: (file) => {
      const widths = arrayOf(arrayOf(descendant(file).get(key('W'))).get(1));
      widths.set(1, PDFNumber.of(Number(String(widths.get(1))) + 40));
    },
    ours: 'character 2 has another width in its font',
    shared: null,
  },
  'a font that is not embedded': {
    change: without(descriptor, 'FontFile2'),
    ours: 'not embedded',
    shared: '31-009',
  },
  'note links to another page': {
    change: ({ context, dicts, pageRefs }) => {
      for (const link of dicts('Annot', 'Link')) {
        if (link.has(key('Dest')))
          link.set(key('Dest'), context.obj([pageRefs.at(-1) ?? null, 'XYZ', null, 100, null]));
      }
    },
    ours: null,
    shared: null,
  },
  'text that does not unpack': {
    change: ({ context, pages }) =>
      first(pages).set(
        key('Contents'),
        context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), Buffer.from('not packed at all'))),
      ),
    ours: null,
    shared: null,
  },
  'a line beside the page': { change: onFirstPage(/^[\d.]+ ([\d.]+) Td$/m, '560 $1 Td'), ours: null, shared: null },
};
