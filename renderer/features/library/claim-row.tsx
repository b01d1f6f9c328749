import type { ClaimRow as Row } from '../../../electron/claims/claim-query.ts';
import type { AnchorState } from '../../../electron/passages/passage.ts';
import { classes } from '../../ui/classes.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { Snippet } from '../../ui/snippet.tsx';
import { counted } from '../../ui/times.ts';
import styles from './claim-row.module.css';

export interface ClaimRowProps {
  readonly id: string;
  readonly row: Row;
  readonly uses: number;
  readonly active: boolean;
  /** One of several that were chosen together; `alone` while none are. */
  readonly selected: boolean;
  readonly alone: boolean;
  readonly index: number;
  readonly total: number;
  readonly offset: number;
}

export const rowHeight = 88;

const anchorWords: { readonly [A in AnchorState]: string } = {
  ok: '',
  moved: '',
  reworded: 'reworded since',
  ambiguous: 'place unclear',
  gone: 'no longer in it',
};

/**
 * One claim in the list: what it says, where it comes from, what kind it is, and how often the brief cites it. The list
 * handles keys, clicks and drags for all its rows.
 */
export function ClaimRow({ id, row, uses, active, selected, alone, index, total, offset }: ClaimRowProps) {
  const { claim, passage, sourceTitle, snippet } = row;
  const also = claim.alsoIn?.length ?? 0;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={alone ? active : selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-claim-id={claim.id}
      data-index={index}
      draggable
      className={classes(styles.row, active && styles.active, selected && styles.selected)}
      style={{ transform: `translateY(${offset}px)`, height: rowHeight }}
    >
      <p className={styles.statement}>{snippet ? <Snippet text={snippet} /> : claim.statement}</p>
      <p className={styles.facts}>
        <span className={styles.source}>{sourceTitle}</span>
        {passage.page && <span className={styles.place}>p. {passage.page}</span>}
        {also > 0 && <span className={styles.also}>also in {counted(also, 'place')}</span>}
        {anchorWords[passage.anchor] && <span className={styles.old}>{anchorWords[passage.anchor]}</span>}
      </p>
      <p className={styles.facts}>
        {claim.kinds.slice(0, 3).map((kind) => (
          <KindBadge key={kind} kind={kind} />
        ))}
        {uses > 0 && <span className={styles.used}>used {uses === 1 ? 'once' : `${uses} times`}</span>}
      </p>
    </div>
  );
}

/** A row that has not arrived yet: it keeps its place, so the list does not jump. */
export function ClaimRowWaiting({ offset }: { readonly offset: number }) {
  return (
    <div className={styles.row} style={{ transform: `translateY(${offset}px)`, height: rowHeight }} aria-hidden="true">
      <span className={styles.line} />
      <span className={classes(styles.line, styles.half)} />
    </div>
  );
}
