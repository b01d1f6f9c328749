import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownImporter } from '../../../electron/library/importers/markdown.ts';
import { described, importText } from './described.ts';

const note = `---
title: "Fog on the coast: a note"
author:
  - Ana Ruiz
  - Harbour Research Institute
date: 2024-12-12
lang: en-GB
url: https://fog.example/note
---
# Fog on the coast

Ships waited for **eleven** days
and then left.[^1]

- one
- two
  1. deep

> Nobody saw it.

**Who paid?**

| Quay | Tonnes |
|------|-------:|
| North | 12 |
| South | |

\`\`\`
raw *text*
\`\`\`

![left out](x.png)

[^1]: Logbook, page 4.
`;

describe('the text of a Markdown file', () => {
  it('is the file itself, with blocks at their places in it', async () => {
    const document = await importText(markdownImporter, note);
    expect(document.text).toBe(note);
    expect(document.offsets).toBe('original');
    expect(described(document)).toEqual([
      'heading 1: Fog on the coast',
      'paragraph: Ships waited for **eleven** days / and then left.[^1]',
      'list-item 1: one',
      'list-item 1: two',
      'list-item 2 ordered: deep',
      'quote: Nobody saw it.',
      'question: **Who paid?**',
      'table: Quay | Tonnes // North | 12 // South | ',
      'code: raw *text*',
      'footnote: Logbook, page 4.',
    ]);
  });

  it('takes metadata from the front matter', async () => {
    expect((await importText(markdownImporter, note)).item).toEqual({
      type: 'document',
      title: 'Fog on the coast: a note',
      author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Harbour Research Institute' }],
      issued: { 'date-parts': [[2024, 12, 12]] },
      URL: 'https://fog.example/note',
      language: 'en-GB',
    });
    expect((await importText(markdownImporter, '# Only title\n\nText.')).item).toEqual({
      type: 'document',
      title: 'Only title',
    });
  });

  it('keeps its offsets over line ends of all kinds, tabs, marks at the start and characters beyond the first plane', async () => {
    const text = '# T\u00eatle 😀\r\n\r\n\tcode\r\n\r\nA\tline 😀 with é\rand **more** text.\n\n1.\titem\r\n';
    const document = await importText(markdownImporter, Buffer.from(`\ufeff${text}`));
    expect(document.text).toBe(text);
    expect(described(document)).toEqual([
      'heading 1: Têtle 😀',
      'code: code',
      'paragraph: A\tline 😀 with é\rand **more** text.',
      'list-item 1 ordered: item',
    ]);
  });

  it('gives blocks in order, inside the text and without overlap, for any text', async () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '| a | b |\n|---|---|\n| c | d |\n',
      '\n',
      '\n\n',
      'word ',
      '**b** ',
      '```\n',
      '[^1]',
      '[^1]: n\n',
      '  ',
      '\t',
      '1. ',
      '![](x)',
      '<b>',
      '😀',
      '\r\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join('');
        const result = await markdownImporter.import({ bytes: Buffer.from(text), fileName: 'a.md' });
        if (!result.ok) return;
        let last = 0;
        for (const { start, end } of result.value.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
