import { describe, expect, it, vi } from 'vitest';
import { compareReturned } from '../../electron/round-trip/compare-returned.ts';
import { ReadUnit } from '../../electron/round-trip/match-units.ts';
import { readReturned } from '../../electron/round-trip/read-returned.ts';
import { harbourBrief } from './harbour-brief.ts';
import { exported, live, withText } from './word-file.ts';

/** How often words are counted, and the whole brief is walked through, for a file with this change. */
async function costOf(count: number, change: (xml: string) => string) {
  const brief = harbourBrief(count);
  const bytes = await exported(brief);
  const [ours, theirs] = [bytes, withText(bytes, change)].map((file) => readReturned(file, 'edited.docx'));
  if (!ours?.ok || !theirs?.ok) throw new Error('The files cannot be read.');
  const here = live(brief);
  const walks = vi.spyOn(here.doc, 'descendants');
  const words = vi.spyOn(ReadUnit.prototype, 'words', 'get');
  const compared = compareReturned(theirs.value, ours.value, here, []);
  const cost = { walks: walks.mock.calls.length, words: words.mock.calls.length };
  words.mockRestore();
  if (!compared.ok) throw new Error(compared.error.code);
  return { ...cost, proposals: compared.value.proposals.length };
}

describe('what comparing costs', () => {
  it('does not grow with the paragraphs that nobody changed', async () => {
    const one = (xml: string) => xml.replace('the mill was', 'the windmill was');
    const [few, many] = [await costOf(20, one), await costOf(120, one)];
    expect(few.proposals).toBe(1);
    expect(many).toEqual(few);
    const none = await costOf(20, (xml) => `${xml} `);
    expect([none.proposals, none.words]).toEqual([0, 0]);
    expect(none.walks).toBeLessThan(few.walks);
  });
});
