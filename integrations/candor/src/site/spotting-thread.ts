import { parentPort, workerData } from 'node:worker_threads';
import { fromBack, type Spotting } from './spotting.js';

parentPort!.postMessage(fromBack(workerData as Spotting));
