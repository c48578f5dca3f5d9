import type { RoundFigures } from '../model/finding.js';
import { warningIssue, type Issue } from '../model/issue.js';
import { roundsFolder, undeclaredRound, type Round } from '../model/round.js';
import { byPeriod, roundFigures } from './figures.js';
import type { FindingsOptions } from './schema.js';
import { emptyTally, type RoundTally } from './tally.js';

type Declared = ReadonlyMap<string, Round>;

/** The figures of every published round, newest first, those nobody has answered yet included. */
export function roundsOf(
  answered: readonly RoundTally[],
  declared: Declared,
  { undeclared }: Pick<FindingsOptions, 'undeclared'>,
): RoundFigures[] {
  return [...answered, ...unanswered(answered, declared).map(emptyTally)]
    .map((tally) => ({ tally, round: declared.get(tally.round) ?? undeclaredRound(tally.round) }))
    .filter(({ round }) => (round.declared ? round.publish : undeclared === 'show'))
    .map(({ tally, round }) => roundFigures(tally, round))
    .sort(byPeriod);
}

/** Declarations that do not fit the answers. */
export function roundIssues(
  figures: readonly RoundFigures[],
  answered: readonly RoundTally[],
  declared: Declared,
): Issue[] {
  const names = answered.map(({ round }) => round).join(', ');
  const named = names === '' ? 'there are no responses' : `responses name: ${names}`;
  const unused = unanswered(answered, declared).map((id) => {
    const what = `no response belongs to this round; ${named}`;
    return warningIssue('round-unused', placeOf(id), what, 'Name the file as the responses name the round.');
  });
  const overfull = figures
    .filter(({ asked, n }) => asked !== null && n > asked)
    .map(({ id, n, asked }) => {
      const what = `${n} answers came from ${asked} people asked`;
      return warningIssue('round-asked', placeOf(id), what, 'Correct "asked", or leave it out.');
    });
  return [...unused, ...overfull];
}

/** The form's own round needs no declaration: anybody may answer it. It counts as declared once somebody has. */
export function withOpenRound(
  declared: Declared,
  answered: readonly { round: string }[],
  round: Round | undefined,
): Declared {
  if (round === undefined || declared.has(round.id) || !answered.some(({ round: id }) => id === round.id))
    return declared;
  return new Map([...declared, [round.id, round]]);
}

function unanswered(answered: readonly RoundTally[], declared: Declared): string[] {
  const ids = new Set(answered.map(({ round }) => round));
  return [...declared.keys()].filter((id) => !ids.has(id));
}

function placeOf(id: string): { file: string } {
  return { file: `${roundsFolder}/${id}` };
}
