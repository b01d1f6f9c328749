import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import listStyles from './claim-list.module.css';
import rowStyles from './claim-row.module.css';
import { ClaimRowWaiting } from './claim-row.tsx';
import { listKey } from './list-keys.ts';
import type { Found } from './use-found.ts';

const hitHeight = 94;

export interface HitListProps<R> {
  readonly label: string;
  readonly found: Found<R>;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Enter, Space and a double click. */
  readonly onOpen: (row: R) => void;
  readonly draw: (row: R) => ReactNode;
}

/** Sections or paragraphs as one long list, of which only the visible rows exist; it works as the list of claims does. */
export function HitList<R>({ label, found, active, onActive, onOpen, draw }: HitListProps<R>) {
  const scroller = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { total, want, rowAt } = found;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => hitHeight,
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (total > 0) want(first, last);
  }, [want, first, last, total]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? hitHeight) / hitHeight) - 1);
    const answer = listKey(event, { active, total, page });
    if (!answer) return;
    event.preventDefault();
    if (answer.type === 'move') {
      onActive(answer.to);
      virtualizer.scrollToIndex(answer.to, { align: 'auto' });
      return;
    }
    const row = rowAt(active);
    if (row) onOpen(row);
  };
  const indexOf = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return row ? Number(row.dataset.index) : null;
  };

  return (
    <div ref={scroller} className={listStyles.scroller}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={total > 0 ? `${listId}-${active}` : undefined}
        data-pane-focus=""
        className={listStyles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const index = indexOf(event.target);
          if (index !== null) onActive(index);
        }}
        onDoubleClick={(event) => {
          const row = rowAt(indexOf(event.target) ?? -1);
          if (row) onOpen(row);
        }}
      >
        {rows.map((item) => {
          const row = rowAt(item.index);
          if (!row) return <ClaimRowWaiting key={item.key} offset={item.start} />;
          return (
            <div
              key={item.key}
              id={`${listId}-${item.index}`}
              role="option"
              tabIndex={-1}
              aria-selected={item.index === active}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              data-index={item.index}
              className={classes(rowStyles.row, item.index === active && rowStyles.active)}
              style={{ transform: `translateY(${item.start}px)`, height: hitHeight }}
            >
              {draw(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
