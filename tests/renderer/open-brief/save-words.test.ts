import { describe, expect, it } from 'vitest';
import { saveWords } from '../../../renderer/open-brief/save-words.ts';

const now = new Date('2026-03-02T14:10:00');
const at = new Date('2026-03-02T14:02:00').toISOString();
const kept = {
  readOnly: false,
  trouble: null,
  waiting: 0,
  revision: 5,
  saved: { path: '/a.brief', revision: 5, at },
};

describe('what the window says about saving', () => {
  it('says saved only when the file holds every acknowledged edit', () => {
    expect(saveWords(kept, now)).toMatchObject({ state: 'saved', text: 'Saved 14:02' });
    expect(saveWords({ ...kept, revision: 6 }, now)).toMatchObject({ state: 'kept', text: 'Changes kept' });
  });

  it('says saving while an edit is on its way', () => {
    expect(saveWords({ ...kept, waiting: 1 }, now)).toMatchObject({ state: 'busy', text: 'Saving…' });
  });

  it('lets trouble come before everything but reading only', () => {
    const trouble = { code: 'file/disk-full', subject: '', detail: '' } as const;
    expect(saveWords({ ...kept, waiting: 3, trouble }, now)).toMatchObject({ state: 'trouble', text: 'Not saved' });
    expect(saveWords({ ...kept, readOnly: true, trouble }, now).state).toBe('read-only');
  });

  it('never says that a brief without a file is saved', () => {
    const saved = { path: null, revision: 5, at: null };
    expect(saveWords({ ...kept, saved }, now)).toMatchObject({ state: 'kept', text: 'Kept, no file yet' });
    expect(saveWords({ ...kept, saved, revision: 0 }, now).text).toBe('New');
  });
});
