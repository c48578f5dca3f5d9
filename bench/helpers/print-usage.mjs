// Loaded before a program: adds a last line to its output, what it has used, and what of it went to checks of a built site.
import { tracingChannel } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { usage } from './usage.mjs';

const checks = { ms: 0, cpu: 0 };
let begun;
tracingChannel('candor:checks').subscribe({
  start: () => (begun = { ms: performance.now(), cpu: usage().cpu }),
  asyncEnd: () => {
    checks.ms += performance.now() - begun.ms;
    checks.cpu += usage().cpu - begun.cpu;
  },
});
if (isMainThread) process.on('exit', () => writeSync(1, `\n${JSON.stringify({ ...usage(), checks })}\n`));
