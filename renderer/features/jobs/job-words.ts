import type { JobEnded, JobKind, JobProgress } from '../../../electron/contract/events.ts';
import { counted } from '../../ui/times.ts';
import { libraryWorkWords } from './library-work-words.ts';

/** How far a job is, in whole percent; null while that is not known. */
export function percent(progress: JobProgress | null): number | null {
  if (!progress || progress.total <= 0) return null;
  return Math.round((Math.min(progress.done, progress.total) / progress.total) * 100);
}

/** How a job went, in one sentence. */
export function endedWords(ended: JobEnded): string {
  if (ended.kind === 'library') return libraryWorkWords(ended);
  if (ended.kind === 'export') {
    if (ended.outcome === 'cancelled') return 'Export cancelled. Earlier files were not touched.';
    if (ended.written.length === 0) return 'Nothing was exported.';
    const files = counted(ended.written.length, 'file');
    return ended.failed.length > 0 ? `Exported ${files}, ${ended.failed.length} failed.` : `Exported ${files}.`;
  }
  const fresh = ended.imported.filter(({ version }) => version === undefined);
  const versions = ended.imported.flatMap(({ version }) => version ?? []);
  const open = versions.reduce((sum, { counts }) => sum + counts.reworded + counts.ambiguous + counts.gone, 0);
  const claims = fresh.reduce((sum, one) => sum + one.claims, 0);
  const records = ended.references.reduce((sum, one) => sum + one.records, 0);
  const waiting = ended.references.reduce((sum, one) => sum + one.proposals.length, 0);
  const known = ended.skipped.filter(({ reason }) => reason === 'already-there').length;
  const parts = [
    fresh.length > 0 ? `Imported ${counted(fresh.length, 'file')} with ${counted(claims, 'claim')}` : '',
    versions.length > 0 ? `${counted(versions.length, 'newer version')} imported` : '',
    open > 0 ? `${counted(open, 'claim')} to decide about` : '',
    records > 0 ? `${fresh.length > 0 ? '' : 'Imported '}${counted(records, 'reference')}` : '',
    waiting > 0 ? `${waiting} to compare` : '',
    known > 0 ? `${counted(known, 'file')} already there` : '',
    ended.failed.length > 0 ? `${counted(ended.failed.length, 'file')} could not be read` : '',
  ].filter(Boolean);
  const words = parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing was imported.';
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return ended.outcome === 'cancelled' ? `Cancelled. ${sentence}` : sentence;
}

const doing: { readonly [K in JobKind]: string } = {
  import: 'Importing',
  export: 'Exporting',
  library: 'Working on the library',
};

/** What the one running job does, for the status bar. */
export function runningWords(kind: JobKind, progress: JobProgress | null): string {
  const done = percent(progress);
  return `${doing[kind]}${done === null ? '…' : ` ${done} %`}`;
}

/** What a file of references gave, in one sentence. */
export function referenceWords({ records, added, known, proposals }: JobEnded['references'][number]): string {
  const parts = [
    added.length > 0 ? `${added.length} new` : '',
    proposals.length > 0 ? `${proposals.length} to compare with your sources` : '',
    known > 0 ? `${known} known already` : '',
  ].filter(Boolean);
  return `${counted(records, 'reference')}, ${parts.join(', ')}.`;
}
