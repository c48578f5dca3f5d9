import type { ImportReport } from '../ingest/import-told.js';
import { aligned, counted, number } from './told.js';

type Fates = ImportReport['fates'];

/** What became of the rows, and that none is left over. */
export function rowLines({ fates, stopped }: ImportReport): string[] {
  const parts = partsOf(fates);
  const sum = parts.map(([n]) => n).reduce((total, n) => total + n, 0);
  const shown = parts.filter(([n, , always]) => always || n > 0);
  const rows = shown.map(([n, what]) => [number(n), what]);
  const equal = `${number(fates.rows)} = ${shown.map(([n]) => number(n)).join(' + ')}`;
  return [
    'Rows',
    ...aligned(
      [[number(fates.rows), stopped ? 'rows as far as the file could be read' : 'rows in the file'], ...rows],
      [0],
    ),
    sum === fates.rows
      ? `  ${equal}: every row is accounted for.`
      : `  These do NOT add up: please report this as a fault of Candor.`,
  ];
}

function partsOf(fates: Fates): [n: number, what: string, always: boolean][] {
  if (fates.unmapped > 0)
    return [
      [fates.unmapped, 'not counted yet, until what is missing is declared', true],
      [fates.unreadable, 'could not be read', true],
    ];
  return [
    [fates.counted, 'counted: answers with a score', true],
    [fates.notAnswered, 'not answered: the score is blank or means no answer', true],
    [fates.rejected, 'rejected: the score cannot be an answer on the scale', true],
    [fates.undeclared, 'not read: they hold something nobody declared, and stop the build', false],
    [fates.partial, 'partial: answers that were broken off', true],
    [fates.repeated, 'repeated: a later row has the same response id and stands for them', true],
    ...Object.entries(fates.withheld).map(([reason, n]): [number, string, boolean] => [
      n,
      `withheld, not counted: answers that ${reasonText(reason)}`,
      true,
    ]),
    ...(Object.keys(fates.withheld).length === 0
      ? [[0, 'withheld by policy', true] as [number, string, boolean]]
      : []),
    [fates.unreadable, 'could not be read', true],
  ];
}

const reasons: Record<string, string> = {
  'no-comment': 'agree to be quoted and have no comment',
  'no-consent': 'do not say that they may be quoted',
  'consent-refused': 'refuse to be quoted',
  'awaiting-approval': 'agree to be quoted and await your approval (npx candor inbox)',
  withdrawn: 'were withdrawn',
  erased: 'were erased',
  'too-old': 'are older than the site shows',
  'after-as-of': 'are dated after the day the site speaks of',
  'not-ours': 'were left on a platform: those you approve (npx candor inbox) are shown apart, as its reviews',
  'unpublished-round': 'belong to a round that is not published',
};

function reasonText(reason: string): string {
  return reasons[reason] ?? `were declined (${reason.replace('declined:', '')})`;
}

/** Whose words a build would show. */
export function commentLines({ comments: { published, withheld }, fates }: ImportReport): string[] {
  const answers = fates.counted + fates.notAnswered;
  if (answers === 0) return [];
  const rows = Object.entries(withheld).map(([reason, n]) => [number(n), reasonText(reason)]);
  return [
    `Words: the next build quotes ${published === 0 ? 'none' : number(published)} of ${counted(answers, 'answer')}`,
    ...aligned(rows, [0]),
  ];
}

const shownRounds = 12;

/** The figures of each round. */
export function figureLines({ rounds, noRounds, theirs, toDeclare }: ImportReport): string[] {
  if (theirs && noRounds === 'none')
    return ['Figures: none. Reviews of a platform are in no figures of yours.'];
  if (noRounds === 'missing' && !toDeclare.some(({ required }) => required))
    return ['Figures: none. First put right the problems above.'];
  if (noRounds !== null) return [`Figures: none. ${noFigures[noRounds]}`];
  const more = rounds.length - shownRounds;
  return [
    'Figures, as the findings compute them',
    ...rounds.slice(0, shownRounds).map((round) => `  ${figureText(round)}`),
    ...(more > 0 ? [`  and ${counted(more, 'more round')}`] : []),
  ];
}

const noFigures: Record<NonNullable<ImportReport['noRounds']>, string> = {
  missing: 'First declare what is missing, see below.',
  undeclared: 'They would be wrong while some rows hold something nobody declared.',
  stopped: 'The file could not be read to its end.',
  none: 'No row holds an answer that counts.',
};

function figureText(round: ImportReport['rounds'][number]): string {
  const { id, n, received, scale, promoters, passives, detractors, nps, netScore, mean, printed, open } =
    round;
  const name = `Round "${id}": `;
  if (n === 0)
    return `${name}${open ? 'too few answers yet, as the round is still open' : 'nobody answered'}.`;
  const buckets = `${counted(promoters ?? 0, 'promoter')} (9 and 10), ${counted(passives ?? 0, 'passive')} (7 and 8), ${counted(detractors ?? 0, 'detractor')} (${scale.min} to 6)`;
  const told =
    nps !== null
      ? `NPS ${nps.toFixed(1)} from ${counted(n, 'answer')}: ${buckets}.`
      : netScore !== null
        ? `net score ${netScore.toFixed(1)}, which is no NPS, from ${counted(n, 'answer')}: ${buckets}.`
        : `average ${mean?.toFixed(2)} on ${scale.min} to ${scale.max}, from ${counted(n, 'answer')}.`;
  const held =
    open && n < received
      ? ` The round is still open: of ${number(received)} answers the site speaks of ${number(n)}.`
      : '';
  return `${name}${told}${held}${printed ? '' : ' The site prints no figures of so few answers.'}`;
}
