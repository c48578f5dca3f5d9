import type { Browser, Page } from 'playwright-core';
import type { Finding } from '../finding.js';
import { rules } from '../rules/table.js';
import type { Fault } from './fault.js';
import { putColours } from './in-page/colours.js';
import { controls } from './in-page/controls.js';
import { legible } from './in-page/legible.js';
import { marks } from './in-page/marks.js';
import { motion } from './in-page/motion.js';
import { reflow } from './in-page/reflow.js';
import { targets } from './in-page/targets.js';
import { putTools } from './in-page/tools.js';
import { whole } from './in-page/whole.js';
import { launchBrowser } from './launch.js';
import { serveFolder } from './server.js';

/** What is measured, by the name that rules give it, and the windows it may differ in. */
const measurements: Readonly<Record<string, Measurement>> = {
  targets: { finds: [targets], narrow: true, dark: false },
  reflow: { finds: [reflow], narrow: true, dark: false },
  contrast: { finds: [controls, marks], narrow: false, dark: true },
  disclosures: { finds: [whole, legible], narrow: false, dark: true },
  motion: { finds: [motion], narrow: true, dark: false },
};
interface Measurement {
  finds: readonly (() => Fault[])[];
  /** Whether it can only be wrong in a narrow window. */
  narrow: boolean;
  /** Whether it may differ in the dark. */
  dark: boolean;
}

const windows = [
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;
type Window = (typeof windows)[number];

/** Measures pages of a folder in a browser, scripts off, narrow and wide, in light and in dark: what was found, by the id of the rule. */
export async function measurePages(
  folder: string,
  pages: readonly string[],
  { launch = launchBrowser }: { launch?: () => Promise<Browser> } = {},
): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  const browser = await launch();
  const served = await serveFolder(folder);
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const names = pages.values();
    const tab = async (): Promise<void> => {
      const page = await context.newPage();
      for (const name of names) {
        await page.setViewportSize({ width: windows[0].width, height: 900 });
        await page.goto(served.origin + addressOf(name));
        for (const [rule, findings] of await measurePage(page, name))
          found.set(rule, [...(found.get(rule) ?? []), ...findings]);
      }
    };
    await Promise.all([tab(), tab()]);
  } finally {
    served.close();
    await browser.close();
  }
  for (const findings of found.values()) findings.sort(byFile);
  return found;
}

function byFile({ where: one }: Finding, { where: other }: Finding): number {
  return one.file! < other.file! ? -1 : 1;
}

/** As it stands in the folder, whatever the site's own addresses look like. */
function addressOf(name: string): string {
  return `/${name.split('/').map(encodeURIComponent).join('/')}`;
}

async function measurePage(page: Page, file: string): Promise<[rule: string, Finding[]][]> {
  const seen: Seen = new Map();
  for (const window of windows) {
    await page.setViewportSize({ width: window.width, height: 900 });
    await page.emulateMedia({ colorScheme: window.scheme });
    await page.evaluate(putColours);
    await page.evaluate(putTools);
    for (const { id, browser = '' } of rules) {
      const measurement = measurements[browser];
      if (measurement === undefined || !fits(measurement, window)) continue;
      for (const find of measurement.finds)
        for (const fault of await page.evaluate(find)) note(seen, `${id}\n${fault.what}`, fault, window);
    }
  }
  return [...seen].map(([key, { faults, windows: where }]) => {
    const what = toldOf(faults, [...where]);
    return [key.split('\n', 1)[0]!, [{ where: { file }, what }]];
  });
}

type Seen = Map<string, { faults: Fault[]; windows: Set<string> }>;

function note(seen: Seen, key: string, fault: Fault, { width, scheme }: Window): void {
  const known = seen.get(key) ?? { faults: [], windows: new Set() };
  known.faults.push(fault);
  known.windows.add(`${width} pixels, ${scheme}`);
  seen.set(key, known);
}

function fits({ narrow, dark }: Measurement, { width, scheme }: Window): boolean {
  return (!narrow || width === 320) && (dark || scheme === 'light');
}

/** One line for all elements with the same fault. */
function toldOf(faults: readonly Fault[], where: readonly string[]): string {
  const figures = new Map(faults.map(({ of, figure }) => [of, figure]));
  const shown = [...figures]
    .slice(0, 3)
    .map(([of, figure]) => (figure === undefined ? of : `${of} (${figure})`));
  const more = figures.size - shown.length;
  return `${faults[0]!.what}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}; at ${where.join(' and ')}`;
}
