import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimId, SnapshotId, SourceId } from '../../../../electron/base/ids.ts';
import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';
import { listen } from '../../../bridge/request.ts';
import { useRequest } from '../../../bridge/use-request.ts';
import { inspect, stopReading } from '../../../open-brief/attention.ts';
import { insertClaims, insertSourceSection } from '../../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../../open-brief/live-brief.ts';
import { newId } from '../../../open-brief/new-id.ts';
import { announce } from '../../../ui/announcements.tsx';
import { Button } from '../../../ui/button.tsx';
import { Waiting } from '../../../ui/empty.tsx';
import { BackIcon } from '../../../ui/icons.tsx';
import { reachable } from '../../../ui/reachable.ts';
import { sourceTitle } from '../../../ui/source-words.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { Trouble } from '../../../ui/trouble.tsx';
import { ClaimBar } from '../claim-bar.tsx';
import { ReaderHead } from './reader-head.tsx';
import { ReaderPart } from './reader-part.tsx';
import { readingParts } from './reading-text.ts';
import { RemovalReview } from './removal-review.tsx';
import { sectionAt, sectionPassages } from './section-passages.ts';
import { selectionActions } from './selection-actions.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';
import styles from './source-reader.module.css';
import { placeAttribute } from './text-selection.ts';
import { useRemovals } from './use-removals.ts';

/** A source opened for reading, with its claims marked in the text. */
export function SourceReader(props: {
  readonly source: SourceId;
  readonly at: number | null;
  /** An older version of the source; null for the current one. */
  readonly version: SnapshotId | null;
}) {
  const { value, error, reload } = useRequest('library.source-text', {
    source: props.source,
    ...(props.version === null ? {} : { snapshot: props.version }),
  });
  useEffect(() => listen('library.changed', reload), [reload]);
  return (
    <div className={styles.reader}>
      <div className={styles.bar}>
        <Button small look="quiet" icon={<BackIcon size={15} />} onPress={stopReading}>
          Library
        </Button>
      </div>
      {error && (
        <Trouble
          error={error}
          actions={
            <Button small onPress={reload}>
              Try again
            </Button>
          }
        />
      )}
      {!error && !value && <Waiting label="Opening the source…" />}
      {value && <Text key={value.snapshot.id} text={value} at={props.at} onChanged={reload} />}
    </div>
  );
}

function Text(props: { readonly text: SourceText; readonly at: number | null; readonly onChanged: () => void }) {
  const { text, at, onChanged } = props;
  const [reviewing, setReviewing] = useState(false);
  const [chosen, setChosen] = useState<ClaimId | null>(null);
  const page = useRef<HTMLElement>(null);
  const template = useBriefStore(({ live }) => live?.opened.template ?? null);
  const parts = useMemo(() => readingParts(text), [text]);
  const order = useMemo(() => claimOrder(text), [text]);
  const canWrite = useBriefStore(({ live }) => live !== null && !live.readOnly);
  const claim = text.claims.find((one) => one.id === chosen);
  const setRemovals = useRemovals(text, onChanged);
  const passage = text.passages.find((one) => one.id === claim?.passages[0]?.passage);

  const choose = useCallback(
    (id: ClaimId) => {
      setChosen(id);
      inspect({ type: 'claim', claim: id });
      const statement = text.claims.find((one) => one.id === id)?.statement;
      if (statement) announce(`Claim: ${statement}`);
    },
    [text],
  );

  useEffect(() => {
    const target = at === null ? null : pieceAt(page.current, at);
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    const id = target.dataset.claims?.split(' ')[0];
    if (id) setChosen(id as ClaimId);
    return id ? undefined : showPlace(target);
  }, [at]);

  // What was pressed to open the source is hidden now, or goes with the dialog it stood in, which may still be closing.
  useEffect(() => {
    let frame = 0;
    const takeKeyboard = () => {
      if (document.querySelector('[role="dialog"]')) frame = requestAnimationFrame(takeKeyboard);
      else if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
    };
    takeKeyboard();
    return () => cancelAnimationFrame(frame);
  }, []);

  const move = (step: 1 | -1) => {
    const next = order[chosen === null ? (step === 1 ? 0 : order.length - 1) : order.indexOf(chosen) + step];
    if (!next) return;
    choose(next);
    page.current?.querySelector(`[data-claims~="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  const insertSection = (heading: SourceBlock) => {
    const section = sectionAt(text.snapshot, heading);
    const passages = section ? sectionPassages(text.snapshot, section, newId) : [];
    if (section && passages.length > 0) insertSourceSection(text.source, { heading: section.heading, passages });
    else showToast('This section holds no paragraphs of its own.');
  };

  const show = (range: RemovedRange) => {
    setReviewing(true);
    // What was left out is drawn with the next frame.
    requestAnimationFrame(() =>
      page.current?.querySelector(`[data-range="${range.start}"]`)?.scrollIntoView({ block: 'center' }),
    );
  };

  const actions = selectionActions({
    text,
    isCurrent: text.snapshot.id === text.source.snapshot,
    canWrite,
    onChoose: choose,
    onLeaveOut: setRemovals,
  });

  return (
    <>
      <article
        ref={page}
        className={styles.page}
        role="document"
        {...reachable}
        aria-label={`${sourceTitle(text.source)}. Left and right arrow keys go from claim to claim.`}
        data-pane-focus=""
        onClick={(event) => {
          if (document.getSelection()?.isCollapsed === false) return;
          const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claims]') : null;
          const id = mark?.dataset.claims?.split(' ')[0];
          if (id) choose(id as ClaimId);
        }}
        onKeyDown={(event) => {
          if (event.altKey) return;
          // From anywhere in the page, its buttons too.
          if (event.key === 'Escape') stopReading();
          else if (event.target !== event.currentTarget) return;
          else if (event.key === 'ArrowRight') move(1);
          else if (event.key === 'ArrowLeft') move(-1);
          else if (event.key === 'Enter' && chosen) {
            void insertClaims([chosen], { type: event.ctrlKey || event.metaKey ? 'fitting' : 'cursor' });
          } else return;
          event.preventDefault();
        }}
      >
        <SelectionToolbar page={page} actions={actions} />
        <ReaderHead text={text} reviewing={reviewing} onReview={setReviewing} />
        <RemovalReview removed={text.snapshot.removed} reviewing={reviewing} onSet={setRemovals} onShow={show} />
        {parts.map((part) => (
          <ReaderPart
            key={part.type === 'block' ? `b${part.block.start}` : `r${part.range.start}`}
            part={part}
            text={text.snapshot.text}
            chosen={chosen}
            reviewing={reviewing}
            onInsertSection={canWrite ? insertSection : null}
            onSet={setRemovals}
          />
        ))}
      </article>
      {claim && passage && (
        <ClaimBar row={{ claim, passage, sourceTitle: sourceTitle(text.source), snippet: null }} template={template} />
      )}
    </>
  );
}

/** Claims in the order their first passages stand. */
function claimOrder({ claims, passages }: SourceText): readonly ClaimId[] {
  const starts = new Map(passages.map((passage) => [passage.id, passage.position.start]));
  const startOf = (claim: (typeof claims)[number]) => {
    const first = claim.passages[0];
    return first ? (starts.get(first.passage) ?? 0) : 0;
  };
  return [...claims].sort((a, b) => startOf(a) - startOf(b)).map((claim) => claim.id);
}

/** The stretch of text around a place, or the last one before it where the place itself was left out. */
function pieceAt(page: HTMLElement | null, at: number): HTMLElement | null {
  const pieces = [...(page?.querySelectorAll<HTMLElement>(`[${placeAttribute}]`) ?? [])];
  return pieces.findLast((piece) => Number(piece.getAttribute(placeAttribute)) <= at) ?? pieces[0] ?? null;
}

/** Tints words that are no claim, so that the eye finds the place; until another place is shown. */
function showPlace(target: HTMLElement): () => void {
  const range = new Range();
  range.selectNodeContents(target);
  CSS.highlights.set('found-place', new Highlight(range));
  return () => CSS.highlights.delete('found-place');
}
