// The command line of the package, on the reference site: npm run candor -- inbox
import { spawnSync } from 'node:child_process';
import { buildPackage, root } from './steps.mjs';

buildPackage();
const cli = new URL('../integrations/candor/dist/cli/index.js', import.meta.url).pathname;
process.exitCode =
  spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
