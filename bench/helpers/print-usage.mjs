// Loaded before a program: adds a last line to its output, what it has used.
import { writeSync } from 'node:fs';
import { usage } from './usage.mjs';

process.on('exit', () => writeSync(1, `\n${JSON.stringify(usage())}\n`));
