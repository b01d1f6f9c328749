import { useEffect } from 'react';
import type { CitationId } from '../../electron/base/ids.ts';
import { citationPlaces } from '../../electron/brief/citation-places.ts';
import type { CitationReading } from '../../electron/citations/citation-reading.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import { request } from '../bridge/request.ts';
import { createStore } from '../ui/store.ts';
import { flushEdits, type LiveBrief, liveBrief, useBriefStore } from './live-brief.ts';

const nothing = { readings: [], named: [], error: null };

/** How the citations of the open brief read in its style. Asked for only while somebody shows one or one is worded. */
export const useReadings = createStore<{
  readonly readings: readonly CitationReading[];
  /** Those that were asked for by name: without a reading they print no words of their own. */
  readonly named: readonly CitationId[];
  readonly error: AppError | null;
}>(() => nothing);

/** How one citation reads, as soon as it is known; kept up to date while the part that asks is shown. */
export function useReading(citation: CitationId): CitationReading | null {
  useEffect(() => {
    const watcher = { citation };
    watchers.add(watcher);
    ask(0);
    return () => {
      watchers.delete(watcher);
    };
  }, [citation]);
  return useReadings(({ readings }) => readings.find((one) => one.citation === citation) ?? null);
}

const pause = 250;
const watchers = new Set<{ readonly citation: CitationId }>();
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Follows the open brief. Called once; the function returned ends it. */
export function followReadings(): () => void {
  const end = useBriefStore.subscribe(({ live }, { live: before }) => {
    if (live?.showing !== before?.showing) {
      asked += 1;
      useReadings.setState(nothing);
      ask(0);
    } else if (live && before && isOther(live, before)) ask(pause);
  });
  ask(0);
  return () => {
    clearTimeout(timer);
    end();
  };
}

function isOther(live: LiveBrief, before: LiveBrief): boolean {
  return (
    live.ownStyle !== before.ownStyle ||
    live.editor.doc !== before.editor.doc ||
    live.metadata !== before.metadata ||
    live.evidence !== before.evidence
  );
}

function isWanted({ editor }: LiveBrief): boolean {
  return watchers.size > 0 || citationPlaces(editor.doc).some(({ attributes }) => attributes.override !== null);
}

function ask(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void fetchReadings(), wait);
}

async function fetchReadings(): Promise<void> {
  const live = liveBrief();
  if (!live || !isWanted(live)) return;
  asked += 1;
  const mine = asked;
  const named = [...new Set([...watchers].map(({ citation }) => citation))];
  await flushEdits();
  const reply = await request('citing.readings', { brief: live.opened.id, named });
  if (mine !== asked) return;
  if (reply.ok) useReadings.setState({ readings: reply.value.readings, named, error: null });
  else useReadings.setState({ readings: [], named, error: reply.error });
}
