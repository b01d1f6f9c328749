import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../described.ts';
import { importPdf } from './import-pages.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus/pdf');
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/** Fonts that name no letters (both sides give nonsense), and ligatures that pdftotext itself loses. */
const notComparable = /^(?:TAMReview|issue918)\.pdf$/;

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function shareOf(wanted: readonly string[], there: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = wanted.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
  return found.length / wanted.length;
}

const read = (name: string) => importPdf(new Uint8Array(fs.readFileSync(path.join(corpus, name))));

describe.skipIf(!fs.existsSync(corpus))('real PDF files (skipped without the shared corpus)', () => {
  it('keep their blocks apart, in order, and without white space at their ends', async () => {
    let blocksSeen = 0;
    for (const name of fs.readdirSync(corpus)) {
      const imported = await read(name);
      if (!imported.ok) continue;
      const { text, blocks, removed } = imported.value;
      let last = 0;
      for (const block of blocks) {
        const slice = text.slice(block.start, block.end);
        expect(block.start >= last && slice !== '' && slice === slice.trim(), `${name} ${block.start}`).toBe(true);
        last = block.end;
      }
      for (const { start, end } of removed) {
        expect(
          blocks.some((block) => block.start === start && block.end === end),
          `${name} ${start}`,
        ).toBe(true);
      }
      blocksSeen += blocks.length;
    }
    expect(blocksSeen).toBeGreaterThan(1000);
  });

  it('are read in the order of their columns, section by section', async () => {
    const { text, blocks, item } = unwrap(await read('tracemonkey.pdf'));
    const of = (type: string) => blocks.filter((block) => block.type === type);
    const numbers = of('heading').flatMap(({ start, end, level }) => {
      const number = /^\d+(?:\.\d+)?/.exec(text.slice(start, end))?.[0];
      return number === undefined ? [] : [`${level} ${number}`];
    });
    const sections = '1 2 3 3.1 3.2 3.3 4 4.1 4.2 5 5.1 5.2 6 6.1 6.2 6.3 6.4 6.5 6.6 7 8 9 10'.split(' ');
    expect(numbers).toEqual(sections.map((number) => `${number.includes('.') ? 3 : 2} ${number}`));
    const title = blocks[0];
    expect(title).toMatchObject({ type: 'heading', level: 1, page: '1' });
    expect(item.title).toBe(text.slice(title?.start, title?.end));
    expect(of('footnote').map(({ start }) => text.slice(start, start + 3))).toEqual(['[1]', '[2]']);
    // The references begin in one column of the last page and end in the other.
    const references = of('paragraph').flatMap(
      ({ start, end }) => /^\[(\d+)\] /.exec(text.slice(start, end))?.[1] ?? [],
    );
    expect(references.map(Number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    // Paragraphs that a column or a page breaks are one: what is left are words beside and below figures.
    const torn = of('paragraph').filter(({ start, end }) => end - start > 60 && /\p{Ll}/u.test(text.charAt(start)));
    expect(torn.length).toBeLessThan(15);
  });

  it.skipIf(!hasPoppler)('hold the words that another reader finds (skipped without poppler)', async () => {
    const low: string[] = [];
    let words = 0;
    for (const name of fs.readdirSync(corpus).filter((file) => !notComparable.test(file))) {
      const imported = await read(name);
      if (!imported.ok) continue;
      const file = path.join(corpus, name);
      const expected = wordsOf(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: 'pipe' }));
      const share = shareOf(expected, wordsOf(imported.value.text));
      if (share < 0.97) low.push(`${name} ${share.toFixed(3)}`);
      words += expected.length;
    }
    expect(low).toEqual([]);
    expect(words).toBeGreaterThan(40_000);
  });
});
