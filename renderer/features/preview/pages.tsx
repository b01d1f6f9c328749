import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAttention } from '../../open-brief/attention.ts';
import { reachable } from '../../ui/reachable.ts';
import { copiedText, selectedPieces } from './copied-text.ts';
import { goToNode } from './go-to-node.ts';
import { PageDrawing } from './page-drawing.tsx';
import { gap, nodesOn, type PageView, rowOf, rowsBetween, rowsOf, scaleFor, type Zoom } from './page-geometry.ts';
import styles from './preview.module.css';
import { useMark } from './use-mark.ts';
import type { Preview } from './use-preview.ts';
import { useSides } from './use-sides.ts';

export interface PagesState {
  /** Index of the page that fills most of the view. */
  readonly page: number;
  /** Pixels to a point. */
  readonly scale: number;
}

interface PagesProps {
  readonly preview: Preview;
  readonly zoom: Zoom;
  readonly view: PageView;
  readonly follow: boolean;
  /** A new object for every wish to go to a page. */
  readonly wanted: { readonly page: number } | null;
  readonly onSeen: (state: PagesState) => void;
  /** 1 larger, -1 smaller, 0 as wide as fits. */
  readonly onZoom: (change: 1 | -1 | 0) => void;
}

/** The pages in a scrolling region. Only those in view are drawn; the region is one stop for Tab. */
export function Pages({ preview, zoom, view, follow, wanted, onSeen, onZoom }: PagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useSides(scroller);
  const [top, setTop] = useState(0);
  const { count, size, want, pages } = preview;
  const scale = scaleFor(zoom, view, size, room);
  const pitch = size.height * scale + gap;
  const rows = useMemo(() => rowsOf(count, view), [count, view]);
  const [firstRow, lastRow] = rowsBetween(top, top + room.height, pitch, rows.length);
  const visible = rows.slice(firstRow, lastRow + 1);
  const from = visible[0]?.[0] ?? 0;
  const to = visible.at(-1)?.at(-1) ?? 2;
  const middle = Math.max(0, Math.min(rows.length - 1, Math.floor((top + room.height / 2 - gap / 2) / pitch)));
  const page = rows[middle]?.[0] ?? 0;

  useEffect(() => want(from, to), [want, from, to]);
  useEffect(() => onSeen({ page, scale }), [onSeen, page, scale]);

  // The same place stays in view when the size of the pages changes.
  const lastPitch = useRef(pitch);
  const lastView = useRef(view);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || (lastPitch.current === pitch && lastView.current === view)) return;
    const rowBefore = (element.scrollTop - gap) / lastPitch.current;
    const pageBefore =
      lastView.current === 'spread' ? Math.max(0, Math.floor(rowBefore) * 2 - 1) : Math.floor(rowBefore);
    const row = lastView.current === view ? rowBefore : rowOf(Math.max(0, pageBefore), view);
    element.scrollTop = Math.max(0, row * pitch + gap);
    lastPitch.current = pitch;
    lastView.current = view;
  }, [pitch, view]);

  const goToPage = useCallback(
    (wantedPage: number, y = 0) => {
      const last = Math.max(0, count - 1);
      const target = Math.min(last, Math.max(0, wantedPage));
      scroller.current?.scrollTo({ top: rowOf(target, view) * pitch + Math.max(0, y * scale - 60) });
    },
    [count, pitch, scale, view],
  );
  const {
    node: marked,
    put,
    show,
    leave,
  } = useMark(preview, follow, (place, always) => {
    const element = scroller.current;
    if (!element) return;
    const y = rowOf(place.page, view) * pitch + place.y * scale;
    const inView = y > element.scrollTop + 8 && y < element.scrollTop + element.clientHeight - 40;
    if (always || !inView) goToPage(place.page, place.y);
  });

  const goThere = (wantedPage: number) => {
    leave();
    goToPage(wantedPage);
  };
  // Only a new wish moves the pages, not a change of their size.
  const go = useRef(goThere);
  go.current = goThere;
  useEffect(() => {
    if (wanted) go.current(wanted.page);
  }, [wanted]);

  const goToMark = () => {
    if (marked !== null) goToNode(marked);
  };

  const moveMark = (direction: 1 | -1) => {
    const order = [...pages]
      .sort(([a], [b]) => a - b)
      .filter(([index]) => index >= from - 1 && index <= to + 1)
      .flatMap(([index, held]) => nodesOn(held.page).map((node) => ({ index, node })));
    const now = order.findIndex(({ node }) => node.node === marked);
    const start = now < 0 ? order.findIndex(({ index }) => index >= page) - (direction === 1 ? 1 : 0) : now;
    const next = order[start + direction];
    if (next === undefined) return;
    put(next.node.node);
    const element = scroller.current;
    const y = rowOf(next.index, view) * pitch + gap + next.node.top * scale;
    if (element && (y < element.scrollTop || y > element.scrollTop + element.clientHeight - 60)) {
      goToPage(next.index, next.node.top);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const held = event.ctrlKey || event.metaKey;
    const act = held ? heldKeys[event.key] : plainKeys[event.key];
    if (!act || event.altKey) return;
    event.preventDefault();
    act({ onZoom, goToPage: goThere, moveMark, goToMark, page, count, step: view === 'spread' ? 2 : 1 });
  };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return leave();
      if (event.deltaY === 0) return;
      event.preventDefault();
      onZoom(event.deltaY < 0 ? 1 : -1);
    };
    // React listens passively, and a passive listener cannot keep the window from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [onZoom, leave]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const click = (event: MouseEvent) => {
      const words = event.target instanceof Element ? event.target.closest('[data-node]') : null;
      const selection = document.getSelection();
      if (!words || (selection && !selection.isCollapsed)) return;
      const back = words.getAttribute('data-back');
      const target = back === null ? words.getAttribute('data-target') : `mark ${back}`;
      if (target !== null) return void show([target]);
      const node = words.getAttribute('data-node');
      if (node === null) return;
      put(node);
      goToNode(node);
    };
    const copy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', copiedText(selectedPieces(selection.getRangeAt(0), element)));
      event.preventDefault();
    };
    element.addEventListener('click', click);
    element.addEventListener('copy', copy);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('copy', copy);
    };
  }, [put, show]);

  return (
    <section
      ref={scroller}
      className={styles.pages}
      {...reachable}
      aria-label="Pages"
      data-pane-focus=""
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: rows.length * pitch + gap }}>
        {visible.map((row, index) => (
          <div
            key={row[0]}
            className={styles.row}
            style={{ top: (firstRow + index) * pitch + gap, height: size.height * scale }}
          >
            {row.map((number) => (
              <PageSheet
                key={number}
                number={number}
                preview={preview}
                marked={marked}
                width={size.width * scale}
                alone={view === 'spread' && number === 0 && count > 1}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

interface Moves extends Pick<PagesProps, 'onZoom'> {
  readonly goToPage: (page: number) => void;
  readonly moveMark: (direction: 1 | -1) => void;
  readonly goToMark: () => void;
  readonly page: number;
  readonly count: number;
  readonly step: number;
}

const plainKeys: Readonly<Record<string, (moves: Moves) => void>> = {
  PageDown: ({ goToPage, page, step }) => goToPage(page + step),
  PageUp: ({ goToPage, page, step }) => goToPage(page - step),
  Home: ({ goToPage }) => goToPage(0),
  End: ({ goToPage, count }) => goToPage(count - 1),
  Enter: ({ goToMark }) => goToMark(),
  Escape: () => useAttention.setState({ previewWide: false }),
};

const heldKeys: Readonly<Record<string, (moves: Moves) => void>> = {
  '+': ({ onZoom }) => onZoom(1),
  '=': ({ onZoom }) => onZoom(1),
  '-': ({ onZoom }) => onZoom(-1),
  '0': ({ onZoom }) => onZoom(0),
  ArrowDown: ({ moveMark }) => moveMark(1),
  ArrowUp: ({ moveMark }) => moveMark(-1),
};

/** One sheet of paper. Its old page stays on it until the new one is there. */
function PageSheet(props: {
  readonly number: number;
  readonly preview: Preview;
  readonly marked: string | null;
  readonly width: number;
  readonly alone: boolean;
}) {
  const { number, preview, marked, width, alone } = props;
  const page = preview.pages.get(number)?.page;
  const mark = page && marked !== null ? nodesOn(page).find(({ node }) => node === marked) : undefined;
  const { size, count } = preview;
  return (
    <figure
      aria-label={`Page ${number + 1} of ${count}`}
      className={styles.page}
      data-page={number}
      style={{ width, marginInlineStart: alone ? width + gap : undefined }}
    >
      {page ? <PageDrawing page={page} /> : <span className={styles.number}>{number + 1}</span>}
      {mark && (
        <span
          className={styles.mark}
          data-mark={mark.node}
          style={{
            left: `${((mark.left - 8) / size.width) * 100}%`,
            top: `${(mark.top / size.height) * 100}%`,
            height: `${((mark.bottom - mark.top) / size.height) * 100}%`,
          }}
        />
      )}
    </figure>
  );
}
