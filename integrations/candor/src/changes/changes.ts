import { roundsSaid, stepsOf } from '../model/change.js';
import type { Issue } from '../model/issue.js';
import type { Change, Said } from '../model/published-change.js';
import type { ChangeContext, LocatedChange } from './context.js';
import { countsOf } from './counts.js';
import { faultsOf } from './faults.js';
import { outcomeOf } from './outcome.js';

/** The changes as they may be published, last touched first; reports what is wrong with them. */
export function changesOf(
  written: readonly LocatedChange[],
  context: ChangeContext,
  report: (issue: Issue) => void,
): Change[] {
  return written
    .map((change) => {
      const counts = countsOf(change, context);
      faultsOf(change, counts, context).forEach(report);
      return changeOf(change, counts, context);
    })
    .sort(byNews);
}

function changeOf(
  change: LocatedChange,
  counts: Pick<Said, 'n' | 'base' | 'share'>,
  context: ChangeContext,
): Change {
  const {
    id,
    title,
    status,
    since,
    did = null,
    reason = null,
    nextUpdateBy = null,
    owner = null,
    links,
  } = change;
  const steps = stepsOf(change);
  return {
    ...{ id, title, status, did, reason, since, nextUpdateBy, steps, owner, links },
    said: { ...saidOf(change, context), ...counts },
    updated: steps.at(-1)!.date,
    overdue: nextUpdateBy !== null && nextUpdateBy < context.asOf,
    outcome: outcomeOf(change, context),
  };
}

function saidOf(
  { said }: LocatedChange,
  { themes, rounds, quotables, publicId }: ChangeContext,
): Omit<Said, 'n' | 'base' | 'share'> {
  const quotes = said.quotes.filter((id) => quotables.has(id));
  const listed = (said.responses ?? [])
    .map(publicId)
    .filter((id) => quotables.has(id) && !quotes.includes(id));
  const theme = themes.find(({ id }) => id === said.theme);
  return {
    summary: said.summary ?? null,
    theme: theme === undefined ? null : { id: theme.id, name: theme.name },
    rounds: roundsSaid(said).map((id) => ({
      id,
      title: rounds.get(id) ?? id,
    })),
    quotes,
    // In an order of their own: that of the list would tell who stands beside whom.
    comments: listed.sort(),
  };
}

/** Last touched first, then by id. */
function byNews(a: Change, b: Change): number {
  return a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1;
}

/** The changes each published comment led to: those that show it, and those that list it. */
export function ledTo(changes: readonly Change[]): Map<string, { id: string; title: string }[]> {
  const led = new Map<string, { id: string; title: string }[]>();
  for (const { id, title, said } of changes)
    for (const quote of [...said.quotes, ...said.comments])
      led.set(quote, [...(led.get(quote) ?? []), { id, title }]);
  return led;
}
