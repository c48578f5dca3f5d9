import { existsSync } from 'node:fs';
import type { Browser, BrowserType } from 'playwright-core';
import { CandorError, errorIssue } from '../../model/issue.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map(
  (name) => `--disable-${name}`,
);

/** Starts the browser that CHROME_PATH names, else one of this machine, else Playwright's own. It reaches nothing but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const chromium = await importPlaywright();
  const named = process.env.CHROME_PATH;
  const executablePath = named || places.find((path) => existsSync(path));
  try {
    return await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [
        ...['--no-sandbox', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
        ...quiet,
      ],
    });
  } catch (error) {
    const tried = executablePath ?? 'the browser of Playwright';
    throw stopped(
      `${tried} does not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      'Set CHROME_PATH to a Chromium or Chrome, or install one: npx playwright-core install chromium',
    );
  }
}

/** The name is a variable so that bundlers leave the optional package alone. */
async function importPlaywright(): Promise<BrowserType> {
  const name = 'playwright-core';
  try {
    return ((await import(/* @vite-ignore */ name)) as { chromium: BrowserType }).chromium;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw stopped(
      'measuring pages needs the package "playwright-core", which is not installed',
      'Install it: npm install --save-dev playwright-core',
    );
  }
}

function stopped(what: string, remedy: string): CandorError {
  return new CandorError([errorIssue('browser', {}, what, remedy)]);
}
