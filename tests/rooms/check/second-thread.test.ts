import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary.js';

const module = new URL('../../../integrations/candor/dist/site/later-pages.js', import.meta.url).href;
const madeOf = `[
  { policy: {}, retention: {}, texts: {}, jurisdictions: [], waivers: [] },
  { organisation: null, site: null, language: 'en', links: { findingsJson: null, findingsCsv: null } },
  { quotables: [], evidence: new Map(), reviews: [], decisions: [], takenBack: new Map(), gone: [], concerns: [] },
  null,
  false,
]`;
/** Two pages that are not there, the second of them for the second thread. */
const script = `
  import { laterPages } from '${module}';
  const output = { folders: ['nowhere'], paths: ['nowhere/a.html', 'nowhere/b.txt', 'nowhere/c.html'] };
  const { from, seen } = laterPages(output, ${madeOf}, 1);
  console.log(from, await seen.catch(({ message }) => message));
`;

/** From which file on a second thread looks at the pages, and what it sees. */
async function told(...flags: string[]): Promise<string> {
  const path = join(temporaryFolder({ 'script.mjs': script }), 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, path]);
  return stdout;
}

test('where Node forbids a second thread, the first looks at all pages', async () => {
  expect(await told('--permission', '--allow-fs-read=*')).toBe('3 null\n');
});

test('a second thread that fails or ends stops the build, and says why', async () => {
  expect(await told()).toMatch(/^0 The thread that checks pages failed: ENOENT: .*nowhere.a\.html/);
  const ended = 'data:text/javascript,(await import("node:worker_threads")).isMainThread || process.exit(3)';
  expect(await told('--import', ended)).toBe('0 The thread that checks pages failed: it ended with 3\n');
});

test('flags for the memory of Node keep nobody from a second thread', async () => {
  expect(await told('--max-old-space-size=4096')).toMatch(/^0 The thread that checks pages failed: ENOENT/);
});

test('a script without a file has a second thread too', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toMatch(/^0 The thread that checks pages failed: ENOENT/);
});
