import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { judge } from './judge.ts';
import { launch } from './launch.ts';
import { citations, claimsShown, emptyBrief, exportNow, importFiles, openExport, runCommand, shot } from './steps.ts';

const files = {
  'harbour-office.txt': `Containers in the east basin

The harbour office counted 4,200 containers in the east basin of Port Averil in March 2024.

It asks every shipping line to book a berth two weeks ahead. The basin is dredged again in October.

The pilots said the channel is too narrow for the new ships. A third crane would shorten the wait by a day.
`,
  'averil-gazette.txt': `A full basin

The harbour office counted 4,200 containers in the east basin of Port Averil in March 2024.

Between 30 and 45 ships were turned away, the gazette reports. The council votes on the dredging next month.
`,
};

test('words become a claim, two claims of two sources become one, and one note cites both', async () => {
  test.setTimeout(180_000);
  const running = await launch();
  const { page, userData } = running;
  try {
    await importFiles(running, files);
    await emptyBrief(page, 'The east basin');

    // By keyboard, from selected words to a claim.
    await page.getByRole('tab', { name: /^Sources/ }).click();
    await page
      .getByRole('list', { name: 'Sources' })
      .getByRole('button', { name: /Containers in the east basin/ })
      .first()
      .click();
    const text = page.getByRole('document', { name: /Containers/ });
    await selectWords(text, 'channel is too narrow');
    const tools = page.getByRole('toolbar', { name: 'Selected text' });
    await expect(tools).toBeVisible();
    await judge(page, 'selected words with their tools');
    await shot(page, 'selection');
    await text.focus();
    await page.keyboard.press('Tab');
    await expect(tools.getByRole('button', { name: 'Make a claim' })).toBeFocused();
    await page.keyboard.press('Enter');
    const inspector = page.getByRole('region', { name: 'Claim', exact: true });
    await expect(inspector).toContainText('channel is too narrow');
    await expect(inspector).toContainText('Said by');

    // Its words are edited beside those of the source.
    await inspector.getByRole('button', { name: 'Edit the claim' }).click();
    await inspector.getByRole('textbox', { name: 'The claim in one line' }).fill('The channel is too narrow for them');
    await expect(inspector.getByText('Against the source’s words')).toBeVisible();
    await inspector.getByRole('combobox', { name: 'Tags' }).fill('channel');
    await page.keyboard.press('Enter');
    await judge(page, 'a claim being edited');
    await shot(page, 'form');
    await inspector.getByRole('button', { name: 'Save' }).click();
    await expect(inspector.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(inspector).toContainText('The channel is too narrow for them');
    await page.getByRole('button', { name: 'Library', exact: true }).click();

    // Two sources say the same: one claim is left, and stands for both.
    await page.getByRole('tab', { name: /^Claims/ }).click();
    await page.getByRole('searchbox', { name: 'Search the claims' }).fill('4,200 containers');
    const list = page.getByRole('listbox', { name: 'Claims' });
    await expect(list.getByRole('option')).toHaveCount(2);
    await list.focus();
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('toolbar', { name: 'Selected claims' });
    await expect(bar).toContainText('2 claims selected');
    await judge(page, 'several claims selected');
    await shot(page, 'selected-claims');
    await bar.getByRole('button', { name: 'Merge' }).click();
    await page.getByRole('menuitem', { name: /They say the same/ }).click();
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list).toContainText('also in 1 place');
    await expect(page.getByRole('region', { name: 'Also in' })).toContainText('4,200 containers');
    await judge(page, 'a claim that stands for another');
    await shot(page, 'merged');

    // One note names both sources.
    await list.focus();
    await page.keyboard.press('Control+Enter');
    await expect(citations(page.locator('body'))).toHaveCount(1);
    const folder = path.join(userData, 'exports');
    fs.mkdirSync(folder);
    await exportNow(page, await openExport(running, folder));
    const notes = wordNotes(folder);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/containers in the east basin/i);
    expect(notes[0]).toMatch(/a full basin/i);
  } finally {
    await running.close();
  }
});

test('many claims are left out at once, and come back by one press', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { page } = running;
  try {
    await importFiles(running, files);
    await emptyBrief(page, 'The east basin');
    const list = page.getByRole('listbox', { name: 'Claims' });
    const before = await claimsShown(page);
    expect(before).toBeGreaterThan(5);
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('toolbar', { name: 'Selected claims' });
    await expect(bar).toContainText('3 claims selected');
    await expect(list.getByRole('option', { selected: true })).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    await list.getByRole('option').nth(1).click();
    await list
      .getByRole('option')
      .nth(3)
      .click({ modifiers: ['Control'] });
    await expect(bar).toContainText('2 claims selected');
    await list
      .getByRole('option')
      .nth(0)
      .click({ modifiers: ['Shift'] });
    await bar.getByRole('button', { name: 'Select all found' }).click();
    await expect(bar).toContainText(`${before} claims selected`);

    await bar.getByRole('button', { name: 'Tag…' }).click();
    const tagging = page.getByRole('dialog', { name: `Tag ${before} claims` });
    await tagging.getByRole('combobox', { name: 'Put on' }).fill('freight');
    await page.keyboard.press('Enter');
    await judge(page, 'tagging several claims');
    await shot(page, 'tagging');
    await tagging.getByRole('button', { name: 'Apply' }).click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText(`Tags of ${before} claims changed.`);

    await bar.getByRole('button', { name: 'Leave out' }).click();
    await page.getByRole('menuitem', { name: 'Too old' }).click();
    await expect(page.getByText('No claims yet')).toBeVisible();
    await messages
      .getByText(`${before} claims left out of the list.`)
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await expect(list.getByRole('option')).toHaveCount(before);

    // The tag is there, and can be called otherwise.
    await runCommand(page, 'Tags');
    const tags = page.getByRole('dialog', { name: 'Tags' });
    await expect(tags.getByRole('list', { name: 'Tags' })).toContainText(`${before} claims`);
    await judge(page, 'the tags');
    await shot(page, 'tags');
    await tags.getByRole('button', { name: 'Rename freight' }).click();
    await tags.getByRole('textbox', { name: 'New name for freight' }).fill('sea freight');
    await page.keyboard.press('Enter');
    await expect(tags.getByRole('button', { name: 'Rename sea freight' })).toBeVisible();
  } finally {
    await running.close();
  }
});

/** Selects these words in the text, as dragging over them would. */
async function selectWords(text: Locator, words: string): Promise<void> {
  await text.evaluate((page, wanted) => {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}

/** The words of each footnote of the one Word file in a folder. */
function wordNotes(folder: string): readonly string[] {
  const name = fs.readdirSync(folder).find((one) => one.endsWith('.docx')) ?? '';
  const parts = unzipSync(fs.readFileSync(path.join(folder, name)));
  const xml = strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:footnote [^>]*w:id="([1-9]\d*)"[^>]*>([\s\S]*?)<\/w:footnote>/g)].map(([, , note = '']) =>
    [...note.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );
}
