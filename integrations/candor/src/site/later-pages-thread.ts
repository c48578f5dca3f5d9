import { parentPort, workerData } from 'node:worker_threads';
import { eachFile } from '../check/output.js';
import { siteChecks } from './checks.js';
import type { LaterPages } from './later-pages.js';

const { madeOf, ...files } = workerData as LaterPages;
const pages = siteChecks(...madeOf).pages();
eachFile(files, (name, bytes) => pages.look(name, bytes));
parentPort!.postMessage(pages.seen);
