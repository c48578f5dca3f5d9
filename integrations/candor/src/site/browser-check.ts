import type { Issue } from '../model/issue.js';
import type { CheckReport } from '../check/check-report.js';

/** What is measured in a browser on an output: contrast, sizes, what is to be seen. */
export type BrowserCheck = (report: CheckReport) => Promise<Issue[]>;

/** Null where there is nothing that measures. */
export const browserCheck: BrowserCheck | null = null;
