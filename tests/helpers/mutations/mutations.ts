import { disclosures } from './disclosures.js';
import { Draft, type Mutation } from './draft.js';
import { figures } from './figures.js';
import { forms } from './form.js';
import { leaks } from './leaks.js';
import { Random } from './random.js';
import { records } from './records.js';
import type { Reference } from './reference.js';
import { words } from './words.js';
import type { Issue } from '../../../integrations/candor/dist/model/issue.js';

export const mutations: readonly Mutation[] = [
  ...words,
  ...disclosures,
  ...leaks,
  ...figures,
  ...forms,
  ...records,
];

/** What was done to the site, and the rules that found it. */
export interface Trial {
  seed: number;
  name: string;
  what: string;
  caughtBy: string[];
}

const keyOf = ({ rule, severity, where, what }: Issue): string =>
  JSON.stringify([rule, severity, where, what]);

/** Does one thing to the site, and tells which rules find something that they did not find before. */
export async function trial(
  site: Reference,
  known: ReadonlySet<string>,
  mutation: Mutation,
  seed: number,
): Promise<Trial> {
  const draft = new Draft(site, new Random(seed));
  const what = applied(mutation, draft);
  const issues = await site.issues(draft.changed, draft.facts);
  const found = issues.filter((issue) => !known.has(keyOf(issue)));
  return { seed, name: mutation.name, what, caughtBy: [...new Set(found.map(({ rule }) => rule))].sort() };
}

/** What is found on the site as it is. */
export async function knownIssues(site: Reference): Promise<{ issues: Issue[]; keys: ReadonlySet<string> }> {
  const issues = await site.issues(new Map(), site.facts);
  return { issues, keys: new Set(issues.map(keyOf)) };
}

function applied(mutation: Mutation, draft: Draft): string {
  try {
    return mutation.apply(draft);
  } catch (error) {
    throw new Error(`“${mutation.name}” cannot be done to the site`, { cause: error });
  }
}
