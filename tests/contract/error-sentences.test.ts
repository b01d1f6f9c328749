import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../electron/contract/error-sentences.ts';

describe('the sentences of an error', () => {
  it('names what it is about', () => {
    const { happened } = errorSentences({ code: 'import/empty', subject: 'notes.txt', detail: '' });
    expect(happened).toBe('“notes.txt” is empty.');
  });

  it('still reads well when there is nothing to name', () => {
    const { happened } = errorSentences({ code: 'import/empty', subject: '', detail: '' });
    expect(happened).toBe('This file is empty.');
    expect(errorSentences({ code: 'internal', subject: '', detail: '' }).happened).toBe(
      'Something went wrong in this part of the program.',
    );
  });

  it('takes a subject as it is, whatever signs it holds', () => {
    const { happened } = errorSentences({ code: 'import/empty', subject: '$& {subject} $1', detail: '' });
    expect(happened).toBe('“$& {subject} $1” is empty.');
  });

  it('never shows a code or a technical detail', () => {
    const { happened, safe, todo } = errorSentences({ code: 'file/disk-full', subject: 'a', detail: 'ENOSPC' });
    expect(`${happened}${safe}${todo}`).not.toMatch(/ENOSPC|file\/|undefined/);
  });
});
