// The command line of the package, on the reference site: npm run candor -- inbox
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildPackage, root } from './steps.mjs';

buildPackage();
const cli = fileURLToPath(new URL('../integrations/candor/dist/cli/index.js', import.meta.url));
process.exitCode =
  spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
