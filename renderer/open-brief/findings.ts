import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../electron/base/ids.ts';
import type { Finding } from '../../electron/checks/finding.ts';
import { runChecks } from '../../electron/checks/run-checks.ts';
import { announce } from '../ui/announcements.tsx';
import { createStore } from '../ui/store.ts';
import { showInspector } from './attention.ts';
import { editorPort } from './editor-port.ts';
import { type LiveBrief, liveBrief, useBriefStore } from './live-brief.ts';
import { useReadings } from './readings.ts';
import { useSourceNews } from './source-news.ts';

export interface Findings {
  readonly findings: readonly Finding[];
  /** The document they were found in; their positions mean something in it alone. */
  readonly doc: Node | null;
  /** The brief has changed since; the list is about to be worked out again. */
  readonly stale: boolean;
  readonly current: number;
}

const nothing: Findings = { findings: [], doc: null, stale: false, current: -1 };

export const useFindings = createStore<Findings>(() => nothing);

/** Findings that a reader of the document would stumble over. */
export function seriousFindings({ findings }: Findings): number {
  return findings.filter((finding) => finding.severity !== 'hint').length;
}

const pause = 600;

/** Checks the open brief whenever it has rested for a moment. Called once; the function returned ends it. */
export function followFindings(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(check, wait);
  };
  const end = useBriefStore.subscribe(({ live }, before) => {
    if (!live) {
      clearTimeout(timer);
      useFindings.setState(nothing);
    } else if (!before.live || live.opened !== before.live.opened) {
      useFindings.setState(nothing);
      start(0);
    } else if (touched(live, before.live)) {
      if (!useFindings.getState().stale) useFindings.setState({ stale: true });
      start(pause);
    }
  });
  const endNews = useSourceNews.subscribe(() => liveBrief() && start(0));
  const endReadings = useReadings.subscribe(({ readings }, before) => {
    if (liveBrief() && readings !== before.readings) start(0);
  });
  if (liveBrief()) start(0);
  return () => {
    clearTimeout(timer);
    endNews();
    endReadings();
    end();
  };
}

function touched(live: LiveBrief, before: LiveBrief): boolean {
  return (
    live.editor.doc !== before.editor.doc || live.metadata !== before.metadata || live.evidence !== before.evidence
  );
}

/** Checks the open brief now. */
export function check(): void {
  const live = liveBrief();
  if (!live) return;
  const { doc } = live.editor;
  const { opened, metadata, evidence } = live;
  const { news } = useSourceNews.getState();
  const { readings } = useReadings.getState();
  const findings = runChecks({ brief: { ...opened, metadata, evidence }, doc, news, readings });
  const { current, findings: before } = useFindings.getState();
  const kept = before[current];
  const found = kept ? findings.findIndex((one) => one.rule === kept.rule && one.place.block === kept.place.block) : -1;
  useFindings.setState({ findings, doc, stale: false, current: found });
}

/** Goes to the next or previous finding, and round at the ends. */
export function goToFinding(step: 1 | -1): void {
  const { findings, current } = useFindings.getState();
  showInspector('check');
  if (findings.length === 0) {
    announce('Nothing found.');
    return;
  }
  const first = step === 1 ? 0 : findings.length - 1;
  showFinding(current < 0 ? first : (current + step + findings.length) % findings.length);
}

/** Brings the place of a finding into view, with the words selected where they are still the ones that were checked. */
export function showFinding(index: number): void {
  const { findings, doc } = useFindings.getState();
  const finding = findings[index];
  if (!finding) return;
  useFindings.setState({ current: index });
  announce(finding.message);
  const { place } = finding;
  const port = editorPort();
  const same = liveBrief()?.editor.doc === doc;
  if (same && place.block !== null && place.from !== null && place.to !== null) port?.select(place.from, place.to);
  else if (place.block !== null && port?.goToBlock(place.block as BlockId)) return;
  else if (place.slot !== null) port?.goToSlot(place.slot);
}
