import { describeIssue } from '../../integrations/candor/dist/model/issue.js';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../integrations/candor/dist/options/schema.js';
import { ingest, type Ingested } from '../../integrations/candor/dist/pipeline.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

export const asOf = '2026-06-30';

/** What a run found, but for rounds that the test did not declare. */
export function toldBy({ summary }: Ingested): string[] {
  return summary.issues.filter(({ rule }) => rule !== 'round-undeclared').map(describeIssue);
}

/** Everything a published round has to say of how it was asked. */
export const disclosed = [
  'strategy: A survey of customers',
  'askedBy: Ourselves',
  'question: Would you?',
  'scaleLabels: none',
  'population: Everybody who bought in spring',
  'chosen: Everybody on the list',
  'incentive: none',
  'mode: E-mail',
  'languages: [en]',
  'opened: 2026-03-01',
  'weighting: none',
  'processing: none',
  'limitations: It speaks for those who answered.',
  '',
].join('\n');

/** Runs the whole pipeline on a site of these files; everything with consent is published unless the options say otherwise. */
export async function ingestFiles(files: Files, options: CandorUserOptions = {}): Promise<Ingested> {
  return ingestSite(temporaryFolder(files), options);
}

export async function ingestSite(root: string, options: CandorUserOptions = {}): Promise<Ingested> {
  return ingest({ root, options: parseOptions({ policy: { approval: 'automatic' }, ...options }), asOf });
}
