import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';
import { harbourBrief } from './harbour-brief.ts';
import { accepted, exported, inShort, proposals, withText, words } from './word-file.ts';

const runs = { seed: 20261127, numRuns: 12 } as const;

describe('edits of the file itself, chosen by chance', () => {
  const names = ['policy-brief', 'client-report', 'german-brief'] as const;

  it('one word is one proposal for its block or says why not; accepted, nothing is left of it', async () => {
    const files = await Promise.all(
      names.map(async (name) => ({ brief: briefOf(name), bytes: await exported(briefOf(name)) })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(10_000), async ({ brief, bytes }, pick) => {
        const edited = withText(bytes, (xml) => withoutContents(xml, (text) => oneWord(text, pick)));
        const [only, ...others] = await proposals(edited, brief);
        expect(others.map(inShort)).toEqual([]);
        expect(only?.after).toContain('Zzyx');
        expect(only?.conflict).toBe(false);
        expect((only?.change === null) === (only?.unable !== null)).toBe(true);
        if (!only || only.change === null) return;
        const after = accepted(brief, [only]);
        const isWording = only.change.type === 'wording';
        expect(isWording ? JSON.stringify(after.body) : words(after).join('\n')).toContain('Zzyx');
        expect((await proposals(edited, after)).map(inShort)).toEqual([]);
      }),
      runs,
    );
  });

  it('paragraphs in any order with some gone: accepting all gives the brief of the file', async () => {
    const brief = harbourBrief(9);
    const bytes = await exported(brief);
    const order = fc.shuffledSubarray([...Array(9).keys()], { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(order, async (kept) => {
        const edited = withText(bytes, (xml) => reordered(xml, kept));
        const found = await proposals(edited, brief);
        expect(found.filter(({ kind }) => kind === 'deleted')).toHaveLength(9 - kept.length);
        expect(found.every(({ kind }) => kind === 'deleted' || kind === 'moved')).toBe(true);
        const after = accepted(brief, found);
        const all = words(brief);
        expect(words(after)).toEqual(kept.map((at) => all[at]));
        expect((await proposals(edited, after)).map(inShort)).toEqual([]);
      }),
      { ...runs, numRuns: 8 },
    );
  });
});

function briefOf(name: string): Brief {
  const brief = sharedBriefs[name];
  if (!brief) throw new Error(`There is no brief ${name}.`);
  return brief;
}

/** Every program writes the table of contents anew, so edits of it are none. */
function withoutContents(xml: string, change: (text: string) => string): string {
  const end = xml.lastIndexOf('</w:sdt>') + 1;
  return xml.slice(0, end) + change(xml.slice(end));
}

function oneWord(xml: string, pick: number): string {
  const found = [...xml.matchAll(/(<w:t(?: [^>]*)?>[^<]*?)(\p{L}{4,})/gu)];
  const match = found[pick % found.length];
  if (!match) throw new Error('There is no word.');
  const at = match.index + (match[1]?.length ?? 0);
  return `${xml.slice(0, at)}Zzyx${xml.slice(at + (match[2]?.length ?? 0))}`;
}

/** The paragraphs about closures, in this order; the ones not named are left out. */
function reordered(xml: string, kept: readonly number[]): string {
  const paragraphs = xml.match(/<w:p>(?:(?!<\/w:p>).)*In winter(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
  const [first] = paragraphs;
  if (first === undefined) throw new Error('There are no paragraphs.');
  const start = xml.indexOf(first);
  const end = start + paragraphs.join('').length;
  return xml.slice(0, start) + kept.map((at) => paragraphs[at] ?? '').join('') + xml.slice(end);
}
