import { tool } from './steps.mjs';

process.exitCode = tool('prettier', ['--write', '.']) ? 0 : 1;
