import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { saveBriefFile } from '../../electron/cli/brief-file.ts';
import { brief, cite, h, p, section, table } from '../builders/brief.ts';
import { on, person, source } from '../builders/sources.ts';
import { amid, del, gone, goneRow, ins, reset } from '../round-trip/recorded.ts';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { bringBack, editText, exportWord } from './returned-steps.ts';
import { briefText, citations, shot } from './steps.ts';

const mill = source('mill', { type: 'book', title: 'Sacks', author: [person('Berg', 'Jan')], issued: on(2024) });
const port = source('port', { type: 'book', title: 'Ships', author: [person('Lind', 'Eva')], issued: on(2023) });

const given = brief(
  section(
    'What happened',
    h(2, 'The mill'),
    p('The old mill stood still ', cite(mill), ' for three long years.'),
    p('The port was never closed ', cite(port), ' in that time.'),
    p('Nobody counted the sacks in the granary.'),
    h(2, 'The numbers'),
    table(
      { caption: 'Closures of mills and piers in days' },
      ['Place', 'Days', 'Why'],
      ['Mill', '3', 'Flood'],
      ['Pier', '5', 'Storm'],
      ['Quay', '8', 'Repair'],
    ),
    p('The council meets in spring.'),
  ),
  { metadata: { title: 'The mill closes in winter', citationStyle: 'apa' } },
);

const paragraphs = (xml: string) => xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
const saying = (xml: string, words: string) => paragraphs(xml).find((one) => one.includes(words)) ?? '';
const rowSaying = (xml: string, words: string) =>
  (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).find((one) => one.includes(`>${words}<`)) ?? '';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** What two reviewers did in Word, most of it recorded. */
function reviewed(xml: string): string {
  const crossed = saying(xml, 'The old mill');
  const uncited = saying(xml, 'The port was');
  const uncounted = saying(xml, 'Nobody counted');
  const merged = rowSaying(xml, 'Mill');
  const [first = '', second = ''] = merged.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  const words = first.replace(/(<w:p>.*<\/w:p>)/s, `$1${/<w:p>.*<\/w:p>/s.exec(second)?.[0] ?? ''}`);
  const joined = words.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>');
  const changed = xml
    .replace(
      'The mill closes in winter',
      `The ${amid(del('mill'), ins('windmill'))} closes in ${amid(del('winter', 'Ben Reviewer'), ins('spring', 'Ben Reviewer'))}`,
    )
    .replace(crossed, () => {
      const made = del('still (Berg, 2024)', 'Ada Reviewer') + ins('idle, as Berg wrote,', 'Ada Reviewer');
      return crossed.replace(
        /<w:r>.*<\/w:r>/s,
        () => run('The old mill stood ') + made + run(' for three long years.'),
      );
    })
    .replace(uncited, () => uncited.replace(/<w:r>.*<\/w:r>/s, () => run('The port was never closed in that time.')))
    .replace(uncounted, () => gone(uncounted, 'Ben Reviewer'))
    .replace('Closures of mills and piers', `Closures of ${amid(ins('all ', 'Ada Reviewer'))}mills and piers`)
    .replace(merged, () => merged.replace(first + second, () => joined))
    .replace(rowSaying(xml, 'Pier'), (row) => goneRow(row, 'Ada Reviewer'));
  const centred = '<w:pStyle w:val="BodyText"/><w:jc w:val="center"/>';
  return reset(
    reset(changed, 'The numbers<', '<w:pStyle w:val="Heading3"/>', 'Ben Reviewer'),
    'The council meets',
    centred,
    'Ben Reviewer',
  );
}

test('what reviewers did to blocks, rows, citations and the title is seen with its author and decided one by one', async () => {
  test.setTimeout(150_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-mill-'));
  const saved = path.join(folder, 'Mill.brief');
  await saveBriefFile(saved, given, 'test');
  const running = await launch({ args: [saved] });
  const { page } = running;
  try {
    const text = briefText(page);
    await expect(text).toContainText('The old mill stood still', { timeout: 30_000 });
    const file = await exportWord(running, path.join(folder, 'exports'));
    editText(file, reviewed);
    await bringBack(running, file);
    const list = page.getByRole('region', { name: /^Proposals of/ });
    const cards = list.locator('[data-proposal]');
    await expect(cards).toHaveCount(8, { timeout: 30_000 });
    await shot(page, 'returned-structure-1');
    await judge(page, 'blocks, rows and citations of a Word file');
    for (const [at, kind] of ['shape', 'uncite', 'cells', 'row'].entries()) {
      const card = {
        shape: 'Heading to small heading',
        uncite: 'takes the citation out',
        cells: 'merged in the file',
        row: 'Pier',
      };
      await cards
        .filter({ hasText: card[kind as keyof typeof card] })
        .first()
        .scrollIntoViewIfNeeded();
      await shot(page, `returned-structure-${at + 2}`);
    }
    await expect(list).toContainText('A recorded change of how a paragraph is set');

    await expect(cards.filter({ hasText: 'Nobody counted' })).toContainText('Ben Reviewer');
    await expect(cards.filter({ hasText: 'Pier' }).filter({ hasText: 'Row deleted' })).toContainText('Ada Reviewer');
    await expect(cards.filter({ hasText: 'merged in the file' })).toContainText('nothing is lost');

    await list.getByRole('button', { name: 'Accept: “mill” to “windmill”' }).press('Enter');
    const name = page.getByRole('textbox', { name: 'Name of the brief' });
    await expect(name).toHaveValue('The windmill closes in winter');
    await cards
      .filter({ hasText: 'keeps the citation behind' })
      .getByRole('button', { name: /^Accept/ })
      .press('Enter');
    await expect(text).toContainText('The old mill stood idle, as Berg wrote,');
    await expect(citations(text)).toHaveCount(2);
    await cards
      .filter({ hasText: 'Heading to small heading' })
      .getByRole('button', { name: /^Accept/ })
      .press('Enter');
    await expect(text.getByRole('heading', { name: 'The numbers', level: 4 })).toBeVisible();
    // A citation never goes in passing.
    await page
      .getByRole('button', { name: /^Accept all/ })
      .first()
      .press('Enter');
    await expect(text).not.toContainText('Nobody counted');
    await expect(citations(text)).toHaveCount(2);
    await shot(page, 'returned-structure-decided');
    await judge(page, 'blocks, rows and citations decided');
    await cards
      .filter({ hasText: 'takes the citation out' })
      .getByRole('button', { name: /^Accept/ })
      .press('Enter');
    await expect(citations(text)).toHaveCount(1);
    await expect(text).toContainText('The port was never closed in that time.');
    await list.getByRole('button', { name: 'Take the title back' }).press('Enter');
    await expect(name).toHaveValue('The mill closes in winter');
  } finally {
    await running.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
