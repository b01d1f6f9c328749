import type { CellDraft, Draft, TextDraft } from './drafts.ts';
import type { PdfLine, TagReading } from './lines.ts';
import { numberOf } from './list-marks.ts';
import type { PdfPage, PdfTag } from './pdf-file.ts';

/** Tags that hold a block of text. Whatever is none of these is part of the line, or holds blocks itself. */
const blockRoles =
  /^(?:P|H[1-6]?|Title|LI|TD|TH|Caption|BlockQuote|Note|FENote|TOCI|Code|Figure|Formula|BibEntry|Aside|Artifact)$/;
const inlineRoles =
  /^(?:Span|Quote|Link|Reference|Em|Strong|Sub|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Lbl|LBody|Form|NonStruct)$/;

/**
 * The tags of a page as lines ask for them. Items and cells stand for all that is in them, because what they say is one
 * block with us; notes inside them stay notes.
 */
export function readTags(tags: readonly PdfTag[]): TagReading {
  const blocks: number[] = [];
  const marks: boolean[] = [];
  for (const [index, { role, parent }] of tags.entries()) {
    const around = parent < 0 ? -1 : (blocks[parent] ?? -1);
    const opens = opensBlock(role, tags[around]?.role ?? '', tags[parent]?.role ?? '');
    blocks.push(opens ? index : around);
    marks.push(!opens && (role === 'Reference' || marks[parent] === true));
  }
  return { blockOf: (tag) => blocks[tag] ?? -1, isNoteMark: (tag) => marks[tag] === true };
}

function opensBlock(role: string, outer: string, parent: string): boolean {
  if (role === 'Note' || role === 'FENote') return true;
  // The mark of an item is no word of it.
  if (role === 'Lbl') return parent === 'LI';
  if (/^(?:TD|TH)$/.test(outer)) return false;
  // A list inside an item has items of its own.
  if (/^(?:LI|Note|FENote|Caption|TOCI)$/.test(outer) && role === 'P') return false;
  return blockRoles.test(role) || (outer === '' && !inlineRoles.test(role));
}

/** Whether nearly everything on the page stands in tags; otherwise they say too little to go by. */
export function isTagged({ tags, words }: PdfPage): boolean {
  if (tags.length === 0) return false;
  let inside = 0;
  let all = 0;
  for (const { tag, artifact, text } of words) {
    if (artifact) continue;
    all += text.length;
    if (tag >= 0) inside += text.length;
  }
  return all > 0 && inside >= all * 0.9;
}

/** The blocks that the tags of a page make, in the order of the tags. */
export function taggedDrafts(
  lines: readonly PdfLine[],
  tags: readonly PdfTag[],
  page: number,
  statesHeadings: boolean,
): readonly Draft[] {
  const byTag = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const known = byTag.get(line.tag);
    if (known === undefined) byTag.set(line.tag, [line]);
    else known.push(line);
  }
  const drafts: Draft[] = [];
  const tables = new Map<number, Draft>();
  for (const [tag, { role }] of tags.entries()) {
    const table = /^(?:TD|TH)$/.test(role) ? outermost(tags, tag, 'Table') : -1;
    if (table >= 0) {
      if (!tables.has(table)) {
        const draft = tableDraft(tags, table, byTag, page);
        tables.set(table, draft);
        drafts.push(draft);
      }
      continue;
    }
    const own = byTag.get(tag);
    if (own === undefined || isItemMark(tags, tag)) continue;
    const mark = tags.findIndex((_, at) => byTag.has(at) && tags[at]?.parent === tag && isItemMark(tags, at));
    const marks = mark < 0 ? [] : (byTag.get(mark) ?? []);
    drafts.push(textDraft(own, tags, tag, { page, statesHeadings, mark: marks[0]?.text ?? '' }));
  }
  return drafts;
}

function isItemMark(tags: readonly PdfTag[], tag: number): boolean {
  return tags[tag]?.role === 'Lbl' && tags[tags[tag].parent]?.role === 'LI';
}

/** The farthest tag around another one that has a role; -1 when there is none. */
function outermost(tags: readonly PdfTag[], tag: number, role: string): number {
  let found = -1;
  for (let at = tags[tag]?.parent ?? -1; at >= 0; at = tags[at]?.parent ?? -1) if (tags[at]?.role === role) found = at;
  return found;
}

function depthOf(tags: readonly PdfTag[], tag: number, role: string): number {
  let depth = 0;
  for (let at = tag; at >= 0; at = tags[at]?.parent ?? -1) if (tags[at]?.role === role) depth += 1;
  return depth;
}

function textDraft(
  lines: readonly PdfLine[],
  tags: readonly PdfTag[],
  tag: number,
  { page, statesHeadings, mark }: { readonly page: number; readonly statesHeadings: boolean; readonly mark: string },
): TextDraft {
  const role = tags[tag]?.role ?? 'P';
  const shared = { lines, page, level: 0, apart: true, indented: true, full: true, stated: true };
  const heading = /^H([1-6])?$/.exec(role);
  if (heading?.[1] !== undefined) return { ...shared, type: 'heading', level: Number(heading[1]) };
  if (heading !== null)
    return { ...shared, type: 'heading', level: Math.min(6, Math.max(1, depthOf(tags, tag, 'Sect'))) };
  if (role === 'Title') return { ...shared, type: 'heading', level: 1 };
  if (role === 'LI') {
    const ordered = /\d|^\(?[a-z]{1,4}[.)]/i.test(mark === '' ? (numberOf(lines[0]?.text ?? '')?.mark ?? '') : mark);
    return { ...shared, type: 'list-item', level: Math.max(1, depthOf(tags, tag, 'L')), ordered };
  }
  if (role === 'Caption') return { ...shared, type: 'caption' };
  if (role === 'Note' || role === 'FENote') return { ...shared, type: 'footnote' };
  if (role === 'Code') return { ...shared, type: 'code' };
  if (depthOf(tags, tag, 'BlockQuote') > 0) return { ...shared, type: 'quote' };
  return { ...shared, type: 'paragraph', stated: statesHeadings };
}

function tableDraft(
  tags: readonly PdfTag[],
  table: number,
  byTag: ReadonlyMap<number, readonly PdfLine[]>,
  page: number,
): Draft {
  const rows: { readonly cells: CellDraft[]; head: boolean }[] = [];
  let row = -1;
  for (let tag = table + 1; tag < tags.length && isWithin(tags, tag, table); tag += 1) {
    const role = tags[tag]?.role ?? '';
    if (!/^(?:TD|TH)$/.test(role) || outermost(tags, tag, 'Table') !== table) continue;
    const parent = tags[tag]?.parent ?? -1;
    if (parent !== row || rows.length === 0) {
      rows.push({ cells: [], head: true });
      row = parent;
    }
    const last = rows.at(-1);
    last?.cells.push({ lines: byTag.get(tag) ?? [] });
    if (last !== undefined && role === 'TD') last.head = false;
  }
  const firstBody = rows.findIndex(({ head }) => !head);
  return { type: 'table', headerRows: Math.max(0, firstBody), rows: rows.map(({ cells }) => cells), page };
}

function isWithin(tags: readonly PdfTag[], tag: number, around: number): boolean {
  for (let at = tags[tag]?.parent ?? -1; at >= around; at = tags[at]?.parent ?? -1) if (at === around) return true;
  return false;
}
