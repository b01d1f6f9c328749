import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { bringBack, exportWord } from './returned-steps.ts';
import { briefText, shot, startWithSample } from './steps.ts';

test('an exported Word file that somebody edited is brought back: one accepted, one rejected, one undone', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page, userData } = running;
  try {
    await startWithSample(page);
    const file = await exportWord(running, path.join(userData, 'exports'));
    // The writer goes on meanwhile, in a judgement that the reviewer has changed too.
    const brief = briefText(page);
    await brief.getByText('North Korea deployed about 18,000').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' So far.');
    edit(file, (xml) =>
      xml
        .replace('Officials in three capitals agree', 'Officials in four capitals agree')
        .replace('Brandt estimates that', 'Brandt thinks that')
        .replace('North Korea deployed about 18,000', 'North Korea sent about 18,000')
        .replace(tracked, (_, before: string, after: string) => before + recorded('Freight', 'Cargo') + after)
        .replace(commented, (_, before: string, words: string, after: string) => before + remark(words) + after),
    );

    await bringBack(running, file);
    const list = page.getByRole('region', { name: /^Proposals of/ });
    await expect(list.locator('[data-proposal]')).toHaveCount(5, { timeout: 30_000 });
    await expect(list.locator('[data-proposal]').filter({ hasText: 'You have changed this too' })).toHaveCount(1);
    await shot(page, 'returned');
    await judge(page, 'proposals of a Word file');
    await expect(list.getByRole('list', { name: 'To decide' })).toContainText('Is this still so?');

    await list.getByRole('button', { name: 'Accept: Changed, Key judgements' }).first().press('Enter');
    await expect(brief).toContainText('Officials in four capitals agree');
    // The keyboard goes on at the next proposal.
    await expect(list.getByRole('button', { name: 'Accept: Tracked change, Key judgements' })).toBeFocused();
    await list.getByRole('button', { name: 'Reject: Changed, Why it matters now' }).press('Enter');
    await expect(list.getByRole('region', { name: 'Rejected' }).getByRole('listitem')).toHaveCount(1);
    await expect(list.getByRole('region', { name: 'Accepted' }).getByRole('listitem')).toHaveCount(1);
    await shot(page, 'returned-decided');
    await judge(page, 'proposals decided');

    await brief.focus();
    await page.keyboard.press('Control+z');
    await expect(brief).toContainText('Officials in three capitals agree');
    await expect(list.getByRole('region', { name: 'Accepted' })).toHaveCount(0);
    await expect(list.getByRole('button', { name: /^Accept(?: all 2)?: Changed, Key judgements/ })).toHaveCount(2);

    await list.getByRole('button', { name: 'Bring back: Changed, Why it matters now' }).press('Enter');
    await expect(list.getByRole('list', { name: 'To decide' }).locator('[data-proposal]')).toHaveCount(5);
    // What both changed is never taken over in passing.
    await page.getByRole('button', { name: 'Accept all 4' }).press('Enter');
    await expect(brief).toContainText('Officials in four capitals agree');
    await expect(brief).toContainText('Brandt thinks that');
    await expect(brief.locator('[data-comment]')).toHaveText('The defence ministry told the committee');
    await expect(brief).toContainText('Cargo insurers report');
    await list.getByRole('button', { name: 'Reject all 2: Changed, Key judgements' }).press('Enter');
    await expect(brief).toContainText('North Korea deployed about 18,000');
    await expect(list).toContainText('Everything is decided.');
    await page.getByRole('button', { name: 'Close the proposals' }).press('Enter');
    await expect(page.getByRole('tab', { name: 'Word', exact: true })).toHaveCount(0);
  } finally {
    await running.close();
  }
});

test('single recorded changes of one block are taken and refused, one by one and by author', async () => {
  test.setTimeout(150_000);
  const running = await launch();
  const { page, userData } = running;
  try {
    await startWithSample(page);
    const file = await exportWord(running, path.join(userData, 'exports'));
    const brief = briefText(page);
    edit(file, (xml) =>
      xml
        .replace(/(<w:t[^>]*>)Freight( insurers report)/, (_, before: string, after: string) => {
          return before + recorded('Freight', 'Cargo') + recorded('', ' mostly', 'Ben Editor') + after;
        })
        .replace(/(<w:t[^>]*>)Officials( in three capitals)/, (_, before: string, after: string) => {
          return before + recorded('Officials', 'Diplomats', 'Ben Editor') + after;
        }),
    );
    await bringBack(running, file);
    const list = page.getByRole('region', { name: /^Proposals of/ });
    const rows = list.getByRole('list', { name: 'Single changes' }).getByRole('listitem');
    await expect(rows).toHaveCount(2, { timeout: 30_000 });
    await shot(page, 'returned-single');
    await judge(page, 'single changes of a Word file');

    await list.getByRole('button', { name: 'Accept: “Freight” to “Cargo”' }).press('Enter');
    await expect(brief).toContainText('Cargo insurers report');
    // The keyboard goes on at the next change of the block.
    await expect(list.getByRole('button', { name: 'Accept: “mostly” put in' })).toBeFocused();
    await list.getByRole('button', { name: 'Reject: “mostly” put in' }).press('Enter');
    await expect(
      list.getByRole('region', { name: 'Accepted' }).getByText('Accepted', { exact: true }).last(),
    ).toBeVisible();
    await shot(page, 'returned-single-decided');
    await judge(page, 'single changes decided');
    await list.getByRole('button', { name: 'Bring back: “mostly” put in' }).press('Enter');

    await page.getByRole('button', { name: 'By author' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Accept 2 changes' }).press('Enter');
    await expect(brief).toContainText('mostly insurers report');
    await expect(brief).toContainText('Diplomats in three capitals');
    await expect(list.locator('[data-open][data-proposal]')).toHaveCount(1);

    // What was taken at once is undone at once, and what was taken before it stays.
    await brief.focus();
    await page.keyboard.press('Control+z');
    await expect(brief).toContainText('Officials in three capitals');
    await expect(brief).toContainText('Cargo insurers report');
    await expect(list.locator('[data-open][data-proposal]')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(brief).toContainText('Freight insurers report');
    await expect(list.getByRole('button', { name: 'Accept: “Freight” to “Cargo”' })).toBeVisible();
  } finally {
    await running.close();
  }
});

test('a row that somebody added to a table is seen before it is taken', async () => {
  const running = await launch();
  const { page, userData } = running;
  try {
    await startWithSample(page);
    const file = await exportWord(running, path.join(userData, 'exports'));
    edit(file, (xml) =>
      xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*A captured unit(?:(?!<\/w:tr>).)*<\/w:tr>/, (row) => row + otherRow(row)),
    );
    await bringBack(running, file);
    const list = page.getByRole('region', { name: /^Proposals of/ });
    const rows = list.locator('[data-proposal]').filter({ hasText: 'The rail line may close for repairs.' });
    await expect(rows).toHaveCount(1, { timeout: 30_000 });
    await expect(rows).toContainText('After “A captured unit');
    await shot(page, 'returned-row');
    await judge(page, 'a row of a Word file');
    await rows.getByRole('button', { name: /^Accept/ }).press('Enter');
    await expect(briefText(page)).toContainText('The rail line may close for repairs.');
    await page.keyboard.press('F7');
    await shot(page, 'returned-row-taken');
  } finally {
    await running.close();
  }
});

test('a file that is no export of this brief is refused in words', async () => {
  const running = await launch();
  const { page, userData } = running;
  try {
    await startWithSample(page);
    const file = path.join(userData, 'letter.docx');
    fs.writeFileSync(file, 'Dear reader, this is no Word file.');
    await bringBack(running, file);
    const alert = page.getByRole('tabpanel', { name: 'Word', exact: true }).getByRole('alert');
    await expect(alert).toContainText('“letter.docx” is not a Word document.', { timeout: 30_000 });
    await shot(page, 'returned-refused');
    await judge(page, 'a Word file refused');
  } finally {
    await running.close();
  }
});

/** A row like this one, as Word makes it: without the bookmarks and notes of the first, and with words of its own. */
function otherRow(row: string): string {
  let isFirst = true;
  return row
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
    .replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference[^>]*\/>(?:(?!<\/w:r>).)*<\/w:r>/g, '')
    .replace(/(<w:t[^>]*>)[^<]*(<\/w:t>)/g, (_, before: string, after: string) => {
      const said = isFirst ? 'The rail line may close for repairs.' : '';
      isFirst = false;
      return before + said + after;
    });
}

const tracked = /(<w:t[^>]*>)Freight( insurers)/;

/** A recorded change by a reviewer: the run is closed for it and opened again. */
function recorded(old: string, fresh: string, author = 'Ada Reviewer'): string {
  const by = `w:author="${author}" w:date="2026-01-02T10:00:00Z"`;
  const gone = `<w:del w:id="901" ${by}><w:r><w:delText xml:space="preserve">${old}</w:delText></w:r></w:del>`;
  const come = `<w:ins w:id="902" ${by}><w:r><w:t xml:space="preserve">${fresh}</w:t></w:r></w:ins>`;
  return `</w:t></w:r>${old === '' ? '' : gone}${come}<w:r><w:t xml:space="preserve">`;
}

const commented = /(<w:t[^>]*>)(The defence ministry told the committee)([^<]*<\/w:t><\/w:r>)/;

/** The words in a run of their own with a comment on it. */
function remark(words: string): string {
  const end = '</w:t></w:r>';
  const begin = '<w:r><w:t xml:space="preserve">';
  const reference = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
  return `${end}<w:commentRangeStart w:id="0"/>${begin}${words}${end}${reference}${begin}`;
}

/** Another program saves the file with other words and a comment. */
function edit(file: string, change: (xml: string) => string): void {
  const parts = unzipSync(fs.readFileSync(file));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const rels = 'word/_rels/document.xml.rels';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const comment = `<w:comments xmlns:w="${word}"><w:comment w:id="0" w:author="Ada Reviewer" w:date="2026-01-02T10:00:00Z"><w:p><w:r><w:t>Is this still so?</w:t></w:r></w:p></w:comment></w:comments>`;
  const edited = {
    ...parts,
    'word/document.xml': strToU8(change(text('word/document.xml'))),
    'word/comments.xml': strToU8(comment),
    [rels]: strToU8(
      text(rels).replace(
        '</Relationships>',
        `<Relationship Id="rIdC" Type="${kind}" Target="comments.xml"/></Relationships>`,
      ),
    ),
  };
  fs.writeFileSync(file, zipSync(edited));
}
