import { buildPackage, tool } from './steps.mjs';

buildPackage();
process.exitCode = tool('astro', ['dev', ...process.argv.slice(2)]) ? 0 : 1;
