import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browse, type Visit } from '../helpers/browser.js';
import { filesHolding } from '../helpers/disk.js';
import { buildFormSite, formSiteFolder, serveSite, type ServedSite } from '../helpers/form-site.js';
import { candorCli } from '../helpers/in-process.js';
import { collect } from '../helpers/letters.js';

const options = {
  organisation: { name: 'Test Bikes' },
  form: {
    ratePerHour: 1000,
    questions: [
      { id: 'bike', kind: 'choice', label: 'Which bike?', choices: ['City', 'Cargo'] },
      { id: 'again', kind: 'yes-no', label: 'Would you come again?' },
      { id: 'parking', kind: 'score', label: 'How was the parking?' },
    ],
  },
} as const;
const files = {
  'content/themes.yaml': '- id: hours\n  name: Opening hours\n  patterns: [hours]\n',
  'content/changes/hours.mdx':
    '---\ntitle: Longer hours\nsaid: { theme: hours, round: feedback }\nstatus: doing\ndid: Open until eight.\nsince: 2026-05-01\nnextUpdateBy: 2026-06-01\n---\n',
};

let root: string;
let site: ServedSite;
let chromium: Pick<Visit, 'open' | 'close'>;

beforeAll(async () => {
  root = formSiteFolder(options as never, files);
  // Changes are about published rounds, and a round without answers is none.
  await collect(root, [{ comment: '' }]);
  await buildFormSite(root, options as never);
  chromium = await browse(() => site.origin);
  await serve();
});
afterAll(async () => {
  await chromium.close();
  await site.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Serves what was built last. */
async function serve(): Promise<void> {
  site = await serveSite(root, { CANDOR_KEY: '' });
}

/** Two seconds are what nobody needs less than: faster answers are taken for a robot's. */
async function readFirst(opened: number): Promise<void> {
  await expect.poll(() => Date.now() - opened, { timeout: 5000 }).toBeGreaterThan(2000);
}

async function answer(page: Page, score: number, comment: string): Promise<void> {
  await page.locator(`input[name="score"][value="${score}"]`).check();
  await page.locator('textarea[name="comment"]').fill(comment);
}

const full = process.env.CANDOR_FULL === '1';
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Other rules see the same page in light and in dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

interface Finding {
  id: string;
  nodes: { html: string }[];
}

/** Axe again on a page that has it already, which saves loading both. */
function axeAgain(page: Page, runOnly: string[]): Promise<Finding[]> {
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    return (await axe.run({ runOnly: rules, resultTypes: ['violations'] })).violations;
  }, runOnly);
}

/** What axe finds, narrow and light, wide and dark, in full runs in every pair; sideways scrolling too. */
async function faults(page: Page): Promise<string[]> {
  const narrow = { width: 320, height: 900 };
  const wide = { width: 1280, height: 900 };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(narrow);
  const options = { runOnly: all, resultTypes: ['violations' as const] };
  const found: Finding[] = (await new AxeBuilder({ page }).setLegacyMode().options(options).analyze())
    .violations;
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.emulateMedia({ colorScheme: 'dark' });
  if (full) found.push(...(await axeAgain(page, ofColours)));
  await page.setViewportSize(wide);
  found.push(...(await axeAgain(page, ofColours)));
  await page.emulateMedia({ colorScheme: 'light' });
  if (full) found.push(...(await axeAgain(page, all)));
  return [
    ...(scrolls ? [`${page.url()} scrolls sideways at 320 px`] : []),
    ...found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  ];
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (name, javaScriptEnabled) => {
  /** Where time is short, each journey is made once: what has to do without scripts without them. */
  const everyDay = (scripts: boolean) => test.runIf(full || scripts === javaScriptEnabled);

  everyDay(false)('an answer goes from the form to the wall, and by receipt off it again', async () => {
    const words = `Quick, kind and honest, ${name}.`;
    const page = await chromium.open('/feedback/', { javaScriptEnabled });
    const opened = Date.now();
    await answer(page, 10, words);
    await page.locator('input[name="consent"][value="quote"]').check();
    await page.locator('input[name="consent"][value="name"]').check();
    await page.locator('input[name="name"]').fill('Ada Lovell');
    await readFirst(opened);
    await page.locator('.candor-send').click();

    await page.waitForURL('**/feedback/thanks/');
    const receipt = /r1\.[0-9a-z]{16}\.[\w-]{32}/.exec((await page.locator('main').textContent()) ?? '')![0];
    expect(await page.locator('main').textContent()).toContain('Longer hours');
    const inbox = JSON.parse((await candorCli(root, ['inbox', '--json'])).output) as {
      response: string;
      comment: string;
    }[];
    const { response } = inbox.find(({ comment }) => comment === words)!;
    expect((await candorCli(root, ['decide', 'approve', response])).output).toContain(
      'Recorded in the feedback store',
    );
    const published = await buildFormSite(root, options as never);
    expect(published.read('client/testimonials/index.html')).toContain(words);
    expect(published.read('client/testimonials/index.html')).toContain('Ada Lovell');

    await page.goto(`${site.origin}/feedback/receipt/`);
    await page.locator('input[name="receipt"]').fill(receipt);
    await page.locator('main button[type="submit"]').first().click();
    expect(await page.locator('main').textContent()).toContain(words);
    await page.getByRole('button', { name: 'Withdraw my consent' }).click();
    const confirm = page.getByRole('button', { name: 'Yes, withdraw my consent' });
    await confirm.click();
    await confirm.waitFor({ state: 'detached' });
    await buildFormSite(root, options as never);
    expect(filesHolding(join(root, 'dist'), words)).toEqual([]);
    expect(filesHolding(join(root, 'dist'), 'Ada Lovell')).toEqual([]);
    await site.stop();
    await serve();
  });

  test('errors stand above the form and at their fields, and the answers are kept', async () => {
    const page = await chromium.open('/feedback/', { javaScriptEnabled });
    await answer(page, 4, 'x'.repeat(2001));
    await page.locator('input[name="email"]').fill('no address');
    await page.locator('.candor-send').click();

    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('heading', { name: 'There is a problem' }).isVisible()).toBe(true);
    const links = await page.locator('.candor-problem a').all();
    for (const link of links) {
      const target = page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`);
      expect(await target.count()).toBe(1);
      const said = (await link.textContent())!.trim();
      expect(await page.locator('form').textContent()).toContain(said);
    }
    expect(links.length).toBeGreaterThanOrEqual(2);
    expect(await page.locator('input[name="score"][value="4"]').isChecked()).toBe(true);
    expect(await page.locator('textarea').inputValue()).toHaveLength(2001);
    expect(await page.locator('.candor-problem:focus').count()).toBe(1);
  });

  everyDay(false)(
    'the question about the comment follows the score, and choosing sends nothing',
    async () => {
      const page = await chromium.open('/feedback/', { javaScriptEnabled });
      const label = () => page.locator('label:has(+ *), label').filter({ visible: true }).allInnerTexts();
      expect((await label()).join(' ')).toContain('What is the main reason for your score?');
      await page.locator('input[name="score"][value="3"]').check();
      expect((await label()).join(' ')).toContain('What would make it a 9 or a 10?');
      await page.locator('input[name="score"][value="9"]').check();
      expect((await label()).join(' ')).toContain('What do you value most?');
      await page.locator('input[name="score"][value=""]').check();
      expect(await page.locator('input[name="score"]:checked').getAttribute('value')).toBe('');
      expect(page.url()).toBe(`${site.origin}/feedback/`);
    },
  );

  everyDay(true)(
    'erasing needs a second step, and then nobody can tell that there was an answer',
    async () => {
      const page = await chromium.open('/feedback/', { javaScriptEnabled });
      await answer(page, 2, `Erase me ${name}`);
      await page.locator('.candor-send').click();
      await page.waitForURL('**/feedback/thanks/');
      const receipt = /r1\.[0-9a-z]{16}\.[\w-]{32}/.exec(
        (await page.locator('main').textContent()) ?? '',
      )![0];
      await page.getByRole('button', { name: 'See or take back my answer' }).click();
      await page.getByRole('button', { name: 'Erase my answer' }).click();
      expect(await page.locator('main').textContent()).toContain(`Erase me ${name}`);
      expect(await page.locator('.candor-problem:focus').getAttribute('aria-labelledby')).toBe(
        'candor-confirm',
      );
      await page.getByRole('button', { name: 'Yes, erase my answer' }).click();
      expect(await page.getByRole('status').innerText()).toContain('Your answer has been erased.');

      await page.locator('input[name="receipt"]').fill(receipt);
      await page.locator('main button[type="submit"]').first().click();
      const gone = await page.locator('main').innerText();
      await page
        .locator('input[name="receipt"]')
        .fill('r1.0000000000000000.00000000000000000000000000000000');
      await page.locator('main button[type="submit"]').first().click();
      const text = (shown: string): string => shown.replaceAll(/r1\.[\w.-]+/g, '');
      expect(text(await page.locator('main').innerText())).toBe(text(gone));
      expect(filesHolding(join(root, '.candor'), `Erase me ${name}`)).toEqual([]);
    },
  );
});

test.each(full ? [true, false] : [false])(
  'a receipt tells what came of what was said, and takes the address back in two steps (scripts: %s)',
  async (javaScriptEnabled) => {
    const page = await chromium.open('/feedback/', { javaScriptEnabled });
    const opened = Date.now();
    await answer(page, 7, 'Longer hours, please.');
    await page.locator('input[name="followup"]').check();
    await page.locator('input[name="email"]').fill('ada@example.org');
    await readFirst(opened);
    await page.locator('.candor-send').click();
    await page.waitForURL('**/feedback/thanks/');
    await page.getByRole('button', { name: 'See or take back my answer' }).click();
    const led = page.getByRole('region', { name: 'What happened with what you said' });
    expect(await led.getByRole('heading', { name: 'Longer hours' }).count()).toBe(1);
    const said = await led.innerText();
    for (const text of ['Under way', 'You mentioned “Opening hours”.', 'Open until eight.', 'and are late'])
      expect(said).toContain(text);
    expect(await led.getByRole('link', { name: 'Longer hours' }).getAttribute('href')).toBe(
      '/changes/#hours',
    );
    await page.getByRole('button', { name: 'Do not write to me' }).click();
    expect(await page.locator('.candor-problem:focus').count()).toBe(1);
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    expect(await page.locator('main').innerText()).toContain('Kept so that we can write to you');
    await page.getByRole('button', { name: 'Do not write to me' }).click();
    await page.getByRole('button', { name: 'Yes, do not write to me' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Your e-mail address has been erased.');
    expect(await page.getByRole('button', { name: 'Do not write to me' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('None kept');
  },
);

test('whoever said nothing that a change is about is told so, and how to look again', async () => {
  const page = await chromium.open('/feedback/');
  const opened = Date.now();
  await answer(page, 7, 'Nothing special.');
  await readFirst(opened);
  await page.locator('.candor-send').click();
  await page.waitForURL('**/feedback/thanks/');
  await page.getByRole('button', { name: 'See or take back my answer' }).click();
  const said = await page.getByRole('region', { name: 'What happened with what you said' }).innerText();
  expect(said).toContain('We have not written down any change yet that concerns what you said.');
  expect(said).toContain('Keep your receipt');
});

test('a receipt is shown once: whoever loads the page again, or comes next, does not see it', async () => {
  const page = await chromium.open('/feedback/');
  await answer(page, 6, 'On the counter.');
  await page.locator('.candor-send').click();
  await page.waitForURL('**/feedback/thanks/');
  expect(await page.getByRole('status').innerText()).toContain('Your answer has arrived.');
  expect(await page.locator('.candor-code').count()).toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Thank you');
  expect(await page.locator('main').innerText()).toContain('is not shown again');
  expect(await page.locator('main').innerText()).not.toMatch(/r1\./);
});

test('axe finds nothing in any state, narrow or wide, light or dark', async () => {
  const page = await chromium.open('/feedback/');
  const look = async (everyDay = true): Promise<void> => {
    if (full || everyDay) expect(await faults(page)).toEqual([]);
  };
  await look();
  await page.locator('input[name="followup"]').check();
  await page.locator('.candor-send').click();
  await look();
  await page.locator('input[name="followup"]').uncheck();
  await page.locator('input[name="consent"][value="quote"]').check();
  await answer(page, 8, 'Fine hours.');
  await page.locator('input[name="followup"]').check();
  await page.locator('input[name="email"]').fill('axe@example.org');
  await page.locator('.candor-send').click();
  await page.waitForURL('**/feedback/thanks/');
  await look();
  await page.getByRole('button', { name: 'See or take back my answer' }).click();
  expect(await page.locator('.candor-answer-part .candor-change').count()).toBe(1);
  await look();
  await page.getByRole('button', { name: 'Do not write to me' }).click();
  await look(false);
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await page.getByRole('button', { name: 'Erase my answer' }).click();
  await look();
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await page.getByRole('button', { name: 'Withdraw my consent' }).click();
  await look(false);
  await page.getByRole('button', { name: 'Yes, withdraw my consent' }).click();
  await look(false);
  await page.goto(`${site.origin}/feedback/policy/`);
  await look(false);
});

test('whatever a visitor writes stays text: in the form again, on the receipt and in the inbox', async () => {
  const hostile = `</textarea><script>window.broken = 1</script><img src=x onerror="window.broken = 2">`;
  const page = await chromium.open('/feedback/');
  const broken = (): Promise<unknown> => page.evaluate(() => (window as { broken?: number }).broken);
  await page.locator('input[name="email"]').fill('"><svg onload="window.broken = 3">');
  await page.locator('input[name="name"]').fill(`" autofocus onfocus="window.broken = 4`);
  await answer(page, 10, hostile);
  await page.locator('.candor-send').click();
  expect(await page.locator('textarea').inputValue()).toBe(hostile);
  expect(await broken()).toBeUndefined();
  await page.locator('input[name="email"]').fill('');
  await page.locator('input[name="consent"][value="quote"]').check();
  await page.locator('.candor-send').click();
  await page.waitForURL('**/feedback/thanks/');
  await page.getByRole('button', { name: 'See or take back my answer' }).click();
  expect(await page.locator('main').innerText()).toContain(hostile);
  expect(await broken()).toBeUndefined();
  expect(await page.locator('main script, main img, main svg').count()).toBe(0);
});

test('the form is filled and sent with the keyboard alone', async () => {
  const page = await chromium.open('/feedback/');
  const focus = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; !(await focus(selector)); presses++) {
      expect(presses).toBeLessThan(60);
      await page.keyboard.press('Tab');
      const outlined = await page.evaluate(() => {
        const element = document.activeElement!;
        const shown = element.closest('label') ?? element;
        return [element, shown, element.nextElementSibling ?? element].some(
          (part) => getComputedStyle(part).outlineStyle !== 'none',
        );
      });
      expect(outlined).toBe(true);
    }
  };
  await tabTo('input[name="score"]');
  await page.keyboard.press('Space');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  expect(await page.locator('input[name="score"]:checked').getAttribute('value')).toBe('9');
  await tabTo('textarea');
  await page.keyboard.type('All by keys.');
  await tabTo('.candor-send');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/feedback/thanks/');
});

test('a screen reader meets who asks, the question, its ends and every answer in that order', async () => {
  const page = await chromium.open('/feedback/');
  await expect(await page.locator('main').ariaSnapshot()).toMatchFileSnapshot(
    'reading-order/feedback-form.txt',
  );
});

test('every score is a target of at least 24 pixels that touches no other at 320 pixels, and of 44 where there is room', async () => {
  const page = await chromium.open('/feedback/', { viewport: { width: 320, height: 900 } });
  const sizes = (): Promise<{ width: number; height: number }[]> =>
    page.locator('input[name="score"]').evaluateAll((inputs) =>
      inputs.slice(0, 11).map((input) => {
        const { width, height } = (
          input.closest('label') ??
          input.nextElementSibling ??
          input
        ).getBoundingClientRect();
        return { width, height };
      }),
    );
  for (const { width, height } of await sizes()) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const { width, height } of await sizes()) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
