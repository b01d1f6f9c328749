import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../electron/workers/import-pipeline.ts';
import { unwrap } from '../importers/described.ts';

/** Texts of many kinds, as people save and copy them. Beside each stand the lines of it that are not the document. */
const folder = path.resolve(import.meta.dirname, '../../fixtures/pages');
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));

async function outcomeOf(name: string) {
  const bytes = fs.readFileSync(path.join(folder, name));
  const { document } = unwrap(await importDocument({ bytes, fileName: name }));
  const furniture = linesOf(fs.readFileSync(path.join(folder, name.replace('.txt', '.furniture')), 'utf8'));
  const gone = document.removed
    .filter(({ state }) => state === 'removed')
    .map(({ start, end }) => document.text.slice(start, end));
  const removed = gone.flatMap(linesOf);
  const asked = document.removed
    .filter(({ state }) => state === 'offered')
    .flatMap(({ start, end }) => linesOf(document.text.slice(start, end)));
  return {
    lost: removed.filter((line) => !furniture.includes(line)),
    leftIn: furniture.filter((line) => !removed.includes(line) && !asked.includes(line)),
    furniture: furniture.length,
    item: document.item,
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('a saved text', () => {
  it.each(names)('%s keeps every line of its document', async (name) => {
    expect((await outcomeOf(name)).lost).toEqual([]);
  });

  it('loses nearly all that is not its document, or is asked about it', async () => {
    const outcomes = await Promise.all(names.map(outcomeOf));
    const total = outcomes.reduce((sum, { furniture }) => sum + furniture, 0);
    const leftIn = outcomes.flatMap((outcome) => outcome.leftIn);
    expect(total).toBeGreaterThan(35);
    expect(leftIn.length, leftIn.join('\n')).toBeLessThanOrEqual(total * 0.06);
  });

  it('keeps author and day of what it loses', async () => {
    const { item } = await outcomeOf('copied-news.txt');
    expect(item).toMatchObject({
      author: [{ family: 'Holm', given: 'Marit' }],
      issued: { 'date-parts': [[2024, 3, 12]] },
    });
    expect((await outcomeOf('french.txt')).item).toMatchObject({
      author: [{ family: 'Moreau', given: 'Claire' }],
      issued: { 'date-parts': [[2024, 6, 3]] },
    });
    expect((await outcomeOf('chronicle.txt')).item.issued).toBeUndefined();
  });
});
