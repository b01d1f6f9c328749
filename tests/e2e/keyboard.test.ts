import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { launch, type RunningApp } from './launch.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  briefText,
  citations,
  exportByKeys,
  isFocused,
  newBrief,
  slot,
  tabTo,
} from './steps.ts';

const sample = path.resolve(import.meta.dirname, '../../assets/sample');
const documents = fs
  .readdirSync(sample)
  .filter((name) => name !== 'sources.json')
  .map((name) => path.join(sample, name));

// Keys go to whatever has the focus: nothing here clicks, and nothing puts the focus anywhere but the keys themselves.
test('the whole job is done by keyboard alone', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { app, page, userData } = running;
  const file = path.join(userData, 'By keys.brief');
  const folder = path.join(userData, 'exports');
  try {
    await importDocuments(running);
    await briefByKeys(page);
    await insertClaims(page);
    await write(page);
    await move(page);
    await cite(page);
    await check(page);

    await answerSaveDialog(app, file);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('banner').locator('[data-save]')).toHaveAttribute('data-save', 'saved');
    await exportByKeys(running, folder);
    expect(fs.readdirSync(folder).sort()).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.pdf$/)]);
    const [word = ''] = fs.readdirSync(folder).sort();
    const text = strFromU8(
      unzipSync(fs.readFileSync(path.join(folder, word)))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(text).toContain('Written without a mouse.');
    expect(text.match(/<w:footnoteReference /g)).toHaveLength(4);
  } finally {
    await running.close();
  }
});

test('a key on the heels of a choice from a menu or a list is typed into the text', async () => {
  const { page, close } = await launch();
  try {
    await newBrief(page, 'In haste');
    await page.keyboard.type('One.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two.');
    await page.getByRole('button', { name: /^Actions for Paragraph 2/ }).press('Enter');
    const up = page.getByRole('menuitem', { name: 'Move up' });
    await expect(up).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('First: ');
    await expect(paragraphs(page)).toHaveText(['First: Two.', 'One.']);

    await moveToGaps(page);
    await page.keyboard.type('!');
    await expect(slot(page, 'Gaps and what would change our mind')).toContainText('!');
    await expect(paragraphs(page)).toHaveText(['One.']);
  } finally {
    await close();
  }
});

async function importDocuments({ app, page }: RunningApp): Promise<void> {
  await answerOpenDialog(app, documents);
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Import documents' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Sources 5' })).toBeVisible({ timeout: 30_000 });
}

async function briefByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New brief' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('By keys');
  await tabTo(page, dialog.getByRole('radio').first());
  const template = dialog.getByRole('radio', { name: /^Policy brief/ });
  for (let turn = 0; turn < 12 && !(await template.isChecked()); turn += 1) await page.keyboard.press('ArrowDown');
  // It is on offer once the library has said what it holds.
  const fill = dialog.getByRole('checkbox', { name: /Fill it/ });
  await expect(fill).toBeChecked();
  await tabTo(page, fill);
  await page.keyboard.press('Space');
  await expect(fill).not.toBeChecked();
  await tabTo(page, dialog.getByRole('button', { name: 'Create' }));
  await page.keyboard.press('Enter');
  await expect(briefText(page)).toBeFocused();
}

/** Into the section that fits, by one key; and into a section that is named, by the menu. */
async function insertClaims(page: Page): Promise<void> {
  await searchFor(page, 'count people seen');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(citations(briefText(page))).toHaveCount(1);

  for (const [words, section] of [
    ['further rotation', 'Why it matters now'],
    ['risks widening', 'Risks'],
  ] as const) {
    await searchFor(page, words);
    const toolbar = page.getByRole('toolbar', { name: 'Active claim' });
    await tabTo(page, toolbar.getByRole('button', { name: /Insert in/ }));
    await page.keyboard.press('Enter');
    const entry = page.getByRole('menuitem', { name: section });
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    for (let turn = 0; turn < 20 && !(await isFocused(entry)); turn += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(citations(slot(page, section))).toHaveCount(1);
  }
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('searchbox', { name: 'Search the claims' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  const claims = page.getByRole('listbox', { name: 'Claims' }).getByRole('option');
  await expect(claims).toHaveCount(1);
  await expect(claims).toContainText(words.split(' ').at(-1) ?? words);
}

async function write(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(briefText(page)).toBeFocused();
  const here = page.locator('[data-slot="bottom-line"][data-active]');
  for (let turn = 0; turn < 12 && (await here.count()) === 0; turn += 1)
    await page.keyboard.press('Control+Alt+ArrowUp');
  await expect(here).toHaveCount(1);
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('And moved.');
  await expect(paragraphs(page)).toHaveText(['Written without a mouse.', 'And moved.']);
}

/** The block with the caret to the section on gaps, by the picker of sections. */
async function moveToGaps(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+g');
  const picker = page.getByRole('dialog', { name: 'Move the block to a section' });
  await expect(picker.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('gaps');
  await expect(picker.getByRole('menuitem')).toHaveCount(1);
  await expect(picker.getByRole('menuitem')).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
}

/** Within the section, back by undo, and to another section; the words stay as they were. */
async function move(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(paragraphs(page)).toHaveText(['And moved.', 'Written without a mouse.']);
  await page.keyboard.press('Control+z');
  await expect(paragraphs(page)).toHaveText(['Written without a mouse.', 'And moved.']);
  await moveToGaps(page);
  await expect(slot(page, 'Gaps and what would change our mind')).toContainText('And moved.');
  await expect(paragraphs(page)).toHaveText(['Written without a mouse.']);
  await expect(briefText(page)).toBeFocused();
}

async function cite(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+c');
  const dialog = page.getByRole('dialog', { name: 'Cite a claim' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('count people seen');
  await expect(dialog.getByRole('menuitem')).toHaveCount(1);
  await expect(dialog.getByRole('menuitem')).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(citations(slot(page, 'Gaps and what would change our mind'))).toHaveCount(1);
}

/** The check leads to its places in the text, and F6 goes round the panes and back. */
async function check(page: Page): Promise<void> {
  await page.keyboard.press('F7');
  const findings = page.getByRole('tabpanel', { name: /^Check/ }).getByRole('listitem');
  await expect(findings.first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('tabpanel', { name: /^Check/ }).locator('[aria-current="true"]')).toHaveCount(1);
  for (const pane of ['inspector', 'library', 'brief']) {
    await page.keyboard.press('F6');
    await expect(page.locator(`[data-pane="${pane}"]:focus-within`)).toHaveCount(1);
  }
}

function paragraphs(page: Page): Locator {
  return slot(page, 'Bottom line').locator('p[data-block-id]');
}
