// Loaded before a program: adds a last line to its output, what it has used.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { usage } from './usage.mjs';

if (isMainThread) process.on('exit', () => writeSync(1, `\n${JSON.stringify(usage())}\n`));
