import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElements, type HtmlElement } from '../../../../electron/library/importers/html/element.ts';
import { parsePage } from '../../../../electron/library/importers/html/parse-page.ts';
import { importDocument } from '../../../../electron/workers/import-pipeline.ts';
import { unwrap } from '../described.ts';

/**
 * Whole pages of many kinds. In them `data-keep` marks what belongs to the document and `data-furniture` what does not;
 * the importer knows neither word.
 */
const folder = path.resolve(import.meta.dirname, '../../../fixtures/pages');
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));

interface Outcome {
  readonly lost: readonly string[];
  readonly leftIn: readonly string[];
  readonly furniture: number;
}

async function outcomeOf(name: string): Promise<Outcome> {
  const bytes = fs.readFileSync(path.join(folder, name));
  const { root } = unwrap(parsePage(bytes.toString('utf8')));
  const { document } = unwrap(await importDocument({ bytes, fileName: name }));
  const texts = (ranges: readonly { readonly start: number; readonly end: number }[]) =>
    wordsOf(ranges.map(({ start, end }) => document.text.slice(start, end)).join('\n'));
  const kept = texts(document.blocks);
  const asked = texts(document.removed.filter(({ state }) => state === 'offered'));
  const marked = (mark: string) => findElements(root, ({ attributes }) => attributes[mark] !== undefined);
  const keep = marked('data-keep').map((element) => wordsOf(ownText(element)));
  const furniture = marked('data-furniture').map((element) => wordsOf(wholeText(element)));
  const wanted = keep.join('');
  return {
    lost: keep.filter((text) => !kept.includes(text)),
    leftIn: furniture.filter((text) => count(kept, text) > count(wanted, text) && !asked.includes(text)),
    furniture: furniture.length,
  };
}

function ownText(element: HtmlElement): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.text;
      return child.attributes['data-furniture'] === undefined ? ownText(child) : '';
    })
    .join('');
}

function wholeText(element: HtmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.text : wholeText(child))).join('');
}

function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a saved page', () => {
  it.each(names)('%s keeps every paragraph of its document', async (name) => {
    expect((await outcomeOf(name)).lost).toEqual([]);
  });

  it('loses nearly all that is not its document, or is asked about it', async () => {
    const outcomes = await Promise.all(names.map(outcomeOf));
    const total = outcomes.reduce((sum, { furniture }) => sum + furniture, 0);
    const leftIn = outcomes.flatMap((outcome) => outcome.leftIn);
    expect(names.length).toBeGreaterThan(10);
    expect(total).toBeGreaterThan(100);
    expect(leftIn.length, leftIn.join('\n')).toBeLessThanOrEqual(total * 0.05);
  });
});
