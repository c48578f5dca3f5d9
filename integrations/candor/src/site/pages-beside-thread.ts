import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { siteChecks } from './checks.js';
import { EarlyLooks } from './early-looks.js';
import type { Watched, WholeOutput } from './pages-beside.js';

/** Milliseconds between two looks at an output that is being written: there may be a folder to ask for each page. */
const pause = 1_000;

const { folders, madeOf, patience } = workerData as Watched;
const looks = new EarlyLooks(folders, siteChecks(...madeOf).pages());
let isDone = false;
const done = once(parentPort!, 'message').then(([output]) => {
  isDone = true;
  return output as WholeOutput;
});
await watch();
// A build that was given up tells nothing; one that is only slow has all its pages looked at by the first thread.
parentPort!.postMessage(isDone ? looks.finish(await done) : []);
parentPort!.close();

/** Looks at pages as they come, until all are said to be there. */
async function watch(): Promise<void> {
  for (let waited = 0; !isDone && waited < patience; waited += pause) {
    for (const _ of looks.look()) {
      waited = 0;
      await setImmediate();
      if (isDone) return;
    }
    await Promise.race([done, setTimeout(pause)]);
  }
}
