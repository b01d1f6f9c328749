import type { SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { SectionHit } from '../../../electron/library/search/text-query.ts';
import { request } from '../../bridge/request.ts';
import { readSource } from '../../open-brief/attention.ts';
import { insertSourceSection } from '../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { AddIcon, SourceIcon } from '../../ui/icons.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { Snippet } from '../../ui/snippet.tsx';
import { counted } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import barStyles from './claim-bar.module.css';
import rowStyles from './claim-row.module.css';
import { HitList } from './hit-list.tsx';
import hitStyles from './hits.module.css';
import { sectionAt, sectionPassages } from './reader/section-passages.ts';
import type { ResultsFrame } from './results-frame.tsx';
import { type Turn, useSectionRows } from './use-found.ts';

/** Sections that were found: to be read at their place, or taken over whole. */
export function SectionResults(props: {
  readonly turn: Turn;
  readonly counts: SearchCounts | null;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly frame: ResultsFrame;
}) {
  const found = useSectionRows(props.turn, props.counts?.sections ?? null);
  const active = Math.min(props.active, Math.max(0, found.total - 1));
  const row = found.rowAt(active);
  const canWrite = useBriefStore(({ live }) => live !== null && !live.readOnly);
  return props.frame(
    found,
    <>
      <HitList
        label="Sections"
        found={found}
        active={active}
        onActive={props.onActive}
        onOpen={(hit) => readSource(hit.source, hit.start)}
        draw={(hit) => <SectionRow hit={hit} />}
      />
      {row && (
        <div className={barStyles.bar} role="toolbar" aria-label="Active section">
          <Button
            look="primary"
            icon={<AddIcon size={15} />}
            isDisabled={!canWrite}
            onPress={() => void insertSection(row)}
          >
            Insert section
          </Button>
          <Button icon={<SourceIcon size={15} />} onPress={() => readSource(row.source, row.start)}>
            Read it
          </Button>
        </div>
      )}
    </>,
  );
}

function SectionRow({ hit }: { readonly hit: SectionHit }) {
  return (
    <>
      <p className={hitStyles.title}>
        {hit.heading === null ? 'Before the first heading' : <Snippet text={hit.title} />}
      </p>
      <p className={hitStyles.snippet}>
        <Snippet text={hit.snippet} />
      </p>
      <p className={rowStyles.facts}>
        <span className={rowStyles.source}>{hit.sourceTitle}</span>
        {hit.matches > 0 && <span className={rowStyles.place}>{counted(hit.matches, 'match', 'matches')}</span>}
      </p>
    </>
  );
}

async function insertSection(hit: SectionHit): Promise<void> {
  const reply = await request('library.source-text', { source: hit.source });
  if (!reply.ok) return showFailure(reply.error);
  const { source, snapshot } = reply.value;
  const section = sectionAt(snapshot, hit);
  const passages = section ? sectionPassages(snapshot, section, newId) : [];
  if (section && passages.length > 0) insertSourceSection(source, { heading: section.heading, passages });
  else showToast('This section holds no paragraphs of its own.');
}
