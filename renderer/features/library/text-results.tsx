import type { SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { TextHit } from '../../../electron/library/search/text-query.ts';
import { readSource } from '../../open-brief/attention.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SourceIcon } from '../../ui/icons.tsx';
import { Snippet } from '../../ui/snippet.tsx';
import barStyles from './claim-bar.module.css';
import rowStyles from './claim-row.module.css';
import { HitList } from './hit-list.tsx';
import hitStyles from './hits.module.css';
import type { ResultsFrame } from './results-frame.tsx';
import { type Turn, useTextRows } from './use-found.ts';

/** Paragraphs that were found, those too that hold no claim: to be read at their place. */
export function TextResults(props: {
  readonly turn: Turn;
  readonly counts: SearchCounts | null;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly frame: ResultsFrame;
}) {
  const found = useTextRows(props.turn, props.counts?.texts ?? null);
  const active = Math.min(props.active, Math.max(0, found.total - 1));
  const row = found.rowAt(active);
  if (props.turn.filter.text.trim() === '') {
    return <Empty title="Type to search the full texts">Every paragraph is found, not only the claims in it.</Empty>;
  }
  return props.frame(
    found,
    <>
      <HitList
        label="Paragraphs"
        found={found}
        active={active}
        onActive={props.onActive}
        onOpen={(hit) => readSource(hit.source, hit.at)}
        draw={(hit) => <TextRow hit={hit} />}
      />
      {row && (
        <div className={barStyles.bar} role="toolbar" aria-label="Active paragraph">
          <Button look="primary" icon={<SourceIcon size={15} />} onPress={() => readSource(row.source, row.at)}>
            Read it in its source
          </Button>
        </div>
      )}
    </>,
  );
}

function TextRow({ hit }: { readonly hit: TextHit }) {
  return (
    <>
      <p className={hitStyles.long}>
        <Snippet text={hit.snippet} />
      </p>
      <p className={rowStyles.facts}>
        <span className={rowStyles.source}>{hit.sourceTitle}</span>
        {hit.section !== null && <span className={hitStyles.section}>{hit.section}</span>}
      </p>
    </>
  );
}
