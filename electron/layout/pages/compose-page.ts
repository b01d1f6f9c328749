import { betweenNotes } from '../blocks/note-room.ts';
import { type ContentsLine, moved, type Panel, type Strip } from '../blocks/strip.ts';
import { mirrored } from '../mirror.ts';
import type { PlacedBox, PlacedItem } from '../page.ts';
import { linesHeight, type NotePart } from './note-area.ts';
import type { PageDraft, PlacedStrip } from './page-draft.ts';

/** Where text may stand on a page, in points from its top and from the edge where its lines start. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
  readonly left: number;
  readonly top: number;
  readonly textWidth: number;
  readonly textHeight: number;
  /** Baselines of the running lines. */
  readonly headerAt: number;
  readonly footerAt: number;
}

export interface NoteRule {
  readonly length: number;
  readonly above: number;
  readonly colour: string;
}

/** What is known of a line of the contents only when all pages are made. */
export type ContentsItems = (line: ContentsLine) => readonly PlacedItem[];

/** A page's items at their final places: grounds first, then text in the order in which it is read, notes at the foot. */
export function composePage(
  draft: PageDraft,
  frame: PageFrame,
  rule: NoteRule,
  contentsItems: ContentsItems,
): readonly PlacedItem[] {
  const items: PlacedItem[] = [...panelItems(draft.body, frame)];
  for (const { strip, top, dx } of draft.body) {
    const late = strip.contentsLine === null ? [] : contentsItems(strip.contentsLine);
    for (const item of [...strip.items, ...late]) items.push(moved(item, dx, frame.top + top));
  }
  if (draft.area.parts.length > 0) items.push(noteRule(draft, frame, rule));
  for (const { strip, y, number } of placedNotes(draft, frame)) {
    for (const item of [...number, ...strip.items]) items.push(moved(item, 0, y));
  }
  return frame.rightToLeft ? items.map((item) => mirrored(item, frame.width)) : items;
}

/** Where everything that links lead to came to stand: points from the page's top. */
export function anchorsOf(draft: PageDraft, frame: PageFrame): readonly { readonly id: string; readonly y: number }[] {
  const body = draft.body.flatMap(({ strip, top }) =>
    strip.anchors.map(({ id, y }) => ({ id, y: y + frame.top + top })),
  );
  const notes = placedNotes(draft, frame).flatMap(({ strip, y: top }) =>
    strip.anchors.map(({ id, y }) => ({ id, y: y + top })),
  );
  return [...body, ...notes];
}

function noteRule(draft: PageDraft, frame: PageFrame, rule: NoteRule): PlacedItem {
  const y = frame.top + frame.textHeight - draft.area.height + rule.above;
  return {
    type: 'rule',
    x1: frame.left,
    x2: frame.left + rule.length,
    y1: y,
    y2: y,
    width: 0.5,
    colour: rule.colour,
    owner: { node: '', role: 'decoration' },
  };
}

interface PlacedNoteLine {
  readonly strip: Strip;
  readonly y: number;
  /** The number of a note that goes on here, where it could be another one. */
  readonly number: readonly PlacedItem[];
}

/** The lines of the notes; the last one ends exactly at the foot of the text area. */
function placedNotes(draft: PageDraft, frame: PageFrame): readonly PlacedNoteLine[] {
  const { parts } = draft.area;
  const goingOn = new Set([...parts, ...draft.pending].filter(({ from }) => from > 0).map(({ note }) => note));
  for (const part of parts) if (part.from === 0) goingOn.delete(part.note);
  const heights = parts.map((part) => linesHeight(part.strips, part.from, part.to));
  const total = heights.reduce((sum, height) => sum + height, 0) + betweenNotes * Math.max(0, parts.length - 1);
  let y = frame.top + frame.textHeight - total;
  return parts.flatMap((part) => {
    const placed = part.strips.slice(part.from, part.to).map((strip, index) => {
      const top = y;
      y += strip.height;
      return { strip, y: top, number: goingOn.size > 1 && part.from > 0 && index === 0 ? numberAgain(part) : [] };
    });
    y += betweenNotes;
    return placed;
  });
}

/** Seen again and not read out again. */
function numberAgain({ strips }: NotePart): readonly PlacedItem[] {
  return (strips[0]?.items ?? []).flatMap((item) => {
    if (item.type !== 'text' || item.owner.role !== 'note-number') return [];
    const { element: _element, ...rest } = item;
    return [{ ...rest, link: null }];
  });
}

interface OpenPanel {
  readonly panel: Panel;
  readonly dx: number;
  readonly top: number;
  readonly bottom: number;
  /** Where it begins or ends here, and is not cut. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What the ground of a panel goes beyond the text where it is cut, in points: letters at its very edge look cut off too. */
const beyondCut = 4;

/** One ground and one bar for each stretch of neighbouring strips in the same panel and column; outer panels below inner ones. */
function panelItems(body: readonly PlacedStrip[], frame: PageFrame): readonly PlacedBox[] {
  const deepest = Math.max(0, ...body.map(({ strip }) => strip.panels.length));
  const boxes: PlacedBox[] = [];
  for (let depth = 0; depth < deepest; depth += 1) {
    let open = null as OpenPanel | null;
    for (const { strip, top, dx } of body) {
      const panel = strip.panels[depth];
      if (open !== null && (panel !== open.panel || dx !== open.dx)) {
        boxes.push(...panelBoxes(open, frame));
        open = null;
      }
      if (panel === undefined) continue;
      const opens = open?.opens ?? strip.opens.includes(panel);
      open = {
        panel,
        dx,
        top: open?.top ?? top,
        bottom: top + strip.height,
        opens,
        closes: strip.closes.includes(panel),
      };
    }
    if (open !== null) boxes.push(...panelBoxes(open, frame));
  }
  return boxes;
}

function panelBoxes({ panel, dx, opens, closes, ...box }: OpenPanel, frame: PageFrame): readonly PlacedBox[] {
  const owner = { node: panel.node, role: 'decoration' as const };
  const top = box.top - (opens ? 0 : beyondCut);
  const bottom = box.bottom + (closes ? 0 : beyondCut);
  const common = { type: 'box' as const, x: panel.x + dx, y: frame.top + top, height: bottom - top, owner };
  return [
    { ...common, width: panel.width, fill: panel.fill },
    { ...common, width: panel.barWidth, fill: panel.barColour },
  ];
}
