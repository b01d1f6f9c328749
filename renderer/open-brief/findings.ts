import type { BlockId } from '../../electron/base/ids.ts';
import { announce } from '../ui/announcements.tsx';
import { createStore } from '../ui/store.ts';
import { showInspector } from './attention.ts';
import { editorPort } from './editor-port.ts';

/** What the check found, as the window shows it. */
export interface ShownFinding {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly reason: string;
  readonly block: BlockId | null;
  readonly slot: string | null;
}

export interface Findings {
  readonly findings: readonly ShownFinding[];
  /** The brief has changed since; the list is being worked out again. */
  readonly stale: boolean;
  readonly current: number;
}

export const useFindings = createStore<Findings>(() => ({ findings: [], stale: false, current: -1 }));

/** Goes to the next or previous finding, and round at the ends. */
export function goToFinding(step: 1 | -1): void {
  const { findings, current } = useFindings.getState();
  showInspector('check');
  if (findings.length === 0) {
    announce('Nothing found.');
    return;
  }
  const next =
    current < 0 ? (step === 1 ? 0 : findings.length - 1) : (current + step + findings.length) % findings.length;
  showFinding(next);
}

/** Brings the place of a finding into view, with the caret in it. */
export function showFinding(index: number): void {
  const finding = useFindings.getState().findings[index];
  if (!finding) return;
  useFindings.setState({ current: index });
  const found = finding.block !== null && (editorPort()?.goToBlock(finding.block) ?? false);
  if (!found && finding.slot !== null) editorPort()?.goToSlot(finding.slot);
  announce(finding.message);
}
