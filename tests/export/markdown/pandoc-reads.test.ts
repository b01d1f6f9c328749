import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../electron/document/walk.ts';
import { writeMarkdown } from '../../../electron/export/markdown/write-markdown.ts';
import { br, document, em, heading, link, note, ol, p, strong, table, text, ul } from '../../builders/document.ts';
import { hasPandoc, pandocNodes, pandocReads, pandocText as textOf } from '../../builders/pandoc.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';

// Words of everything that means something somewhere in Markdown.
const marks = [
  ...'\\`*_{}[]()#+-.!~^$@|<>&"\':=%/',
  'a',
  'b',
  '1',
  ' ',
  '--',
  '...',
  '1.',
  '(a)',
  'i)',
  'Table:',
  '&amp;',
];
const words = fc
  .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((made) => made !== '');

describe.skipIf(!hasPandoc)('pandoc reads Markdown back (skipped where pandoc is not installed)', () => {
  it.each(Object.keys(sharedBriefs))('%s: as many notes, in order, with the same words', (name) => {
    const brief = sharedBriefs[name];
    if (!brief) throw new Error(name);
    const made = resolved(brief);
    const read = pandocReads('markdown', writeMarkdown(made));
    const notes = pandocNodes(read.blocks, 'Note').map((each) => squeezed(pandocText(each.c)));
    expect(notes).toEqual(
      made.notes.map((each) => squeezed(each.paragraphs.map((paragraph) => plainText(paragraph)).join(''))),
    );
    expect(pandocText(read.blocks)).not.toMatch(/\{(?:Math|Code|Cite|RawInline|CodeBlock)\}/);
  });

  it('any words come back as they were, wherever they stand', () => {
    const samples = fc.sample(words, { numRuns: 400, seed: 7 });
    const paragraphs = document(...samples.map((sample) => p(sample)));
    const read = pandocReads('markdown', writeMarkdown(paragraphs)).blocks;
    expect(read.map((block) => pandocText(block))).toEqual(samples);
    expect(read.map((block) => (block as { t: string }).t)).toEqual(samples.map(() => 'Para'));

    const elsewhere = samples
      .slice(0, 120)
      .flatMap((sample) => [
        heading(2, sample),
        ul(sample, strong(sample)),
        ol(em(sample)),
        table({ head: [sample, 'x'], rows: [[sample, [sample, note(sample)]]] }),
        p('a', text('2', { position: 'subscript' }), link('https://example.org/a(b)_c', sample), br(), sample),
      ]);
    const again = pandocReads('markdown', writeMarkdown(document(...elsewhere)));
    const expected = samples
      .slice(0, 120)
      .map((each) => `${each}${each}${each}${each}${each}x${each}${each}a2${each}\n${each}`);
    expect(pandocText(again.blocks)).toBe(expected.join(''));
    expect(pandocNodes(again.blocks, 'Note').map((each) => pandocText(each.c))).toEqual(samples.slice(0, 120));
    expect(pandocNodes(again.blocks, 'Table')).toHaveLength(120);
  });

  it('keeps lists that follow one another apart, and the paragraphs of a note together', () => {
    const made = document(ul('one'), ul('two'), p('word', note('first', ['second', br(), 'line'])), ol('a'), ol('b'));
    const read = pandocReads('markdown', writeMarkdown(made));
    expect(pandocNodes(read.blocks, 'BulletList')).toHaveLength(2);
    expect(pandocNodes(read.blocks, 'OrderedList')).toHaveLength(2);
    const [held] = pandocNodes(read.blocks, 'Note');
    expect(pandocNodes(held?.c, 'Para').map((each) => pandocText(each))).toEqual(['first', 'second\nline']);
  });

  it('reads the title and the date from the front matter', () => {
    const odd = 'Prices: "up" & [never] *down* – 100% #1';
    const read = pandocReads('markdown', writeMarkdown(document({ title: odd }, p('x'))));
    expect(pandocText(read.meta.title)).toBe(odd);
    expect(pandocText(read.meta.date)).toBe('2024-11-22');
  });
});

// Apostrophes inside a word are left to pandoc's typography.
function pandocText(tree: unknown): string {
  return textOf(tree).replace(/(?<=[\p{L}\p{N}])’(?=[\p{L}\p{N}])/gu, "'");
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
