import type { ResolvedDocument } from '../document/nodes.ts';
import { sheetOf } from '../templates/sheets.ts';
import type { Theme } from '../templates/theme.ts';
import { layBlocks, layInside } from './blocks/blocks.ts';
import type { BlockContext, LayoutRecord } from './blocks/context.ts';
import { layNotes } from './blocks/notes.ts';
import { type ContentsLine, type GalleyPart, isColumnSet } from './blocks/strip.ts';
import { createReadingTree, readingRoot } from './elements.ts';
import type { FontSet } from './fonts.ts';
import type { Anchor, Layout } from './layout.ts';
import { memoryOf } from './layout-memory.ts';
import type { Page, PlacedItem } from './page.ts';
import { buildPages } from './pages/build-pages.ts';
import { anchorsOf, composePage, type PageFrame } from './pages/compose-page.ts';
import { contentsItems } from './pages/contents-numbers.ts';
import { type RunningLines, runningItems } from './pages/running-lines.ts';
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
  const { note } = theme;
  const separator = note.ruleAbove + note.ruleBelow;
  const memory = memoryOf(context.compositor);
  const built = buildPages(galley, noteStrips, { height: frame.textHeight, separator }, memory.breaks);
  for (const id of built.displaced) {
    const number = context.record.notes.get(id)?.number ?? 0;
    context.record.findings.push({ code: 'note-on-later-page', node: id, note: number });
  }
  const hasFront = document.blocks[0]?.type === 'front';
  const running: RunningLines = { meta: document.meta, theme, compositor: context.compositor, frame, hasFront };
  const rule = { length: note.ruleLength, above: note.ruleAbove, colour: theme.colours.muted };
  const anchors = new Map<string, Anchor>();
  built.drafts.forEach((draft, page) => {
    for (const { id, y } of anchorsOf(draft, frame)) if (!anchors.has(id)) anchors.set(id, { page, y });
  });
  const contents = (line: ContentsLine): readonly PlacedItem[] => {
    const target = anchors.get(line.target);
    return target === undefined ? [] : contentsItems(line, String(target.page + 1), fonts, theme.colours.rule);
  };
  const kept = memory.pages;
  kept.startDocument(`${frame.width} ${frame.height}`);
  const pages = built.drafts.map((draft, index): Page => {
    const furniture = runningItems(running, index, built.drafts.length);
    const items = [...kept.take(draft, () => composePage(draft, frame, rule, contents)), ...furniture];
    return { index, width: frame.width, height: frame.height, items };
  });
  const { record, tree } = context;
  const blockPages = new Map([...anchors].map(([id, { page }]) => [id, page]));
  return { pages, blockPages, anchors, outline: record.outline, elements: tree.elements, findings: distinct(record) };
}

function frameOf(document: ResolvedDocument, theme: Theme): PageFrame {
  const { width, height, margins, headerBaseline, footerBaseline } = sheetOf(document.meta.pageSize, theme);
  const { top, right, bottom, left } = margins;
  return {
    width,
    height,
    left,
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
    outline: [],
    findings: [],
  };
  const compositor = compositorOf(fonts, theme);
  const { blocks: memory } = memoryOf(compositor);
  compositor.startDocument();
  // The dates of a document change with every edit, and are on no page.
  memory.startDocument(JSON.stringify({ ...document.meta, created: '', modified: '' }));
  return {
    document,
    theme,
    compositor,
    tree: createReadingTree(),
    left: frame.left,
    width: frame.textWidth,
    pageHeight: frame.textHeight,
    parent: readingRoot,
    panels: [],
    bodyStyle: 'body',
    listDepth: 0,
    record,
    memory,
    layInside,
  };
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
