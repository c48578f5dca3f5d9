import { stepsOf, type ChangeStep } from '../model/change.js';
import { errorIssue, type Issue } from '../model/issue.js';
import { placeOf, type LocatedChange } from './context.js';

/** Steps that were published and stand no longer as they did: a history is only appended to. */
export function rewritten(change: LocatedChange, published: readonly ChangeStep[]): Issue[] {
  const now = stepsOf(change);
  const index = published.findIndex((step, at) => !same(step, now[at]));
  if (index === -1) return [];
  const { date, status } = published[index]!;
  const what = `the step of ${date} to "${status}" was published and is not there any more as it was`;
  const remedy =
    "Put it back, and append a step that corrects it. Where it was never online, or has to go (somebody's personal data), delete .astro/candor/steps.json once.";
  return [errorIssue('change-history', placeOf(change, 'history', index), what, remedy)];
}

function same(a: ChangeStep, b: ChangeStep | undefined): boolean {
  return a.date === b?.date && a.status === b.status && (a.note === null || a.note === b.note);
}
