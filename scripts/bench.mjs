// Runs a benchmark of bench/ on the built package: `npm run bench -- ingest 100k`; without a name it lists them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, root } from './steps.mjs';

const folder = join(root, 'bench');
const [name, ...args] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));

if (name === undefined) listBenchmarks();
else if (names.includes(name)) {
  installPeers();
  buildPackage();
  process.exitCode = run(process.execPath, [join(folder, `${name}.mjs`), ...args]) ? 0 : 1;
} else {
  console.error(`There is no benchmark "${name}".`);
  listBenchmarks();
  process.exitCode = 2;
}

function listBenchmarks() {
  console.log('npm run bench -- <name> [rows ...], rows such as 10k or 1m\n');
  for (const each of names) console.log(`  ${each.padEnd(10)}${summaryOf(each)}`);
}

/** The first line of a benchmark says what it is. */
function summaryOf(each) {
  return readFileSync(join(folder, `${each}.mjs`), 'utf8')
    .split('\n', 1)[0]
    .replace(/^\/\/ /, '');
}

/** The peers are packages of bench/ alone; they are installed once for each of its lock files. */
function installPeers() {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the peers (once) ...');
  const npm = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', npm, { cwd: folder, shell: process.platform === 'win32' })) process.exit(1);
}

function run(command, parameters, options = {}) {
  return spawnSync(command, parameters, { stdio: 'inherit', ...options }).status === 0;
}
