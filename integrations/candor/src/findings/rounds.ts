import type { RoundFigures } from '../model/finding.js';
import { warningIssue, type Issue } from '../model/issue.js';
import { isOpen, roundsFolder, undeclaredRound, type Round } from '../model/round.js';
import { roundFigures, type FigureSettings } from './figures.js';
import type { FindingsOptions } from './schema.js';
import { slugsOf } from './slugs.js';
import { emptyTally, type RoundTally } from './round-tally.js';

type Declared = ReadonlyMap<string, Round>;

/** The figures of every published round, newest first, those nobody has answered yet included. */
export function roundsOf(
  answered: readonly RoundTally[],
  declared: Declared,
  settings: FigureSettings & { options: Pick<FindingsOptions, 'undeclared'> },
): RoundFigures[] {
  const shown = [...answered, ...unanswered(answered, declared).map((id) => emptyTally(id))]
    .map((tally) => ({ tally, round: declared.get(tally.round) ?? undeclaredRound(tally.round) }))
    .filter(({ round }) => isPublished(round, settings.options));
  const slugs = slugsOf(shown.map(({ round }) => round.id));
  return shown
    .map(({ tally, round }) => roundFigures(tally, round, slugs.get(round.id)!, settings))
    .sort(byPeriod);
}

/** Whether a round may be shown, and its answers quoted. */
export function isPublished(
  { declared, publish }: Pick<Round, 'declared' | 'publish'>,
  { undeclared }: Pick<FindingsOptions, 'undeclared'>,
): boolean {
  return declared ? publish : undeclared === 'show';
}

/** Declarations that do not fit the answers, and answers nobody declared. */
export function roundIssues(
  answered: readonly RoundTally[],
  declared: Declared,
  { undeclared }: Pick<FindingsOptions, 'undeclared'>,
  asOf: string,
): Issue[] {
  const names = answered.map(({ round }) => round).join(', ');
  const named = names === '' ? 'there are no responses' : `responses name: ${names}`;
  const unused = unanswered(answered, declared).map((id) => {
    const what = `no response belongs to this round; ${named}`;
    return warningIssue('round-unused', placeOf(id), what, 'Name the file as the responses name the round.');
  });
  const fitting = answered.flatMap((tally) => {
    const round = declared.get(tally.round);
    if (round !== undefined) return declaredIssues(tally, round, asOf);
    return undeclared === 'show' ? [undeclaredIssue(tally.round)] : [];
  });
  return [...unused, ...fitting];
}

function declaredIssues(tally: RoundTally, round: Round, asOf: string): Issue[] {
  const { received, last, undated } = tally;
  const { id, asked, closed } = round;
  const issue = (rule: string, what: string, remedy: string): Issue =>
    warningIssue(rule, placeOf(id), what, remedy);
  return [
    ...(asked !== undefined && received > asked
      ? [issue('round-asked', `${received} answers came from ${asked} people asked`, 'Correct "asked".')]
      : []),
    ...(closed !== undefined && last !== null && last > closed
      ? [
          issue(
            'round-late',
            `the last answer is of ${last}, after the round closed on ${closed}`,
            'Correct "closed", or give late answers a round of their own.',
          ),
        ]
      : []),
    ...weightingFaults(tally, round).map((what) =>
      issue(
        'round-weighting',
        `${what}, so no weighted score is shown`,
        'Write the segment and its values as the responses do, with a share for each.',
      ),
    ),
    ...(isOpen(round, asOf) && undated > 0
      ? [
          issue(
            'round-undated',
            `${undated} answers of this open round have no date, so they wait until it has closed`,
            'Write `closed:` with its last day, or map the column with the date ("submittedAt").',
          ),
        ]
      : []),
  ];
}

function weightingFaults({ received, segments }: RoundTally, { weighting }: Round): string[] {
  if (weighting === undefined || weighting === 'none' || received === 0) return [];
  const { by, shares } = weighting;
  const values = segments.get(by)?.values;
  if (values === undefined) return [`no response has the segment "${by}" of the weighting`];
  const nobody = Object.keys(shares).filter((value) => !values.has(value));
  const missing = [...values.keys()].filter((value) => value !== '' && !(value in shares));
  return [
    ...(nobody.length > 0 ? [`the weighting names groups that nobody belongs to: ${nobody.join(', ')}`] : []),
    ...(missing.length > 0 ? [`the weighting has no share for ${missing.join(', ')}`] : []),
  ];
}

function undeclaredIssue(id: string): Issue {
  const what =
    'nobody declared this round: its figures are shown without interval and response rate, and are not protected against comparing one build with the next';
  const remedy = `Write ${roundsFolder}/${id}.yaml (the README has one to copy), or hide such rounds with \`findings.undeclared: 'hide'\`.`;
  return warningIssue('round-undeclared', placeOf(id), what, remedy);
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

/** Newest round first; rounds without dates last, by id. */
function byPeriod(a: RoundFigures, b: RoundFigures): number {
  return (b.to ?? '').localeCompare(a.to ?? '', 'en') || a.id.localeCompare(b.id, 'en');
}

function placeOf(id: string): { file: string } {
  return { file: `${roundsFolder}/${id}.yaml` };
}
