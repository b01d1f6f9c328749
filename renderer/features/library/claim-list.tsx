import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { ClaimRow as Row } from '../../../electron/claims/claim-query.ts';
import { claimMimeType, draggedClaims } from '../../open-brief/dragged-claims.ts';
import { classes } from '../../ui/classes.ts';
import styles from './claim-list.module.css';
import { ClaimRow, ClaimRowWaiting, rowHeight } from './claim-row.tsx';
import { HoverActions } from './hover-actions.tsx';
import { listKey, type SelectionAnswer, selectionKey } from './list-keys.ts';
import type { Selection } from './selection.ts';
import type { Found } from './use-found.ts';

export interface ClaimListProps {
  readonly claims: Found<Row>;
  readonly uses: ReadonlyMap<ClaimId, number>;
  readonly active: number;
  readonly selection: Selection;
  readonly onActive: (index: number) => void;
  readonly onInsert: (row: Row, place: 'cursor' | 'fitting') => void;
  readonly onPeek: (row: Row) => void;
}

/**
 * The claims as one long list, of which only the visible rows exist. The list itself has the focus and names the active
 * row, so a row that is scrolled away never takes the focus with it.
 */
export function ClaimList({ claims, uses, active, selection, onActive, onInsert, onPeek }: ClaimListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [hovered, setHovered] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: claims.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { want, total } = claims;
  useEffect(() => {
    if (total > 0) want(first, last);
  }, [want, first, last, total]);

  const goTo = (index: number) => {
    onActive(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const row = claims.rowAt(index);
    if (row) onPeek(row);
  };

  const extendTo = (index: number) => {
    selection.extend(active, index);
    onActive(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  const select = (answer: SelectionAnswer) => {
    if (answer.type === 'extend') extendTo(answer.to);
    else if (answer.type === 'toggle') selection.toggle(active);
    else if (answer.type === 'all') selection.all();
    else selection.clear();
  };

  const onClick = (event: MouseEvent) => {
    const clicked = rowUnder(event);
    if (!clicked) return;
    if (event.shiftKey) return extendTo(clicked.index);
    if (event.ctrlKey || event.metaKey) {
      // The row that was active is meant as well: it looks chosen already.
      if (selection.claims.size === 0 && clicked.index !== active) selection.toggleBoth(active, clicked.index);
      else selection.toggle(clicked.index);
      return onActive(clicked.index);
    }
    selection.clear();
    goTo(clicked.index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const chosen = selectionKey(event, { active, total, page, selected: selection.claims.size });
    if (chosen) {
      event.preventDefault();
      return select(chosen);
    }
    const answer = listKey(event, { active, total, page });
    if (!answer) return;
    event.preventDefault();
    if (answer.type === 'move') return goTo(answer.to);
    const row = claims.rowAt(active);
    if (!row) return;
    if (answer.type === 'peek') onPeek(row);
    else onInsert(row, answer.place);
  };

  const rowUnder = (event: MouseEvent | DragEvent): { index: number; row: Row } | null => {
    const index = indexUnder(event.target);
    const row = index === null ? null : claims.rowAt(index);
    return index !== null && row ? { index, row } : null;
  };

  /** A row of a selection takes along what else is selected and at hand. */
  const draggedRows = (row: Row): readonly Row[] => {
    const { size } = selection.claims;
    if (!selection.claims.has(row.claim.id) || size > mostDragged) return [row];
    const all = Array.from({ length: total }, (_, index) => claims.rowAt(index));
    return all.flatMap((one) => (one && selection.claims.has(one.claim.id) ? one : []));
  };

  const onDragStart = (event: DragEvent) => {
    const dragged = rowUnder(event);
    if (!dragged) return;
    const { ids, text } = draggedClaims(draggedRows(dragged.row));
    event.dataTransfer.setData(claimMimeType, ids);
    event.dataTransfer.setData('text/plain', text);
    event.dataTransfer.effectAllowed = 'copy';
  };

  const hoveredRow = hovered === null ? null : claims.rowAt(hovered);
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label="Claims"
        aria-multiselectable="true"
        aria-activedescendant={total > 0 ? `${listId}-${active}` : undefined}
        data-pane-focus=""
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          const clicked = rowUnder(event);
          if (clicked) onInsert(clicked.row, 'cursor');
        }}
        onDragStart={onDragStart}
        onMouseMove={(event) => setHovered(indexUnder(event.target))}
      >
        {rows.map((item) => {
          const row = claims.rowAt(item.index);
          if (!row) return <ClaimRowWaiting key={item.key} offset={item.start} />;
          return (
            <ClaimRow
              key={item.key}
              id={`${listId}-${item.index}`}
              row={row}
              uses={uses.get(row.claim.id) ?? 0}
              active={item.index === active}
              selected={selection.claims.has(row.claim.id)}
              alone={selection.claims.size === 0}
              index={item.index}
              total={total}
              offset={item.start}
            />
          );
        })}
      </div>
      {hovered !== null && hoveredRow && (
        <div className={classes(styles.hover)} style={{ top: hovered * rowHeight }}>
          <HoverActions row={hoveredRow} onInsert={onInsert} />
        </div>
      )}
    </div>
  );
}

/** More are not dragged: nobody drops a hundred claims into one place. */
const mostDragged = 100;

function indexUnder(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset.index) : null;
}
