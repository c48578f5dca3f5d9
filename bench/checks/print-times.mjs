// Loaded before a build: adds a last line to its output, what its checks took and what all of it did.
import { writeSync } from 'node:fs';
import { tracingChannel } from 'node:diagnostics_channel';
import { usage } from '../helpers/usage.mjs';

const spent = { checks: 0, cpu: 0 };
let begun;
tracingChannel('candor:checks').subscribe({
  start: () => (begun = { ms: performance.now(), cpu: usage().cpu }),
  asyncEnd: () => {
    spent.checks += performance.now() - begun.ms;
    spent.cpu += usage().cpu - begun.cpu;
  },
});
process.on('exit', () => writeSync(1, `\n${JSON.stringify({ ...spent, all: usage().cpu })}\n`));
