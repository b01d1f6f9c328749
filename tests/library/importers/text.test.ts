import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { textImporter } from '../../../electron/library/importers/text.ts';

async function importText(text: string): Promise<ImportedDocument> {
  const result = await textImporter.import({ bytes: new TextEncoder().encode(text), fileName: 'notes.txt' });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The blocks as `type level: words`, in order. */
async function outline(text: string): Promise<readonly string[]> {
  const { blocks } = await importText(text);
  return blocks.map((block) => {
    const level = block.level === 0 ? '' : ` ${block.level}`;
    return `${block.type}${level}: ${text.slice(block.start, block.end)}`;
  });
}

const prose =
  'The council met on Monday and spoke for three hours about the price of water, the state of the pipes and the debts of the utility.';
const more =
  'Nobody objected when the chair closed the meeting, although two members had asked for a vote and one had left early.';

describe('text importer', () => {
  it('keeps the decoded file as the text, with offsets into it', async () => {
    const text = `Title Of The Paper\r\n\r\n${prose}\r\n`;
    const document = await importText(text);
    expect(document.text).toBe(text);
    expect(document.offsets).toBe('original');
    expect(document.item).toEqual({ type: 'document' });
  });

  it('refuses what holds no text', async () => {
    const codeOf = async (bytes: Uint8Array) => {
      const result = await textImporter.import({ bytes, fileName: 'x.txt' });
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(new TextEncoder().encode(' \n\u00a0\n'))).toBe('no-text');
    expect(await codeOf(Uint8Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 1 : 65)))).toBe('damaged');
  });

  it('says when the encoding was guessed and when direction marks may mislead', async () => {
    const bytes = Uint8Array.from(
      [...'Der Bürgermeister sprach über die Straße und die Brücke.'].map((letter) => letter.charCodeAt(0)),
    );
    const result = await textImporter.import({ bytes, fileName: 'x.txt' });
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
    expect((await importText(`abc \u202e ${prose}`)).warnings.map(({ code }) => code)).toEqual(['direction-marks']);
  });

  describe('paragraphs', () => {
    it('takes every line for a paragraph when lines are long', async () => {
      expect(await outline(`${prose}\n${more}`)).toEqual([`paragraph: ${prose}`, `paragraph: ${more}`]);
    });

    it('joins lines that were wrapped by hand, and splits where a paragraph ends', async () => {
      const first =
        'The valley was flooded in spring, and the people\nwho lived there moved to the hills above the river,\nwhere the ground is dry but hard to farm.';
      const second =
        'They built their houses from the stones of the old\nbridge and sold the wood to the shipyard, which was\nshort of it.';
      expect(await outline(`${first}\n${second}\n\n${first}`)).toEqual([
        `paragraph: ${first}`,
        `paragraph: ${second}`,
        `paragraph: ${first}`,
      ]);
    });

    it('does not take a dash or a number at the start of a wrapped line for a list', async () => {
      const text =
        'The price of a loaf rose to three crowns that year\n- more than a mason earned in a day of work - and\n12. September was the day on which the bakers of\nthe town stopped selling.';
      expect(await outline(text)).toEqual([`paragraph: ${text}`]);
    });

    it('treats a line of any white space as blank', async () => {
      const text = `${prose}\n\u00a0\n \u2003\t\n${more}`;
      expect((await outline(text)).length).toBe(2);
    });

    it.each(['\n', '\r\n', '\r', '\u2028'])('knows the line end %j', async (end) => {
      expect((await outline(`${prose}${end}${more}`)).length).toBe(2);
    });
  });

  describe('headings', () => {
    it('finds bare headings by their look and by the text under them', async () => {
      const text = `Water in the Hill Towns\n${prose}\nWhat Comes Next\n${more}`;
      expect(await outline(text)).toEqual([
        'heading 1: Water in the Hill Towns',
        `paragraph: ${prose}`,
        'heading 2: What Comes Next',
        `paragraph: ${more}`,
      ]);
    });

    it('finds a heading in sentence case between blank lines', async () => {
      const text = `${prose}\n\nLooking back\n\n${more}`;
      expect((await outline(text))[1]).toBe('heading 2: Looking back');
    });

    it('reads numbered, underlined, marked and capital headings', async () => {
      const text = `Report\n======\n\n${prose}\n\n2.1 Method and Sources\n\n${prose}\n\nCosts\n-----\n${prose}\n\n### Small print\n${prose}\n\nANNEX AND TABLES\n\n${more}`;
      const headings = (await outline(text)).filter((line) => line.startsWith('heading'));
      expect(headings).toEqual([
        'heading 1: Report',
        'heading 3: 2.1 Method and Sources',
        'heading 2: Costs',
        'heading 3: Small print',
        'heading 2: ANNEX AND TABLES',
      ]);
    });

    it('makes headings of phrases that open paragraph after paragraph', async () => {
      const text = ['Reasons for the delay', 'Costs and benefits', 'The role of the banks']
        .map((phrase) => `${phrase}. ${prose}`)
        .join('\n');
      expect((await outline(text)).filter((line) => line.startsWith('heading'))).toEqual([
        'heading 3: Reasons for the delay.',
        'heading 3: Costs and benefits.',
        'heading 3: The role of the banks.',
      ]);
    });

    it('leaves short first sentences alone', async () => {
      const text = ['The mayor resigned', 'Not only that', 'Prices fell', 'It was late']
        .map((phrase) => `${phrase}. ${prose}`)
        .join('\n');
      expect((await outline(text)).every((line) => line.startsWith('paragraph'))).toBe(true);
    });

    it('does not take a short sentence, a list without marks or a signature for a heading', async () => {
      const text = `The vote failed.\n\n${prose}\n\nApples\nOranges\nPears\nPlums\n\n${more}\n\nMaria Lund`;
      expect((await outline(text)).some((line) => line.startsWith('heading'))).toBe(false);
    });
  });

  describe('lists, questions, quotations and notes', () => {
    it('reads bullets and numbers, with wrapped and indented continuations', async () => {
      const text = '- first point\n  goes on\n• second\n1. third\n  a) deeper\n(iv) fourth';
      expect(await outline(text)).toEqual([
        'list-item 1: first point\n  goes on',
        'list-item 1: second',
        'list-item 1: third',
        'list-item 1: deeper',
        'list-item 1: fourth',
      ]);
    });

    it('takes the line after a lonely bullet for its item', async () => {
      const text = `${prose}\n-\nSafety: The tunnel needs lamps.\n-\nCost: The tunnel is dear.`;
      expect((await outline(text)).slice(1)).toEqual([
        'list-item 1: Safety: The tunnel needs lamps.',
        'list-item 1: Cost: The tunnel is dear.',
      ]);
    });

    it('knows a line that is one question from a heading that asks', async () => {
      const text = `Frequently Asked Questions\nWho pays for the repair of the pipes?\n${prose}\nWhy Does It Matter?\n${more}`;
      expect(await outline(text)).toEqual([
        'heading 1: Frequently Asked Questions',
        'question: Who pays for the repair of the pipes?',
        `paragraph: ${prose}`,
        'heading 2: Why Does It Matter?',
        `paragraph: ${more}`,
      ]);
    });

    it('keeps a quotation and the name under it together', async () => {
      const text = `${prose}\n“We have waited long enough for this bridge.”\n— Rosa Klein, mayor\n${more}`;
      expect((await outline(text))[1]).toBe(
        'quote: “We have waited long enough for this bridge.”\n— Rosa Klein, mayor',
      );
    });

    it('reads quoted lines, captions, notes and code', async () => {
      const text = `> We agreed on this.\n> All of us.\n\n${prose}\n\nFigure 2: Rainfall by month\n\n[1] See the yearbook of 1998.\n\n\`\`\`\nlet x = 1\n\`\`\`\n`;
      const types = (await importText(text)).blocks.map(({ type }) => type);
      expect(types).toEqual(['quote', 'paragraph', 'caption', 'footnote', 'code']);
    });
  });

  it('reads one line of a megabyte and a hundred thousand short lines', async () => {
    expect((await importText('word '.repeat(210_000))).blocks).toHaveLength(1);
    expect((await importText('A line.\n'.repeat(100_000))).blocks).toHaveLength(100_000);
    expect((await importText('- \n'.repeat(100_000))).blocks).toHaveLength(0);
    expect(
      (await importText(`${'#'.repeat(300_000)}\n${'='.repeat(300_000)}\n${'"'.repeat(300_000)}`)).blocks.length,
    ).toBeLessThan(4);
  });
});
