import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary.js';

const module = new URL('../../../integrations/candor/dist/site/pages-beside.js', import.meta.url).href;
const madeOf = `[
  { policy: {}, retention: {}, texts: {}, jurisdictions: [], waivers: [] },
  { organisation: null, site: null, language: 'en', links: { findingsJson: null, findingsCsv: null } },
  { quotables: [], evidence: new Map(), reviews: [], decisions: [], takenBack: new Map(), gone: [], concerns: [] },
  null,
  false,
]`;
/** Two pages that are not there. */
const script = `
  import { startPagesBeside } from '${module}';
  const output = { folders: ['nowhere'], paths: ['nowhere/a.html', 'nowhere/b.txt'], stamps: ['', ''] };
  const beside = startPagesBeside(output.folders, ${madeOf});
  const claims = new Uint8Array(new SharedArrayBuffer(2));
  console.log(beside && await beside.goOn(output, claims).catch(({ message }) => message));
`;

/** What a second thread sees of them. */
async function told(...flags: string[]): Promise<string> {
  const path = join(temporaryFolder({ 'script.mjs': script }), 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, path]);
  return stdout;
}

test('where Node forbids a second thread, there is none', async () => {
  expect(await told('--permission', '--allow-fs-read=*')).toBe('null\n');
});

test('a second thread that fails or ends stops the build, and says why', async () => {
  expect(await told()).toMatch(/^The thread that checks pages failed: ENOENT: .*nowhere.a\.html/);
  const ended = 'data:text/javascript,(await import("node:worker_threads")).isMainThread || process.exit(3)';
  expect(await told('--import', ended)).toBe('The thread that checks pages failed: it ended with 3\n');
});

test('flags for the memory of Node keep nobody from a second thread', async () => {
  expect(await told('--max-old-space-size=4096')).toMatch(/^The thread that checks pages failed: ENOENT/);
});

test('a script without a file has a second thread too', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toMatch(/^The thread that checks pages failed: ENOENT/);
});

test('a second thread of a build that was given up ends by itself, and leaves all pages to the first', async () => {
  const impatient = script.replace(`${madeOf})`, `${madeOf}, 0)`);
  const path = join(temporaryFolder({ 'script.mjs': impatient }), 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [path]);
  expect(stdout).toBe('[]\n');
});
