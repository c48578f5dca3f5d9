import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JudgedIssue } from './waive.js';

/** What `candor check` is told by the build it starts. */
export interface CheckReport {
  /** What was found, and of it what the owner lets stand; nothing is thrown and nothing remembered. */
  issues: JudgedIssue[];
  /** Whether what was found keeps pages from being built at all. */
  stopped: boolean;
  /** How many pages were held to the rules; null where none were built. */
  pages: number | null;
  /** The folders of the output. */
  folders: readonly string[];
}

/** What was found may hold somebody's words: for the owner's eyes alone. */
export async function writeCheckReport(file: string, report: CheckReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(report), { mode: 0o600 });
}
