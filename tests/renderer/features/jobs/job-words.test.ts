import { describe, expect, it } from 'vitest';
import type { JobEnded } from '../../../../electron/contract/events.ts';
import { fileName, fileSize } from '../../../../renderer/features/export/file-words.ts';
import { endedWords, percent } from '../../../../renderer/features/jobs/job-words.ts';

const ended: JobEnded = {
  job: 'j',
  kind: 'import',
  outcome: 'done',
  imported: [
    { file: 'a', source: 's', claims: 4, removed: 0 },
    { file: 'b', source: 't', claims: 1, removed: 2 },
  ],
  references: [],
  skipped: [],
  failed: [],
  findings: [],
  written: [],
  library: null,
};

describe('how a job went', () => {
  it('counts what an import gave', () => {
    expect(endedWords(ended)).toBe('Imported 2 files with 5 claims.');
    const error = { code: 'import/damaged', subject: 'c', detail: '' } as const;
    expect(endedWords({ ...ended, imported: [], failed: [{ file: 'c', error }] })).toBe('1 file could not be read.');
    expect(endedWords({ ...ended, imported: [] })).toBe('Nothing was imported.');
    expect(endedWords({ ...ended, outcome: 'cancelled' })).toBe('Cancelled. Imported 2 files with 5 claims.');
  });

  it('says that a cancelled export touched nothing', () => {
    expect(endedWords({ ...ended, kind: 'export', outcome: 'cancelled' })).toContain('not touched');
  });

  it('says of work over the whole library what came of it and what is safe', () => {
    const work = { ...ended, kind: 'library' as const, imported: [] };
    const counts = { sources: 2, claims: 1, missingOriginals: 0 };
    const path = '/home/you/Library.bwlibrary';
    expect(endedWords({ ...work, library: { type: 'backed-up', path, bytes: 9, ...counts } })).toBe(
      'Backed up 2 sources with 1 claim to “Library.bwlibrary” and read back to be sure.',
    );
    const restored = { type: 'restored', madeAt: '', sources: 1, claims: 3, keptAside: '/lib before' } as const;
    expect(endedWords({ ...work, library: restored })).toBe(
      'Restored 1 source with 3 claims. The library from before is kept in “/lib before”.',
    );
    const curated = { type: 'curated', changed: 1, unchanged: 4, unknown: 2 } as const;
    expect(endedWords({ ...work, library: curated })).toBe(
      '1 claim changed, 4 as they were. 2 lines named claims that are not here.',
    );
    const error = { code: 'tables/damaged', subject: 'claims.csv', detail: 'claims.csv, line 3: no id' } as const;
    expect(endedWords({ ...work, outcome: 'failed', failed: [{ file: 'claims.csv', error }] })).toContain(
      'Your library is unchanged. The details name the file and the line.',
    );
    expect(endedWords({ ...work, outcome: 'cancelled' })).toContain('The library is as it was');
  });

  it('knows no percentage without a total', () => {
    const progress = { job: 'j', kind: 'import', done: 1, total: 3, label: '' } as const;
    expect(percent(progress)).toBe(33);
    expect(percent({ ...progress, done: 9 })).toBe(100);
    expect(percent({ ...progress, total: 0 })).toBeNull();
    expect(percent(null)).toBeNull();
  });
});

describe('files', () => {
  it('names the last part of a path on any system', () => {
    expect(fileName('/home/you/a.docx')).toBe('a.docx');
    expect(fileName('C:\\Users\\you\\a.docx')).toBe('a.docx');
  });

  it('gives sizes as people say them', () => {
    expect([fileSize(812), fileSize(54_300), fileSize(1_240_000)]).toEqual(['812 bytes', '54 KB', '1.2 MB']);
  });
});
