import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { pdfEngine } from '../../builders/pdf-engine.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus');

/** Documents that hold nothing but a picture, or nothing at all. */
const withoutText =
  /^mammoth-(?:empty|external-picture|tiny-picture.*)\.docx$|^annotation-(?:tx|text-without-popup)\.pdf$/;

describe.skipIf(!fs.existsSync(corpus))('real documents (skipped without the shared corpus)', () => {
  for (const format of ['html', 'docx', 'md', 'pdf']) {
    const folder = path.join(corpus, format);
    const names = fs.existsSync(folder)
      ? fs.readdirSync(folder).filter((name) => name.endsWith(`.${format}`) && !name.includes('.expected.'))
      : [];

    it(`gives text, blocks and claims for every ${format} file`, async () => {
      expect(names.length).toBeGreaterThan(5);
      for (const name of names) {
        const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
        const imported = await importDocument({ bytes, fileName: name }, { pdf: pdfEngine });
        if (withoutText.test(name)) {
          expect(imported, name).toMatchObject({ ok: false, error: { code: 'no-text' } });
          continue;
        }
        if (!imported.ok) throw new Error(`${name}: ${JSON.stringify(imported.error)}`);
        const { document, candidates } = imported.value;
        expect(document.text.length, name).toBeGreaterThan(0);
        expect(faults(document), name).toEqual([]);
        for (const { start, end, original } of candidates) {
          expect(end, name).toBeLessThanOrEqual(document.text.length);
          expect(start, name).toBeLessThan(end);
          expect(original.length, name).toBeGreaterThan(0);
        }
      }
    });
  }

  it('keeps the words of the articles, and every paragraph of theirs that is a sentence', async () => {
    const folder = path.join(corpus, 'html');
    const shares: number[] = [];
    const lost: string[] = [];
    let paragraphs = 0;
    for (const name of fs.readdirSync(folder).filter((file) => /^[^.]+\.html$/.test(file))) {
      const expected = fs.readFileSync(path.join(folder, name.replace('.html', '.expected.html')), 'utf8');
      const imported = await importDocument({
        bytes: new Uint8Array(fs.readFileSync(path.join(folder, name))),
        fileName: name,
      });
      if (!imported.ok) throw new Error(name);
      const { text, blocks } = imported.value.document;
      const kept = wordsOf(blocks.map(({ start, end }) => text.slice(start, end)).join(' '));
      shares.push(shareOf(wordsOf(stripped(expected)), kept));
      const [whole, rest] = [wordsOf(text), kept].map((words) => ` ${words.join(' ')} `);
      for (const paragraph of paragraphsOf(expected)) {
        const words = ` ${wordsOf(paragraph).join(' ')} `;
        paragraphs += 1;
        // In the text, but in none of its blocks: we left it out.
        if (whole?.includes(words) && !rest?.includes(words)) lost.push(`${name}: ${paragraph}`);
      }
    }
    expect(paragraphs).toBeGreaterThan(800);
    expect(lost).toEqual([]);
    // A Chinese sentence counts as one word here, so one page of them comes out low.
    expect(Math.min(...shares)).toBeGreaterThan(0.75);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.98);
  });
});

/** Blocks that overlap, are empty or leave the text, and cells outside their table. */
function faults({ text, blocks }: ImportedDocument): readonly string[] {
  let last = 0;
  return blocks.flatMap((block) => {
    const wrong = block.start < last || block.end <= block.start || block.end > text.length;
    last = block.end;
    const cells = block.type === 'table' ? block.rows.flat() : [];
    const outside = cells.some(({ start, end }) => start < block.start || end > block.end || end < start);
    return wrong || outside ? [`${block.type} ${block.start}-${block.end}`] : [];
  });
}

const anyTag = /<(\/?[a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

function stripped(markup: string): string {
  return markup.replace(anyTag, ' ').replace(/&[a-z#0-9]+;/gi, ' ');
}

/** The paragraphs of a page that are sentences: a dozen words and more, with a stop at the end. */
function paragraphsOf(markup: string): readonly string[] {
  return markup
    .replace(anyTag, (_tag, name: string) =>
      /^\/?(?:a|b|i|em|strong|span|abbr|code|sup|sub)$/i.test(name) ? '' : '\n\n',
    )
    .replace(/&[a-z#0-9]+;/gi, ' ')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => wordsOf(paragraph).length >= 12 && /[.!?…»”"]$/.test(paragraph));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of the wanted words that are there, counting each as often as it occurs. */
function shareOf(wanted: readonly string[], there: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = wanted.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  });
  return found.length / Math.max(1, wanted.length);
}
