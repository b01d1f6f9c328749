import type { PDFContext, PDFRef } from 'pdf-lib';
import type { ElementKind } from '../../layout/elements.ts';
import type { NumberedElement } from './numbered-elements.ts';
import { length, textString } from './numbers.ts';
import type { StructureKid, StructureRecord } from './reading-kids.ts';
import { WrittenObject } from './written-object.ts';

export interface StructureParts {
  readonly context: PDFContext;
  readonly elements: readonly NumberedElement[];
  readonly record: StructureRecord;
  readonly pageRefs: readonly PDFRef[];
  /** Annotations by their number, each with its page and element. */
  readonly annotations: readonly { readonly ref: PDFRef; readonly page: number; readonly element: number }[];
  /** Where each figure is drawn, by element: left, bottom, right, top in points from the page's lower left corner. */
  readonly figures: ReadonlyMap<number, readonly number[]>;
}

export interface WrittenStructure {
  readonly root: PDFRef;
  /** The object of each element; undefined for elements left out because nothing of them is drawn. */
  readonly refs: readonly (PDFRef | undefined)[];
}

const entriesPerLeaf = 64;

const tags: Readonly<Record<ElementKind, string>> = {
  document: 'Document',
  title: 'H1',
  heading1: 'H1',
  heading2: 'H2',
  heading3: 'H3',
  heading4: 'H4',
  heading5: 'H5',
  heading6: 'H6',
  paragraph: 'P',
  group: 'Div',
  contents: 'TOC',
  'contents-entry': 'TOCI',
  list: 'L',
  'list-item': 'LI',
  label: 'Lbl',
  'item-body': 'LBody',
  quote: 'BlockQuote',
  figure: 'Figure',
  table: 'Table',
  caption: 'Caption',
  'table-head': 'THead',
  'table-body': 'TBody',
  row: 'TR',
  'column-header': 'TH',
  'row-header': 'TH',
  cell: 'TD',
  note: 'Note',
  reference: 'Reference',
  link: 'Link',
  language: 'Span',
};

/** Writes the structure tree with its ways back: from marked content and annotations to elements, from ids to notes. */
export function writeStructure(parts: StructureParts): WrittenStructure {
  const { context, elements } = parts;
  const root = context.nextRef();
  const used = usedElements(parts);
  const refs = elements.map((_, index) => (used.has(index) ? context.nextRef() : undefined));
  const tagOf = tagger(elements, used);
  elements.forEach((element, index) => {
    const ref = refs[index];
    if (ref !== undefined) context.assign(ref, elementObject(parts, element, index, refs, root, tagOf(index)));
  });
  const ids = noteIds(elements, refs);
  const tree = {
    Type: 'StructTreeRoot',
    K: refs[0] ?? null,
    ParentTree: parentTree(parts, refs),
    ParentTreeNextKey: parts.pageRefs.length + parts.annotations.length,
    ...(ids.length > 0 ? { IDTree: idTree(context, ids) } : {}),
  };
  context.assign(root, context.obj(tree));
  return { root, refs };
}

const keptWhenEmpty: ReadonlySet<ElementKind> = new Set(['document', 'cell', 'column-header', 'row-header']);

/** Elements with something drawn in them. Cells stay even when empty, so that all rows have as many. */
function usedElements(parts: StructureParts): ReadonlySet<number> {
  const used = new Set<number>();
  const visit = (index: number): boolean => {
    const element = parts.elements[index];
    let keep = element !== undefined && keptWhenEmpty.has(element.kind);
    for (const kid of parts.record.kidsOf(index)) {
      const holds = kid.type === 'element' ? visit(kid.element) : kid.type === 'content';
      keep ||= holds;
    }
    if (keep) used.add(index);
    return keep;
  };
  visit(0);
  return used;
}

/**
 * Headings rank below the title where there is one, and never skip a rank (ISO 14289-1, 7.4.2). PDF knows six ranks: one
 * deeper shares the sixth.
 */
function tagger(elements: readonly NumberedElement[], used: ReadonlySet<number>): (index: number) => string {
  const hasTitle = elements.some((element, index) => element.kind === 'title' && used.has(index));
  const ranks = new Map<number, string>();
  let last = 0;
  elements.forEach((element, index) => {
    if (!tags[element.kind].startsWith('H') || !used.has(index)) return;
    const own = element.kind === 'title' ? 1 : Number(element.kind.slice(-1)) + (hasTitle ? 1 : 0);
    const rank = Math.min(own, last + 1, 6);
    ranks.set(index, `H${rank}`);
    last = rank;
  });
  return (index) => ranks.get(index) ?? tags[elements[index]?.kind ?? 'paragraph'];
}

function elementObject(
  parts: StructureParts,
  element: NumberedElement,
  index: number,
  refs: readonly (PDFRef | undefined)[],
  root: PDFRef,
  tag: string,
): WrittenObject {
  const { record, pageRefs } = parts;
  const kids = record.kidsOf(index);
  const page = firstPage(kids);
  const written: string[] = [];
  for (const kid of kids) {
    const text = kidText(parts, kid, page, refs);
    if (text !== null) written.push(text);
  }
  const parent = element.parent < 0 ? root : (refs[element.parent] ?? root);
  let text = `<</Type/StructElem/S/${tag}/P ${parent}`;
  if (written.length === 1) text += `/K ${written[0] ?? ''}`;
  else if (written.length > 1) text += `/K[${written.join(' ')}]`;
  if (page !== null && pageRefs[page] !== undefined) text += `/Pg ${pageRefs[page]}`;
  text += attributesOf(element, index, parts);
  if (element.kind === 'figure') text += `/Alt${textString(element.description)}`;
  if (element.kind === 'note') text += `/ID(${noteId(element)})`;
  if (element.language !== null) text += `/Lang(${languageTag(element.language)})`;
  return new WrittenObject(`${text}>>`);
}

function firstPage(kids: readonly StructureKid[]): number | null {
  const content = kids.find((kid) => kid.type === 'content');
  return content?.type === 'content' ? content.page : null;
}

/** Null for what is not there: an element that was left out, a link without an area. */
function kidText(
  { annotations, pageRefs }: StructureParts,
  kid: StructureKid,
  page: number | null,
  refs: readonly (PDFRef | undefined)[],
): string | null {
  if (kid.type === 'element') return refs[kid.element]?.toString() ?? null;
  if (kid.type === 'content') {
    return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${pageRefs[kid.page] ?? null}/MCID ${kid.mcid}>>`;
  }
  const annotation = annotations[kid.annotation];
  if (annotation === undefined) return null;
  return `<</Type/OBJR/Obj ${annotation.ref}/Pg ${pageRefs[annotation.page] ?? null}>>`;
}

/** The entry of an element's dictionary; empty for most. */
function attributesOf(element: NumberedElement, index: number, { elements, figures }: StructureParts): string {
  if (element.kind === 'column-header') return '/A<</O/Table/Scope/Column>>';
  if (element.kind === 'row-header') return '/A<</O/Table/Scope/Row>>';
  if (element.kind === 'list') return `/A<</O/List/ListNumbering/${numberingOf(element, index, elements)}>>`;
  if (element.kind === 'figure') {
    return `/A<</O/Layout/Placement/Block/BBox[${(figures.get(index) ?? []).map(length).join(' ')}]>>`;
  }
  if (element.kind === 'table' && element.description !== '') {
    return `/A<</O/Table/Summary${textString(element.description)}>>`;
  }
  return '';
}

function numberingOf(element: NumberedElement, list: number, elements: readonly NumberedElement[]): string {
  if (element.ordered) return 'Decimal';
  // Parts stand behind what they are part of, mostly at once: nobody need search a long document from its start.
  let item = list + 1;
  while (item < elements.length && !(elements[item]?.parent === list && elements[item]?.kind === 'list-item'))
    item += 1;
  const labelled = elements
    .slice(item, item + 4)
    .some((candidate) => candidate.parent === item && candidate.kind === 'label');
  return labelled ? 'Disc' : 'None';
}

function parentTree(parts: StructureParts, refs: readonly (PDFRef | undefined)[]): PDFRef {
  const { context, record, pageRefs, annotations } = parts;
  const entries: [number, PDFRef][] = pageRefs.map((_, page) => {
    const owners = (record.contentOf[page] ?? []).map((element) => refs[element] ?? null);
    return [page, context.register(new WrittenObject(`[${owners.join(' ')}]`))];
  });
  annotations.forEach((annotation, index) => {
    const owner = refs[annotation.element];
    if (owner !== undefined) entries.push([pageRefs.length + index, owner]);
  });
  const leaves: PDFRef[] = [];
  for (let start = 0; start < entries.length; start += entriesPerLeaf) {
    const leaf = entries.slice(start, start + entriesPerLeaf);
    const limits = `${leaf[0]?.[0] ?? 0} ${leaf.at(-1)?.[0] ?? 0}`;
    const numbers = leaf.map(([number, ref]) => `${number} ${ref}`).join(' ');
    leaves.push(context.register(new WrittenObject(`<</Limits[${limits}]/Nums[${numbers}]>>`)));
  }
  return context.register(context.obj({ Kids: leaves }));
}

function noteIds(
  elements: readonly NumberedElement[],
  refs: readonly (PDFRef | undefined)[],
): readonly [string, PDFRef][] {
  const ids: [string, PDFRef][] = [];
  elements.forEach((element, index) => {
    const ref = refs[index];
    if (element.kind === 'note' && ref !== undefined) ids.push([noteId(element), ref]);
  });
  return ids.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function idTree(context: PDFContext, ids: readonly [string, PDFRef][]): PDFRef {
  const leaves: PDFRef[] = [];
  for (let start = 0; start < ids.length; start += entriesPerLeaf) {
    const leaf = ids.slice(start, start + entriesPerLeaf);
    const limits = `(${leaf[0]?.[0] ?? ''})(${leaf.at(-1)?.[0] ?? ''})`;
    const names = leaf.map(([id, ref]) => `(${id})${ref}`).join(' ');
    leaves.push(context.register(new WrittenObject(`<</Limits[${limits}]/Names[${names}]>>`)));
  }
  return context.register(context.obj({ Kids: leaves }));
}

/** Ids come from the brief's file, so only letters that need no escaping in a PDF string are taken over. */
function noteId(element: NumberedElement): string {
  const safe = element.node.replace(/[^\w-]/gu, (letter) => `.${letter.codePointAt(0) ?? 0}.`);
  return `note-${safe}`;
}

export function languageTag(language: string): string {
  return /^[A-Za-z0-9-]+$/.test(language) ? language : 'en';
}
