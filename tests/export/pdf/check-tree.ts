import { type PDFDict, PDFName } from 'pdf-lib';
import { isLanguage } from './check-catalog.ts';
import { figureFaults } from './check-figures.ts';
import { listOf, name, type ReadElement, type ReadPdf, textString } from './read-pdf.ts';

const allowedIn: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  TOCI: ['Reference'],
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};

const needs: Readonly<Record<string, string>> = {
  LI: 'L',
  LBody: 'LI',
  TOCI: 'TOC',
  THead: 'Table',
  TBody: 'Table',
  TR: 'THead TBody',
  TH: 'TR',
  TD: 'TR',
};

/** The standard structure types that this program writes (ISO 32000-1, 14.8.4). */
const known = new Set(
  'Document Div H1 H2 H3 H4 H5 H6 P BlockQuote TOC TOCI L LI Lbl LBody Table Caption THead TBody TR TH TD Note Reference Link Span Figure'.split(
    ' ',
  ),
);

type Kids = (element: ReadElement) => readonly ReadElement[];

/** The tree of what is read: nesting, headings, lists, tables, notes, figures and languages. */
export function treeFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const byRef = new Map(pdf.elements.map((element) => [element.ref, element]));
  const kidsOf: Kids = ({ kids }) => kids.flatMap((kid) => (kid.type === 'element' ? (byRef.get(kid.ref) ?? []) : []));
  let rank = 0;
  for (const element of pdf.elements) {
    const { tag, dict } = element;
    const parent = byRef.get(element.parent);
    if (!known.has(tag)) faults.push(`unknown type ${tag}`);
    if (parent !== undefined && name(dict, 'P') !== element.parent) faults.push(`${tag}: wrong way back`);
    if (needs[tag]?.split(' ').includes(parent?.tag ?? '') === false) faults.push(`${tag} in ${parent?.tag}`);
    for (const kid of kidsOf(element)) {
      if (allowedIn[tag]?.includes(kid.tag) === false) faults.push(`${kid.tag} in ${tag}`);
    }
    if (dict.get(PDFName.of('Lang')) !== undefined && !isLanguage(textString(dict, 'Lang')))
      faults.push(`${tag} in the language “${textString(dict, 'Lang')}”`);
    if (/^H\d$/.test(tag)) {
      if (Number(tag.slice(1)) > rank + 1) faults.push(`${tag} after H${rank}`);
      rank = Number(tag.slice(1));
    }
    if (tag === 'Note') faults.push(...noteFaults(element, parent, kidsOf));
    if (tag === 'TH' && attribute(pdf, dict, 'Scope') === '') faults.push('TH without scope');
    if (tag === 'Link' && !element.kids.some((kid) => kid.type === 'annotation'))
      faults.push('Link without annotation');
    if (tag === 'Table') faults.push(...tableFaults(pdf, element, kidsOf));
    if (tag === 'Figure') faults.push(...figureFaults(pdf, element));
  }
  const ids = pdf.elements.filter(({ tag }) => tag === 'Note').map(({ dict }) => name(dict, 'ID'));
  if (new Set(ids).size !== ids.length) faults.push('two notes with one id');
  return faults;
}

/** A note has an id and a label, and comes right after what cites it or another note of the same text. */
function noteFaults(note: ReadElement, parent: ReadElement | undefined, kidsOf: Kids): readonly string[] {
  const faults: string[] = [];
  if (name(note.dict, 'ID') === '') faults.push('Note without id');
  const first = note.kids[0];
  const label = first?.type === 'element' ? kidsOf(note)[0]?.tag : first?.type;
  if (label !== 'Lbl') faults.push(`Note starts with ${label}`);
  if (parent === undefined) return faults;
  const siblings = kidsOf(parent);
  const before = siblings.slice(0, siblings.indexOf(note)).filter(({ tag }) => tag !== 'Note');
  // In a cell, a caption or an item the mark stands beside the note, elsewhere in the paragraph before it.
  const beside = before.some(({ tag }) => tag === 'Reference');
  const inParagraph = kidsOf(before.at(-1) ?? note).some(({ tag }) => tag === 'Reference');
  if (!beside && !inParagraph) faults.push(`Note after ${before.at(-1)?.tag} that does not cite it`);
  return faults;
}

/** Every row covers as many columns, spans counted. */
function tableFaults(pdf: ReadPdf, table: ReadElement, kidsOf: Kids): readonly string[] {
  const rows = kidsOf(table).flatMap((part) => kidsOf(part).filter(({ tag }) => tag === 'TR'));
  const span = (cell: ReadElement, key: string) => Number(attribute(pdf, cell.dict, key) || '1');
  const widths: number[] = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of kidsOf(row)) {
      for (let down = 0; down < span(cell, 'RowSpan'); down += 1) {
        widths[index + down] = (widths[index + down] ?? 0) + span(cell, 'ColSpan');
      }
    }
  });
  const faults = new Set(widths).size > 1 ? [`rows of ${widths.join()} cells`] : [];
  if (rows.length === 0) faults.push('Table without rows');
  return faults;
}

/** An attribute of an element, from whichever of its owners gives it. */
function attribute(pdf: ReadPdf, element: PDFDict, key: string): string {
  const owners = listOf(pdf.resolve(element.get(PDFName.of('A'))));
  return owners.map((owner) => name(pdf.dict(owner), key)).find((value) => value !== '') ?? '';
}
