import { errorIssue, type Issue, type Place } from '../model/issue.js';
import type { Said } from '../model/published-change.js';
import { placeOf, type ChangeContext, type LocatedChange } from './context.js';
import { agrees, typedCounts, type Purpose } from './typed-counts.js';

type Counts = Pick<Said, 'n' | 'base' | 'share'>;

/** A number that a person typed has to be the one that was counted. */
export function typedFaults(
  change: LocatedChange,
  counts: Counts,
  { complete }: Pick<ChangeContext, 'complete'>,
): Issue[] {
  // While the store cannot be read there is nothing to check against, and what was checked before still stands.
  if (counts.n === null && !complete) return [];
  return [...fieldFaults(change, counts), ...proseFaults(change, counts)];
}

function fieldFaults(change: LocatedChange, counts: Counts): Issue[] {
  return (['n', 'base', 'share'] as const).flatMap((key): Issue[] => {
    const typed = change.said[key];
    if (typed === undefined) return [];
    const decimals = /\.(\d+)/.exec(String(typed))?.[1]?.length ?? 0;
    const isRight =
      key === 'share' ? agrees({ value: typed, unit: 'percent', decimals }, counts) : typed === counts[key];
    if (isRight) return [];
    const what = `"said.${key}" is ${typed}, ${counted(counts)}`;
    return [errorIssue('change-count', placeOf(change, 'said', key), what, 'Leave it out: it is counted.')];
  });
}

function proseFaults(change: LocatedChange, counts: Counts): Issue[] {
  return proseOf(change).flatMap(({ text, where, purpose }) =>
    typedCounts(text, purpose)
      .filter((count) => !agrees(count, counts))
      .map((count) => {
        const what = `"${count.text}" is a count typed by hand, ${counted(counts)}`;
        return errorIssue('change-count', where, what, remedies[purpose]);
      }),
  );
}

const figure = 'In the text below, <Figure> prints a figure that is checked.';
const remedies: Readonly<Record<Purpose, string>> = {
  summary: `Leave it out: the page prints what was counted. ${figure}`,
  reason: `Leave it out: the page prints what was counted. If it counts something else, word it without people or percent. ${figure}`,
  story: 'Leave it out: the page prints what was counted. <Figure> prints any other figure, and is checked.',
};

interface Prose {
  text: string;
  where: Place;
  purpose: Purpose;
}

/** Everything that its owner wrote about a change. */
function proseOf(change: LocatedChange): Prose[] {
  const { title, said, did = '', reason = '', history, texts } = change;
  return [
    { text: title, where: placeOf(change, 'title'), purpose: 'summary' },
    { text: said.summary ?? '', where: placeOf(change, 'said', 'summary'), purpose: 'summary' },
    { text: reason, where: placeOf(change, 'reason'), purpose: 'reason' },
    { text: did, where: placeOf(change, 'did'), purpose: 'story' },
    ...history.map(({ note = '' }, index): Prose => {
      return { text: note, where: placeOf(change, 'history', index, 'note'), purpose: 'story' };
    }),
    ...texts.map(({ text, line }): Prose => ({ text, where: { file: change.file, line }, purpose: 'story' })),
  ];
}

function counted({ n, base, share }: Counts): string {
  if (n === null) return 'and nothing could be counted yet';
  if (base === null) return `and ${n} ${n === 1 ? 'was' : 'were'} counted`;
  return `and ${n} of ${base} comments (${share ?? 0} %) were counted`;
}
