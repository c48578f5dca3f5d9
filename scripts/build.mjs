import { buildPackage, tool } from './steps.mjs';

buildPackage();
process.exitCode = tool('astro', ['build', ...process.argv.slice(2)]) ? 0 : 1;
