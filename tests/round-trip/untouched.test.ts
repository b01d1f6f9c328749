import { describe, expect, it } from 'vitest';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { savedByOffice } from './office.ts';
import { exported, proposals } from './word-file.ts';

describe('a file that nobody touched', () => {
  for (const [name, brief] of Object.entries(sharedBriefs)) {
    it(`proposes nothing: ${name}`, async () => {
      expect(await proposals(await exported(brief), brief)).toEqual([]);
    });

    it.skipIf(savedByOffice === null)(`proposes nothing when LibreOffice has saved it: ${name}`, async () => {
      const bytes = savedByOffice?.(await exported(brief)) ?? new Uint8Array();
      expect(await proposals(bytes, brief)).toEqual([]);
    });
  }
});
