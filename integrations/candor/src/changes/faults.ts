import { roundsSaid, stepsOf, isMeasurable } from '../model/change.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';
import type { Said } from '../model/published-change.js';
import { placeOf, type ChangeContext, type LocatedChange } from './context.js';
import { quoteFaults, responseFaults } from './said-faults.js';
import { typedFaults } from './typed-faults.js';

/** What is wrong with a change that only the responses, the rounds and the calendar can tell. */
export function faultsOf(
  change: LocatedChange,
  counts: Pick<Said, 'n' | 'base' | 'share'>,
  context: ChangeContext,
): Issue[] {
  const unknown = unknownIds(change, context);
  if (unknown.length > 0) return unknown;
  return [
    ...responseFaults(change, context),
    ...quoteFaults(change, context),
    ...typedFaults(change, counts, context),
    ...dateFaults(change, context),
    ...outcomeFaults(change, context),
  ];
}

function unknownIds(change: LocatedChange, context: ChangeContext): Issue[] {
  const { said, outcome } = change;
  const themes = context.themes.map(({ id }) => id);
  const theme = said.theme === undefined || themes.includes(said.theme) ? [] : [said.theme];
  const round = (id: string | undefined, ...path: readonly PropertyKey[]): Issue[] =>
    id === undefined || context.rounds.has(id) ? [] : [roundFault(id, path, change, context)];
  return [
    ...theme.map((id) => {
      const what = `"said.theme": there is no theme "${id}"`;
      return errorIssue('change-reference', placeOf(change, 'said', 'theme'), what, suggestion(id, themes));
    }),
    ...roundsSaid(said).flatMap((id, index) =>
      said.round === undefined ? round(id, 'said', 'rounds', index) : round(id, 'said', 'round'),
    ),
    ...round(outcome?.beforeRound, 'outcome', 'beforeRound'),
    ...round(outcome?.afterRound, 'outcome', 'afterRound'),
  ];
}

function roundFault(
  id: string,
  path: readonly PropertyKey[],
  change: LocatedChange,
  { rounds, isDeclared }: ChangeContext,
): Issue {
  const isAfter = path.includes('afterRound');
  const known = [...rounds.keys()].filter((round) => !isAfter || round !== change.outcome?.beforeRound);
  const declared = isDeclared(id);
  const what = declared
    ? `the round "${id}" is not published, or has no answers yet`
    : `there is no published round "${id}"`;
  const remedy = isAfter
    ? 'Leave it out until people have been asked again and have answered.'
    : declared
      ? 'Publish it, or name another.'
      : null;
  return errorIssue(
    'change-reference',
    placeOf(change, ...path),
    `"${path.join('.')}": ${what}`,
    [remedy, suggestion(id, known)].filter((text) => text !== null).join(' '),
  );
}

function dateFaults(change: LocatedChange, { asOf }: ChangeContext): Issue[] {
  const late = (date: string, ...path: readonly PropertyKey[]): Issue[] => {
    if (date <= asOf) return [];
    const what = `"${path.join('.')}" is ${date}, after the day this site speaks of, ${asOf}`;
    return [errorIssue('change-date', placeOf(change, ...path), what, 'Correct the date, or move `asOf`.')];
  };
  const { since, history, nextUpdateBy } = change;
  const dates = [
    ...late(since, 'since'),
    ...history.flatMap(({ date }, index) => late(date, 'history', index, 'date')),
  ];
  if (nextUpdateBy === undefined || nextUpdateBy >= asOf) return dates;
  const what = `the next word was promised for ${nextUpdateBy} and is overdue; the page says so`;
  const remedy = 'Append a step that says how it stands to "history", and promise a new day.';
  return [...dates, warningIssue('change-overdue', placeOf(change, 'nextUpdateBy'), what, remedy)];
}

/** What is measured has to lie before and after something that was done. */
function outcomeFaults(change: LocatedChange, { findings, isOpen }: ChangeContext): Issue[] {
  const { outcome } = change;
  if (outcome === undefined) return [];
  const issue = (key: 'beforeRound' | 'afterRound', what: string): Issue => {
    const remedy = 'Name a round that was closed before the change and one that was opened after it.';
    return errorIssue('change-outcome', placeOf(change, 'outcome', key), `"outcome.${key}": ${what}`, remedy);
  };
  if (isOpen(outcome.beforeRound))
    return [issue('beforeRound', 'still takes answers, so it does not tell how things were before')];
  const roundOf = (id: string | undefined) => findings.rounds.find((round) => round.id === id);
  const [until, from] = [roundOf(outcome.beforeRound)?.to ?? null, roundOf(outcome.afterRound)?.from ?? null];
  const isLate = (made: string): boolean => until !== null && until > made;
  const isEarly = (made: string): boolean => from !== null && from < made;
  const days = stepsOf(change).flatMap(({ status, date }) => (isMeasurable(status) ? [date] : []));
  if (days.some((made) => !isLate(made) && !isEarly(made))) return [];
  const made = days.at(-1)!;
  return [
    ...(isLate(made)
      ? [issue('beforeRound', `took answers until ${until}, and the change is of ${made}`)]
      : []),
    ...(isEarly(made)
      ? [issue('afterRound', `took answers from ${from}, and the change is of ${made}`)]
      : []),
  ];
}
