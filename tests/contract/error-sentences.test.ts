import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../electron/contract/error-sentences.ts';
import { importers } from '../../electron/library/importers/importers.ts';

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

  it('advises no format that cannot be imported', () => {
    for (const code of ['import/unknown-format', 'import/too-complex', 'import/no-text', 'import/crashed'] as const) {
      const { todo } = errorSentences({ code, subject: 'a', detail: '' });
      if (!importers.some(({ extensions }) => extensions.includes('pdf'))) expect(todo).not.toMatch(/PDF/);
      if (/Word/.test(todo)) expect(importers.some(({ extensions }) => extensions.includes('docx'))).toBe(true);
    }
  });
});
