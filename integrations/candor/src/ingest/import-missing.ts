import type { ToDeclare } from './import-told.js';
import type { ImportPass } from './import-pass.js';
import type { FoundDates } from '../mapping/date-survey.js';
import { notShown } from '../text/private-values.js';
import type { ConsentCheck } from '../mapping/survey-consent.js';
import type { ScaleCheck } from '../mapping/survey-score.js';

interface Found {
  score: ScaleCheck | null;
  consent: ConsentCheck | null;
  dates: FoundDates | null;
  dateColumns: readonly string[];
}

const shownLabels = 10;

/** Everything that is not declared yet, what a build needs first. */
export function toDeclare(pass: ImportPass, found: Found): ToDeclare[] {
  if (pass.survey === undefined) return [];
  return [...neededFor(pass, found), ...possibleIn(pass, found)];
}

function neededFor({ plan, draft, declared }: ImportPass, { score, consent, dates }: Found): ToDeclare[] {
  const { column, min, max } = draft!.score;
  const needed: (ToDeclare | false)[] = [
    column === undefined &&
      need(
        'which column holds the score: the answer to "how likely are you to recommend us?"',
        '--score "<column>"',
      ),
    (min === undefined || max === undefined) &&
      need(
        'the scale: the lowest and the highest answer that people could choose',
        '--scale <lowest>-<highest>',
      ),
    plan?.preset?.preset.platform !== undefined &&
      declared.mapping?.collection === undefined &&
      need(`where people find these reviews on ${plan.preset.preset.platform}`, '--url https://...'),
  ];
  const scaled = min !== undefined && max !== undefined;
  return [
    ...needed.filter((item) => item !== false),
    ...(scaled ? [...otherScale(score), ...labelsOf(score)] : []),
    ...consentOf(consent, draft?.consent?.column),
    ...datesOf(dates),
  ];
}

/** Where no number of the file is an answer on the scale, the scale is wrong. */
function otherScale(score: ScaleCheck | null): ToDeclare[] {
  if (score === null || score.scale === null || score.numbers === 0 || score.outside < score.numbers)
    return [];
  const { scale, lowest, highest } = score;
  const what = `another scale, or another column: no number in it is an answer on ${scale.min} to ${scale.max}, they are ${lowest} to ${highest}`;
  return [need(what, '--scale <lowest>-<highest>, or --score "<column>"')];
}

function labelsOf(score: ScaleCheck | null): ToDeclare[] {
  const labels = (score?.labels ?? []).filter(({ declared }) => !declared);
  return cut(labels).map(({ value, n }) =>
    value === notShown
      ? otherColumn('the score', '--score "<column>"', n)
      : need(
          `which score ${quoted(value)} stands for (${rows(n)}), or none`,
          `--label ${argument(`${value}=<score or none>`)}`,
        ),
  );
}

function consentOf(consent: ConsentCheck | null, column: unknown): ToDeclare[] {
  const values = (consent?.values ?? []).filter(({ agrees }) => agrees === null);
  const name = typeof column === 'string' ? column : `#${(column as { index: number } | undefined)?.index}`;
  return cut(values).map(({ value, n }) =>
    value === notShown
      ? otherColumn('consent', '--consent "<column>=<what those wrote who agreed>"', n)
      : need(
          `whether ${quoted(value)} (${rows(n)}) agrees to publication or refuses it`,
          `--consent ${argument(`${name}=${value}`)}, or --refused ${argument(value)}`,
        ),
  );
}

function datesOf(dates: FoundDates | null): ToDeclare[] {
  if (dates?.kind === 'ambiguous') {
    const options = dates.formats.map((format) => `--date-format ${argument(format)}`).join(', or ');
    return [need('how the dates are written: every one of them can be read two ways', options)];
  }
  return dates?.kind === 'unknown'
    ? [need('how the dates are written, in letters such as d, M, yyyy, HH, mm', '--date-format "<format>"')]
    : [];
}

function possibleIn({ draft, declared }: ImportPass, { dateColumns }: Found): ToDeclare[] {
  const has = (wanted: string): boolean => draft!.uses.some(({ field }) => field === wanted);
  const [date] = dateColumns;
  const possible: (ToDeclare | false)[] = [
    !has('comment') &&
      may('which column holds the comment: without one only scores are shown', '--comment "<column>"'),
    !draft!.theirs &&
      !has('consent') &&
      may(
        'which column says whether people agreed to be published: without one all answers count and no comment is shown',
        '--consent "<column>=<what those wrote who agreed>"',
      ),
    !has('submittedAt') &&
      may(
        'which column holds the day of the answer',
        `--date ${date === undefined ? '"<column>"' : argument(date)}`,
      ),
    !draft!.theirs &&
      declared.mapping?.round === undefined &&
      !has('round') &&
      may('the round, if it is not to be called as the file is', '--round <name>'),
  ];
  return possible.filter((item) => item !== false);
}

function cut<Value>(values: readonly Value[]): readonly Value[] {
  return values.slice(0, shownLabels);
}

function need(what: string, option: string): ToDeclare {
  return { what, option, required: true };
}

/** Values that must not be printed cannot be declared either: they are none of a scale. */
function otherColumn(field: string, option: string, n: number): ToDeclare {
  return need(`which other column holds ${field}: in ${rows(n)} this one holds what looks private`, option);
}

function may(what: string, option: string): ToDeclare {
  return { what, option, required: false };
}

function rows(n: number): string {
  return n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`;
}

function quoted(value: string): string {
  return `"${value}"`;
}

/** As it has to be typed in a shell. */
function argument(text: string): string {
  return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}
