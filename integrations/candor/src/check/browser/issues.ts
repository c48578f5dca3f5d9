import { existsSync } from 'node:fs';
import type { Issue } from '../../model/issue.js';
import type { Jurisdiction } from '../../model/jurisdiction.js';
import { issuesOf } from '../run-rules.js';
import { rules } from '../rules/table.js';
import { choosePages } from './chosen-pages.js';
import { measurePages } from './measure.js';

/** What a browser found in an output, and on how many of its pages. */
export interface Measured {
  issues: Issue[];
  /** Pages that were measured, at most three of each kind. */
  measured: number;
  /** Pages with a part of ours. */
  of: number;
}

/**
 * Holds an output to the rules that only a browser can tell. `folders` are those of a build: the output, and within it what is served
 * to visitors where an adapter keeps that apart.
 */
export async function browserIssues(
  folders: readonly string[],
  site: { jurisdictions: readonly Jurisdiction[] },
): Promise<Measured> {
  const [outDir = '', client = outDir] = folders;
  const folder = existsSync(client) ? client : outDir;
  const { pages, of } = choosePages(folder);
  if (pages.length === 0) return { issues: [], measured: 0, of };
  const found = await measurePages(folder, pages);
  const issues = rules.flatMap((rule) => issuesOf(rule, found.get(rule.id) ?? [], site));
  return { issues, measured: pages.length, of };
}
