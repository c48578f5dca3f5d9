import type { Movement, RoundFigures } from '../model/finding.js';
import type { PlatformReview } from '../model/platform-review.js';
import type { Quotable } from '../model/published.js';
import type { Change } from '../model/published-change.js';

export function quoteLine({ comment, excerpt, name, score, round }: Quotable): string {
  return `${inQuotes(excerpt ?? comment)} (${name ?? 'no name'}, ${score === null ? 'no score' : `score ${score}`}, ${round})`;
}

export function reviewLine({ text, author, stars, scale, platform }: PlatformReview): string {
  const given = stars === null ? 'no stars' : `${stars} of ${scale.max}`;
  return `${inQuotes(text)} (${author ?? 'no name'}, ${given} on ${platform}, not ours)`;
}

function inQuotes(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `“${words.length > 90 ? `${words.slice(0, 90)}…` : words}”`;
}

export function roundLine({ netScore, mean, n, marker, interval }: RoundFigures): string {
  if (marker === 'c') return `${n} answers, too few for figures`;
  const score = netScore ?? mean;
  const range = interval === null ? '' : ` (${interval.low} to ${interval.high})`;
  return score === null ? 'no answers' : `score ${score}${range} from ${n} answers`;
}

export function groupsOf(rounds: readonly RoundFigures[]): { id: string; line: string }[] {
  return rounds.flatMap(({ id: round, breakdowns }) =>
    breakdowns.flatMap(({ by, groups }) =>
      groups.map(({ value, n, netScore }) => ({
        id: `${round} by ${by}: ${value === '' ? 'not stated' : value}`,
        line:
          n === null ? 'not shown' : `${n} answers, ${netScore === null ? 'no score' : `score ${netScore}`}`,
      })),
    ),
  );
}

export function themesOf(rounds: readonly RoundFigures[]): { id: string; line: string }[] {
  return rounds.flatMap(({ id: round, themes }) =>
    (themes?.themes ?? []).map(({ id, n }) => ({
      id: `${round} about ${id}`,
      line: `${n} of ${themes!.comments} comments`,
    })),
  );
}

export function movementLine({ n, change }: Movement): string {
  return `${n} people in both, change ${change}`;
}

/** Always as many parts, so that two of them can be compared part by part. */
export function changeLine({
  title,
  status,
  said: { n, base },
  updated,
  nextUpdateBy,
  overdue,
}: Change): string {
  const count = n === null ? 'not counted' : base === null ? `${n} counted` : `${n} of ${base} comments`;
  const next =
    nextUpdateBy === null
      ? 'no next word promised'
      : overdue
        ? `next word overdue since ${nextUpdateBy}`
        : `next word by ${nextUpdateBy}`;
  return [title, status, count, `last step on ${updated}`, next].join('; ');
}
