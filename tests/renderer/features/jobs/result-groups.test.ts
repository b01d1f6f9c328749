import { describe, expect, it } from 'vitest';
import type { JobEnded } from '../../../../electron/contract/events.ts';
import { resultGroups } from '../../../../renderer/features/jobs/result-groups.ts';

const nothing: JobEnded = {
  job: 'j',
  kind: 'import',
  outcome: 'partly',
  imported: [],
  references: [],
  skipped: [],
  failed: [],
  findings: [],
  written: [],
  library: null,
};
const counts = { unchanged: 1, moved: 0, reworded: 0, ambiguous: 0, gone: 0 };

describe('the files of an import by what became of them', () => {
  it('begins with those that could not be read and counts every file once', () => {
    const one = { source: 's', claims: 1, removed: 0 };
    const version = { source: 's', title: 'A', counts } as NonNullable<JobEnded['imported'][number]['version']>;
    const groups = resultGroups({
      ...nothing,
      imported: [
        { ...one, file: 'a' },
        { ...one, file: 'b', version },
        { ...one, file: 'c' },
      ],
      skipped: [{ file: 'd', reason: 'already-there' }],
      failed: [{ file: 'e', error: { code: 'import/damaged', subject: 'e', detail: '' } }],
    });
    expect(groups).toEqual([
      { group: 'failed', count: 1 },
      { group: 'versions', count: 1 },
      { group: 'imported', count: 2 },
      { group: 'skipped', count: 1 },
    ]);
  });

  it('leaves away what holds no file', () => {
    expect(resultGroups(nothing)).toEqual([]);
  });
});
