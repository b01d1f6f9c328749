import { type PDFDict, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import { listOf, name, type ReadElement, type ReadPdf } from './read-pdf.ts';

const allowedIn: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};
const drawing = /(?:^|\s)(TJ|Tj|S|f|Do)(?=\s|$)/;

/** What a machine can check of PDF/UA-1 and of our own promises; one line for each fault found. */
export function structureFaults(pdf: ReadPdf): readonly string[] {
  return [...catalogFaults(pdf), ...contentFaults(pdf), ...treeFaults(pdf), ...linkFaults(pdf), ...fontFaults(pdf)];
}

function catalogFaults({ root, dict, stream }: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => (holds ? undefined : faults.push(fault));
  need(name(dict(root.get(PDFName.of('MarkInfo'))), 'Marked') === 'true', 'not marked');
  need(name(dict(root.get(PDFName.of('ViewerPreferences'))), 'DisplayDocTitle') === 'true', 'title not displayed');
  need(name(root, 'Lang') !== '', 'no language');
  need(listOf(root.get(PDFName.of('OutputIntents'))).length === 1, 'no output intent');
  const xmp = stream(root.get(PDFName.of('Metadata')));
  for (const part of [
    '<pdfuaid:part>1<',
    '<pdfaid:part>2<',
    '<pdfaid:conformance>A<',
    'pdfaExtension:schemas',
    '<dc:title>',
  ]) {
    need(xmp.includes(part), `metadata without ${part}`);
  }
  return faults;
}

/** All that is drawn is marked, nothing marked is nested, and the numbers lead to the elements and back. */
function contentFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const element of pdf.elements) {
    for (const kid of element.kids) if (kid.type === 'content') owners.set(`${kid.page} ${kid.mcid}`, element.ref);
  }
  pdf.pages.forEach((page, index) => {
    const parents = listOf(pdf.resolve(pdf.parentOf(Number(name(page.dict, 'StructParents')))));
    let open = 0;
    let next = 0;
    for (const line of page.content.split('\n')) {
      const marked = /<<\/MCID (\d+)>> BDC$/.exec(line);
      if (marked !== null) {
        const mcid = Number(marked[1]);
        if (open > 0) faults.push(`page ${index}: nested content ${mcid}`);
        if (mcid !== next) faults.push(`page ${index}: content ${mcid} is not in order`);
        next += 1;
        const owner = owners.get(`${page.ref} ${mcid}`);
        if (owner === undefined) faults.push(`page ${index}: content ${mcid} belongs to nothing`);
        if (String(parents[mcid]) !== owner) faults.push(`page ${index}: parent tree differs for ${mcid}`);
      }
      if (/(BDC|BMC)$/.test(line)) open += 1;
      else if (line === 'EMC') open -= 1;
      else if (open === 0 && drawing.test(line)) faults.push(`page ${index}: unmarked ${line.slice(0, 30)}`);
    }
    if (open !== 0) faults.push(`page ${index}: content left open`);
    if (parents.length !== next) faults.push(`page ${index}: ${parents.length} parents for ${next} contents`);
    owners.forEach((_, key) => {
      const [ref, mcid] = [key.slice(0, key.lastIndexOf(' ')), Number(key.slice(key.lastIndexOf(' ') + 1))];
      if (ref === page.ref && mcid >= next)
        faults.push(`page ${index}: structure names content ${mcid} that is not there`);
    });
  });
  return faults;
}

function treeFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const byRef = new Map(pdf.elements.map((element) => [element.ref, element]));
  let rank = 0;
  for (const element of pdf.elements) {
    const kids = element.kids.flatMap((kid) => (kid.type === 'element' ? [byRef.get(kid.ref)] : []));
    if (element.parent !== '' && name(element.dict, 'P') !== element.parent)
      faults.push(`${element.tag}: wrong way back`);
    for (const kid of kids) {
      const allowed = allowedIn[element.tag];
      if (allowed !== undefined && !allowed.includes(kid?.tag ?? '')) faults.push(`${kid?.tag} in ${element.tag}`);
    }
    if (/^H\d$/.test(element.tag)) {
      const own = Number(element.tag.slice(1));
      if (own > rank + 1) faults.push(`${element.tag} after H${rank}`);
      rank = own;
    }
    if (element.tag === 'Note') faults.push(...noteFaults(element, byRef));
    if (element.tag === 'TH' && !name(element.dict, 'A').includes('/Scope')) faults.push('TH without scope');
    if (element.tag === 'Link' && !element.kids.some((kid) => kid.type === 'annotation'))
      faults.push('Link without annotation');
    if (element.tag === 'THead' || element.tag === 'TBody') {
      const cells = kids.map((row) => row?.kids.length);
      if (new Set(cells).size > 1) faults.push(`${element.tag}: rows of ${cells.join()} cells`);
    }
  }
  const ids = pdf.elements.filter((element) => element.tag === 'Note').map((element) => name(element.dict, 'ID'));
  if (new Set(ids).size !== ids.length) faults.push('two notes with one id');
  return faults;
}

/** A note has an id and a label, and comes right after what cites it or another note of the same text. */
function noteFaults(note: ReadElement, byRef: ReadonlyMap<string, ReadElement>): readonly string[] {
  const faults: string[] = [];
  if (name(note.dict, 'ID') === '') faults.push('Note without id');
  const parts = note.kids.map((kid) => (kid.type === 'element' ? byRef.get(kid.ref)?.tag : kid.type));
  if (parts[0] !== 'Lbl') faults.push(`Note starts with ${parts[0]}`);
  const parent = byRef.get(note.parent);
  if (parent === undefined || ['TD', 'TH', 'Caption', 'LBody'].includes(parent.tag)) return faults;
  const siblings = parent.kids.map((kid) => (kid.type === 'element' ? byRef.get(kid.ref) : undefined));
  const before = siblings.slice(0, siblings.indexOf(note)).findLast((sibling) => sibling?.tag !== 'Note');
  const cites = before?.kids.some((kid) => kid.type === 'element' && byRef.get(kid.ref)?.tag === 'Reference');
  if (cites !== true) faults.push(`Note after ${before?.tag} that does not cite it`);
  return faults;
}

function linkFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, ReadElement>();
  for (const element of pdf.elements) {
    for (const kid of element.kids) if (kid.type === 'annotation') owners.set(kid.ref, element);
  }
  pdf.pages.forEach((page, index) => {
    const annotations = listOf(pdf.resolve(page.dict.get(PDFName.of('Annots'))));
    if (annotations.length > 0 && name(page.dict, 'Tabs') !== '/S') faults.push(`page ${index}: no tab order`);
    for (const annotation of annotations) {
      const link = pdf.dict(annotation);
      const owner = owners.get(String(annotation));
      if (owner?.tag !== 'Link') faults.push(`page ${index}: link outside the structure`);
      if (String(pdf.parentOf(Number(name(link, 'StructParent')))) !== owner?.ref)
        faults.push(`page ${index}: link with a wrong parent`);
      if (/^(<feff>|)$/i.test(name(link, 'Contents'))) faults.push(`page ${index}: link without a description`);
      if ((Number(name(link, 'F')) & 4) === 0) faults.push(`page ${index}: link that is not printed`);
      if (!targetExists(pdf, link)) faults.push(`page ${index}: link to nowhere`);
    }
  });
  return faults;
}

function targetExists(pdf: ReadPdf, link: PDFDict): boolean {
  if (link.get(PDFName.of('A')) !== undefined) return true;
  const [page] = listOf(pdf.resolve(link.get(PDFName.of('Dest'))));
  return page instanceof PDFRef && pdf.pages.some((candidate) => candidate.ref === page.toString());
}

/** Every character drawn has a width, a Unicode text and a glyph that is not the missing one. */
function fontFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const fonts = pdf.dict(pdf.dict(pdf.pages[0]?.dict.get(PDFName.of('Resources'))).get(PDFName.of('Font')));
  const used = usedCharacters(pdf);
  for (const [key, value] of fonts.entries()) {
    const font = pdf.dict(value);
    const descendant = pdf.dict(listOf(pdf.resolve(font.get(PDFName.of('DescendantFonts'))))[0]);
    const unicode = new Map(
      [...pdf.stream(font.get(PDFName.of('ToUnicode'))).matchAll(/^<(\w{4})> <(\w*)>$/gm)].map((match) => [
        match[1],
        match[2],
      ]),
    );
    const glyphs = Buffer.from(pdf.stream(descendant.get(PDFName.of('CIDToGIDMap'))), 'latin1');
    const widths = listOf(pdf.resolve(listOf(pdf.resolve(descendant.get(PDFName.of('W'))))[1] as PDFObject)).length;
    for (const cid of used.get(key.asString()) ?? []) {
      const number = Number.parseInt(cid, 16);
      if ((unicode.get(cid) ?? '') === '') faults.push(`${key}: character ${cid} says nothing`);
      if (/^(0000|feff|fffe)$/.test(unicode.get(cid) ?? ''))
        faults.push(`${key}: character ${cid} says ${unicode.get(cid)}`);
      if (glyphs.readUInt16BE(number * 2) === 0) faults.push(`${key}: character ${cid} has no glyph`);
      if (number > widths) faults.push(`${key}: character ${cid} has no width`);
    }
    const descriptor = pdf.dict(descendant.get(PDFName.of('FontDescriptor')));
    if (pdf.stream(descriptor.get(PDFName.of('FontFile2'))).length < 500) faults.push(`${key}: not embedded`);
  }
  return faults;
}

function usedCharacters(pdf: ReadPdf): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const page of pdf.pages) {
    let font = '';
    for (const line of page.content.split('\n')) {
      font = /^(\/F\d+) [\d.]+ Tf$/.exec(line)?.[1] ?? font;
      if (!line.endsWith(' TJ')) continue;
      const characters = used.get(font) ?? new Set<string>();
      used.set(font, characters);
      for (const [, digits = ''] of line.matchAll(/<([0-9a-f]+)>/g)) {
        for (const cid of digits.match(/.{4}/g) ?? []) characters.add(cid);
      }
    }
  }
  return used;
}
