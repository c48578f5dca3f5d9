import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const full = process.env.CANDOR_FULL === '1';
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Other rules see the same page in light and in dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

interface Finding {
  id: string;
  nodes: { html: string; any: { message: string }[] }[];
}

/** Axe again on a page that has it already, which saves loading both. */
function axeAgain(page: Page, runOnly: string[]): Promise<Finding[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations;
  }, runOnly);
}

/** What axe finds, narrow and light, wide and dark, in full runs in every pair. */
export async function violations(page: Page, origin: string, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(origin + path);
  const found = await findings(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  if (full) found.push(...(await axeAgain(page, all)));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axeAgain(page, ofColours)));
  await page.setViewportSize({ width: 320, height: 900 });
  if (full) found.push(...(await axeAgain(page, ofColours)));
  return found.flatMap(lines).map((line) => `${path} ${line}`);
}

/** What axe finds on a page as it stands. */
export async function axeFinds(page: Page): Promise<string[]> {
  return (await findings(page)).flatMap(lines);
}

async function findings(page: Page): Promise<Finding[]> {
  const options = { runOnly: all, resultTypes: ['violations' as const] };
  return (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()).violations;
}

function lines({ id, nodes }: Finding): string[] {
  return nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`);
}
