import { describe, expect, it } from 'vitest';
import type { Importer } from '../../electron/library/imported-document.ts';
import { htmlImporter } from '../../electron/library/importers/html.ts';
import { markdownImporter } from '../../electron/library/importers/markdown.ts';
import { textImporter } from '../../electron/library/importers/text.ts';
import { withQuestions } from '../../electron/library/questions.ts';
import { described, importText } from './importers/described.ts';

const answer = 'The council pays for it, and the county gives back one half of the sum within the year.';

async function typesOf(importer: Importer, content: string): Promise<readonly string[]> {
  const document = await importText(importer, content);
  return described({ ...document, blocks: withQuestions(document.blocks, document.text) });
}

describe('questions and answers', () => {
  const wanted = ['question: Who pays for the bridge?', `paragraph: ${answer}`];

  it('are a line that asks and the text below it, in every format', async () => {
    const plain = `Who pays for the bridge?\n\n${answer}\n`;
    expect(await typesOf(textImporter, plain)).toEqual(wanted);
    expect(await typesOf(markdownImporter, plain)).toEqual(wanted);
    expect(await typesOf(htmlImporter, `<html><body><p>Who pays for the bridge?</p><p>${answer}</p></body>`)).toEqual(
      wanted,
    );
    expect(
      await typesOf(
        htmlImporter,
        `<html><body><dl><dt>Who pays for the bridge?</dt><dd>${answer}</dd></dl><details><summary>Who pays for the bridge?</summary>${answer}</details></body>`,
      ),
    ).toEqual([...wanted, ...wanted]);
  });

  it('are told by their mark, and by their number when text follows', async () => {
    expect(await typesOf(textImporter, `Q: And the bridge?\nA: ${answer}\n`)).toEqual([
      'question: Q: And the bridge?',
      `paragraph: A: ${answer}`,
    ]);
    expect(
      await typesOf(markdownImporter, `1. Who pays for the bridge?\n\n${answer}\n\n2. When is it built?\n\n${answer}`),
    ).toEqual([
      'question: Who pays for the bridge?',
      `paragraph: ${answer}`,
      'question: When is it built?',
      `paragraph: ${answer}`,
    ]);
  });

  it('are not questions that nothing answers', async () => {
    expect(await typesOf(markdownImporter, `${answer}\n\nWho pays for the bridge?\n\n## Costs\n\n${answer}`)).toContain(
      'paragraph: Who pays for the bridge?',
    );
    const list = '1. Who pays for it?\n2. Who builds the bridge?\n3. Who paints the bridge?\n';
    expect(
      (await typesOf(markdownImporter, `${list}\n${answer}`)).filter((line) => line.startsWith('question')),
    ).toEqual([]);
  });
});
