import type { JobEnded } from '../../../electron/contract/events.ts';

export type ResultGroup = 'failed' | 'versions' | 'imported' | 'references' | 'skipped';

export const groupTitles: { readonly [G in ResultGroup]: string } = {
  failed: 'Could not be read',
  versions: 'Newer versions',
  imported: 'Imported',
  references: 'References',
  skipped: 'Left alone',
};

/** Files of one group that are drawn before somebody asks for all of them: thousands would keep the window waiting. */
export const shownAtFirst = 100;

/** What became of the files of an import, and of how many: first what asks for a look. Groups without a file are left away. */
export function resultGroups(ended: JobEnded): readonly { readonly group: ResultGroup; readonly count: number }[] {
  const versions = ended.imported.filter(({ version }) => version !== undefined).length;
  const groups: readonly { readonly group: ResultGroup; readonly count: number }[] = [
    { group: 'failed', count: ended.failed.length },
    { group: 'versions', count: versions },
    { group: 'imported', count: ended.imported.length - versions },
    { group: 'references', count: ended.references.length },
    { group: 'skipped', count: ended.skipped.length },
  ];
  return groups.filter(({ count }) => count > 0);
}
