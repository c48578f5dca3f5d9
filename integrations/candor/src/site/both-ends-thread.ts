import { parentPort, workerData } from 'node:worker_threads';
import { fromBack, type LaterFiles } from './both-ends.js';

parentPort!.postMessage(fromBack(workerData as LaterFiles));
