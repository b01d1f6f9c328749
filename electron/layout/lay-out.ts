import { isRightToLeft } from '../base/writing-direction.ts';
import type { DocumentMeta, ResolvedDocument } from '../document/nodes.ts';
import { sheetOf } from '../templates/sheets.ts';
import type { Theme } from '../templates/theme.ts';
import { layBlocks, layInside } from './blocks/blocks.ts';
import type { BlockContext, LayoutRecord } from './blocks/context.ts';
import { layNotes } from './blocks/notes.ts';
import { type ContentsLine, type GalleyPart, isColumnSet } from './blocks/strip.ts';
import { createReadingTree, readingRoot } from './elements.ts';
import type { FontSet } from './fonts.ts';
import type { Layout } from './layout.ts';
import { memoryOf } from './layout-memory.ts';
import type { Page, PlacedItem } from './page.ts';
import { buildPages } from './pages/build-pages.ts';
import { anchorsOf, composePage, type PageFrame } from './pages/compose-page.ts';
import { contentsItems } from './pages/contents-numbers.ts';
import type { PageDraft } from './pages/page-draft.ts';
import type { KeptPage } from './pages/page-memory.ts';
import { type RunningLines, runningItems, sectionsByPage } from './pages/running-lines.ts';
import { compositorOf } from './text/paragraph.ts';

/**
 * Sets a document on pages: lines, blocks, notes at the foot of the page that cites them, running lines, page
 * numbers. The same document, theme and fonts always give the same pages. Text set for an earlier document with the
 * same fonts and theme is not set again.
 */
export function layOut(document: ResolvedDocument, theme: Theme, fonts: FontSet): Layout {
  const frame = frameOf(document, theme);
  const context = startContext(document, theme, fonts, frame);
  const galley = withoutLastBreak(layBlocks(document.blocks, context));
  const noteStrips = layNotes(context);
  const separator = theme.note.ruleAbove + theme.note.ruleBelow;
  const memory = memoryOf(context.compositor);
  const built = buildPages(galley, noteStrips, { height: frame.textHeight, separator }, memory.breaks);
  for (const id of built.displaced) {
    const number = context.record.notes.get(id)?.number ?? 0;
    context.record.findings.push({ code: 'note-on-later-page', node: id, note: number });
  }
  const hasFront = document.blocks[0]?.type === 'front';
  const running: RunningLines = { meta: document.meta, theme, compositor: context.compositor, frame, hasFront };
  const kept = memory.pages;
  kept.startDocument(JSON.stringify([frame, hasFront, datelessMeta(document)]));
  const drawn = built.drafts.map((draft) => kept.meet(draft));
  const anchorOf = anchorsIn(drawn, frame);
  const compose = composer(context, frame, anchorOf);
  const count = drawn.length;
  const sections = sectionsByPage(running, context.record.outline, (node) => anchorOf(node)?.page);
  const pages = drawn.map((page, index) => {
    const place = { index, count, section: sections(index) };
    return compose(
      page,
      index,
      kept.furniture(place, () => runningItems(running, place)),
    );
  });
  const { record, tree } = context;
  const { outline } = record;
  return { pages, anchorOf, outline, elements: tree.elements, findings: distinct(record) };
}

/** Looks places up page by page: after an edit a few are asked for, and nearly all pages know theirs already. */
function anchorsIn(pages: readonly KeptPage[], frame: PageFrame): Layout['anchorOf'] {
  const places = pages.map((kept) => {
    kept.anchors ??= anchorsOn(kept.draft, frame);
    return kept.anchors;
  });
  return (id) => {
    const page = places.findIndex((anchors) => anchors.has(id));
    const y = places[page]?.get(id);
    return y === undefined ? undefined : { page, y };
  };
}

/** Of what stands on the page twice, such as the parts of a divided table, the first place counts. */
function anchorsOn(draft: PageDraft, frame: PageFrame): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  for (const { id, y } of anchorsOf(draft, frame)) if (!anchors.has(id)) anchors.set(id, y);
  return anchors;
}

/** Makes pages; one that looks as it did in the last document is the page of that document. */
function composer({ theme, compositor }: BlockContext, frame: PageFrame, anchorOf: Layout['anchorOf']) {
  const { note, colours } = theme;
  const rule = { length: note.ruleLength, above: note.ruleAbove, colour: colours.muted };
  const numberOf = (line: ContentsLine) => String((anchorOf(line.target)?.page ?? -1) + 1);
  const contents = (line: ContentsLine): readonly PlacedItem[] =>
    anchorOf(line.target) ? contentsItems(line, numberOf(line), compositor.fonts, colours.rule) : [];
  return (kept: KeptPage, index: number, furniture: readonly PlacedItem[]): Page => {
    const numbers = kept.draft.body
      .flatMap(({ strip }) => (strip.contentsLine === null ? [] : numberOf(strip.contentsLine)))
      .join();
    const items = kept.numbers === numbers && kept.items ? kept.items : composePage(kept.draft, frame, rule, contents);
    if (kept.page?.index === index && kept.items === items && kept.furniture === furniture) return kept.page;
    const page = { index, width: frame.width, height: frame.height, items: [...items, ...furniture] };
    Object.assign(kept, { numbers, items, furniture, page });
    return page;
  };
}

function frameOf(document: ResolvedDocument, theme: Theme): PageFrame {
  const { width, height, margins, headerBaseline, footerBaseline } = sheetOf(document.meta.pageSize, theme);
  const { top, right, bottom, left } = margins;
  const rightToLeft = isRightToLeft(document.meta.language);
  return {
    width,
    height,
    rightToLeft,
    left: rightToLeft ? right : left,
    top,
    textWidth: width - left - right,
    textHeight: height - top - bottom,
    headerAt: headerBaseline,
    footerAt: height - footerBaseline,
  };
}

function startContext(document: ResolvedDocument, theme: Theme, fonts: FontSet, frame: PageFrame): BlockContext {
  const record: LayoutRecord = {
    notes: new Map(document.notes.map((note) => [note.id, note])),
    citedNotes: new Map(),
    citedInOrder: [],
    outline: [],
    findings: [],
  };
  const compositor = compositorOf(fonts, theme);
  const { blocks: memory } = memoryOf(compositor);
  compositor.startDocument();
  memory.startDocument(JSON.stringify(datelessMeta(document)));
  return {
    document,
    theme,
    compositor,
    rightToLeft: frame.rightToLeft,
    tree: createReadingTree(),
    left: frame.left,
    width: frame.textWidth,
    pageHeight: frame.textHeight,
    parent: readingRoot,
    panels: [],
    justify: document.meta.justify,
    bodyStyle: 'body',
    listDepth: 0,
    record,
    memory,
    layInside,
  };
}

/** The dates of a document change with every edit, and no page shows them but in its running lines. */
function datelessMeta({ meta }: ResolvedDocument): DocumentMeta {
  return { ...meta, created: '', modified: '' };
}

// A page break after the last text would give an empty page.
function withoutLastBreak(galley: readonly GalleyPart[]): readonly GalleyPart[] {
  const lastText = galley.findLastIndex((part) => isColumnSet(part) || part.height > 0);
  return galley.map((part, index) =>
    index > lastText && !isColumnSet(part) && part.startsPage ? { ...part, startsPage: false } : part,
  );
}

function distinct(record: LayoutRecord): Layout['findings'] {
  const seen = new Set<string>();
  return record.findings.filter((finding) => {
    const key = JSON.stringify(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
