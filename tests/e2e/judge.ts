import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// All that the dark theme changes is colours, so only what judges colours is asked again.
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Asks the rules of accessibility about what the window shows now. What is found fails the test, which goes on. */
export async function judge(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNone(builder(page).withTags(rules), `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(builder(page).withRules(rulesOfColour), `${state}, dark`);
}

// The default way opens a page of its own, which Electron does not give.
function builder(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function expectNone(axe: AxeBuilder, state: string): Promise<void> {
  const { violations, passes } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(found, state).toEqual([]);
  expect.soft(passes.length, `rules that found something to judge: ${state}`).toBeGreaterThan(0);
}
