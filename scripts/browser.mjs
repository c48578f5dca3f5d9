import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: CHROME_PATH, one on the machine, Playwright's own, else Debian's package where that can be installed. */
export function ensureBrowser() {
  const found = find();
  if (found !== undefined) return found;
  console.log('Installing a browser for the tests (once) ...');
  const installers = [
    ['npx', ['--no-install', 'playwright-core', 'install', 'chromium-headless-shell']],
    [
      'sh',
      [
        '-c',
        'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null',
      ],
    ],
  ];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installers.reverse();
  for (const [command, args] of installers) {
    spawnSync(command, args, { stdio: 'inherit' });
    const installed = find();
    if (installed !== undefined) return installed;
  }
  console.error('No browser was found. Install Chromium or Chrome, or set CHROME_PATH to one.');
  process.exit(1);
}

function find() {
  return [process.env.CHROME_PATH, ...usual, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}
