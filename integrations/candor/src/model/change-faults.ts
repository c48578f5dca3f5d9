import { isMeasurable, isUnfinished, stepsOf, type ChangeStatus, type Dated } from './change-steps.js';

const reasonNeeded: readonly ChangeStatus[] = ['cannot', 'partly', 'reversed'];

/** What the rules look at that join one key with another. */
interface Ruled extends Dated {
  said: { theme?: string | undefined };
  reason?: string | undefined;
  nextUpdateBy?: string | undefined;
  outcome?: { measure: 'score' | 'share'; beforeRound: string; afterRound?: string | undefined } | undefined;
}

interface Fault {
  path: (string | number)[];
  message: string;
}

/** What is wrong with a change as a whole, key by key. */
export function changeFaults(change: Ruled): Fault[] {
  return [...statusFaults(change), ...historyFaults(change), ...outcomeFaults(change)];
}

function statusFaults(change: Ruled): Fault[] {
  const { status, reason, nextUpdateBy } = change;
  const last = stepsOf(change).at(-1)!.date;
  return [
    ...(reasonNeeded.includes(status) && reason === undefined
      ? [{ path: ['reason'], message: `missing; status "${status}" needs a reason people can read` }]
      : []),
    ...(isUnfinished(status) && nextUpdateBy === undefined
      ? [
          {
            path: ['nextUpdateBy'],
            message: `missing; status "${status}" needs the day by which you will say more`,
          },
        ]
      : []),
    ...(nextUpdateBy !== undefined && nextUpdateBy <= last
      ? [
          {
            path: ['nextUpdateBy'],
            message: `the next word is promised for a day that is not after the last one, ${last}; write a later day`,
          },
        ]
      : []),
  ];
}

function historyFaults({ status, since, history }: Dated): Fault[] {
  const early = history.findIndex(({ date }, index) => index > 0 && date < history[index - 1]!.date);
  if (early !== -1)
    return [
      { path: ['history', early, 'date'], message: 'is before the step above it; the oldest stands first' },
    ];
  const twice = history.findIndex(({ date, status: was }, index) =>
    history.slice(0, index).some((step) => step.date === date && step.status === was),
  );
  if (twice !== -1)
    return [{ path: ['history', twice], message: 'has the day and status of a step above it; join the two' }];
  const last = history.at(-1);
  if (last === undefined) return [];
  const at = history.length - 1;
  if (last.status !== status) {
    if (last.date <= since) return [];
    const message = `the last step says "${last.status}", the change says "${status}"; append the step to "${status}", or correct "status"`;
    return [{ path: ['history', at, 'status'], message }];
  }
  const began = history[history.findLastIndex((step) => step.status !== status) + 1]!.date;
  if (began === since) return [];
  const message = `by the history, "${status}" began on ${began}; write that day, or append the missing step`;
  return [{ path: ['since'], message }];
}

function outcomeFaults({ status, said, outcome }: Ruled): Fault[] {
  if (outcome === undefined) return [];
  const { measure, beforeRound, afterRound } = outcome;
  return [
    ...(isMeasurable(status)
      ? []
      : [
          {
            path: ['outcome'],
            message: `nothing was done yet that could be measured: leave it out while the status is "${status}"`,
          },
        ]),
    ...(measure === 'share' && said.theme === undefined
      ? [
          {
            path: ['outcome', 'measure'],
            message: 'a share is that of a theme, and "said" names none; write "score", or name a theme',
          },
        ]
      : []),
    ...(beforeRound === afterRound
      ? [
          {
            path: ['outcome', 'afterRound'],
            message: 'is the round before; name one that was asked afterwards',
          },
        ]
      : []),
  ];
}
