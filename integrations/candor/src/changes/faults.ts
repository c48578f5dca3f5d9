import { roundsSaid, stepsOf, isMeasurable } from '../model/change.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';
import type { Said } from '../model/published-change.js';
import { placeOf, type ChangeContext, type LocatedChange } from './context.js';
import { agrees, typedCounts } from './typed-counts.js';

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
    ...typedFaults(change, counts),
    ...dateFaults(change, context),
    ...outcomeDates(change, context),
  ];
}

function unknownIds(change: LocatedChange, { findings, themes }: ChangeContext): Issue[] {
  const { said, outcome } = change;
  const rounds = findings.rounds.map(({ id }) => id);
  const issue = (
    path: readonly PropertyKey[],
    kind: string,
    id: string,
    known: readonly string[],
  ): Issue[] =>
    known.includes(id)
      ? []
      : [
          errorIssue(
            'change-reference',
            placeOf(change, ...path),
            `"${path.join('.')}": there is no ${kind} "${id}"`,
            suggestion(id, known),
          ),
        ];
  return [
    ...(said.theme === undefined
      ? []
      : issue(
          ['said', 'theme'],
          'theme',
          said.theme,
          themes.map(({ id }) => id),
        )),
    ...roundsSaid(said).flatMap((id, index) =>
      issue(
        said.round === undefined ? ['said', 'rounds', index] : ['said', 'round'],
        'published round',
        id,
        rounds,
      ),
    ),
    ...(['beforeRound', 'afterRound'] as const).flatMap((key) =>
      outcome?.[key] === undefined ? [] : issue(['outcome', key], 'published round', outcome[key], rounds),
    ),
  ];
}

function responseFaults(change: LocatedChange, context: ChangeContext): Issue[] {
  const { listed, isErased, complete } = context;
  const rounds = roundsSaid(change.said);
  return (change.said.responses ?? []).flatMap((id, index): Issue[] => {
    const where = placeOf(change, 'said', 'responses', index);
    const told = `"said.responses": the response "${id}"`;
    const found = listed.get(id);
    if (found === undefined) {
      if (isErased(id))
        return [
          warningIssue('change-response', where, `${told} was erased and is not counted`, 'Remove its id.'),
        ];
      if (!complete) return [];
      const remedy =
        'Write its id as decisions do; `npx candor themes --theme <id>` and `npx candor inbox` print ids.';
      return [errorIssue('change-response', where, `${told} is in no source`, remedy)];
    }
    if (!rounds.includes(found.round)) {
      const remedy = `Add "${found.round}" to the rounds it was said in, or remove the id.`;
      return [errorIssue('change-response', where, `${told} is of the round "${found.round}"`, remedy)];
    }
    if (!found.commented) {
      const what = `${told} has no comment, so it said nothing that could be counted`;
      return [errorIssue('change-response', where, what, 'Remove its id.')];
    }
    if (found.counted) return [];
    const what = `${told} is left out of every count, and of this one too`;
    return [warningIssue('change-response', where, what, 'Remove its id.')];
  });
}

function quoteFaults(change: LocatedChange, { quotables, gone, publicId }: ChangeContext): Issue[] {
  const { theme, responses = [], quotes } = change.said;
  const rounds = roundsSaid(change.said);
  const asked = new Set(responses.map(publicId));
  return quotes.flatMap((id, index): Issue[] => {
    const where = placeOf(change, 'said', 'quotes', index);
    const told = `"said.quotes": the comment "${id}"`;
    const error = (what: string, remedy: string): Issue[] => [
      errorIssue('change-quote', where, `${told} ${what}`, remedy),
    ];
    const quotable = quotables.get(id);
    if (quotable === undefined) {
      if (gone.has(id)) {
        const what = `${told} was withdrawn, so nothing stands in its place`;
        return [warningIssue('change-withdrawn', where, what, 'Remove its id, or choose another comment.')];
      }
      return error(
        'is not published: only words that somebody agreed to publish, and that were approved, may be quoted',
        suggestion(id, [...quotables.keys()]),
      );
    }
    if (!rounds.includes(quotable.round))
      return error(`is of the round "${quotable.round}"`, 'Name that round too, or choose another comment.');
    if (theme !== undefined && !quotable.themes.includes(theme))
      return error(
        `is not counted as being about "${theme}"`,
        `Add what it says to the patterns of the theme, tag the response, or choose another comment.`,
      );
    if (theme === undefined && !asked.has(id))
      return error('is not among "responses", so it is not counted', 'Add its response to "responses".');
    return [];
  });
}

/** A number that a person typed has to be the one that was counted. */
function typedFaults(change: LocatedChange, counts: Pick<Said, 'n' | 'base' | 'share'>): Issue[] {
  const { title, said, did, reason, history, texts } = change;
  const fields = (['n', 'base', 'share'] as const).flatMap((key): Issue[] => {
    const typed = said[key];
    if (typed === undefined) return [];
    const unit = key === 'share' ? ('percent' as const) : ('comments' as const);
    const same =
      key === 'share' ? agrees({ text: String(typed), value: typed, unit }, counts) : typed === counts[key];
    if (same) return [];
    const what = `"said.${key}" is ${typed}, and ${counts[key] ?? 'nothing yet'} was counted`;
    return [errorIssue('change-count', placeOf(change, 'said', key), what, 'Leave it out: it is counted.')];
  });
  const prose = [
    { text: title, where: placeOf(change, 'title'), reports: true },
    { text: said.summary ?? '', where: placeOf(change, 'said', 'summary'), reports: true },
    { text: reason ?? '', where: placeOf(change, 'reason'), reports: true },
    { text: did ?? '', where: placeOf(change, 'did'), reports: false },
    ...history.map(({ note = '' }, index) => ({
      text: note,
      where: placeOf(change, 'history', index, 'note'),
      reports: false,
    })),
    ...texts.map(({ text, line }) => ({ text, where: { file: change.file, line }, reports: false })),
  ];
  const typed = prose.flatMap(({ text, where, reports }) =>
    typedCounts(text, reports)
      .filter((count) => !agrees(count, counts))
      .map((count) =>
        errorIssue(
          'change-count',
          where,
          `"${count.text}" is a count typed by hand, ${counted(counts)}`,
          remedy,
        ),
      ),
  );
  return [...fields, ...typed];
}

const remedy =
  'Leave it out: the page prints what was counted. In the text, <Figure> prints a figure that is checked.';

function counted({ n, base, share }: Pick<Said, 'n' | 'base' | 'share'>): string {
  if (n === null) return 'and nothing could be counted yet';
  return base === null
    ? `and ${n} was counted`
    : `and ${n} of ${base} comments (${share ?? 0} %) were counted`;
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

/** What is measured has to lie before and after what was done. */
function outcomeDates(change: LocatedChange, { findings }: ChangeContext): Issue[] {
  const { outcome } = change;
  if (outcome === undefined) return [];
  const made = stepsOf(change).find(({ status }) => isMeasurable(status))!.date;
  const roundOf = (id: string | undefined) => findings.rounds.find((round) => round.id === id);
  const [before, after] = [roundOf(outcome.beforeRound), roundOf(outcome.afterRound)];
  const issue = (key: string, what: string): Issue =>
    errorIssue(
      'change-outcome',
      placeOf(change, 'outcome', key),
      `"outcome.${key}": ${what}`,
      'Name a round that was closed before the change and one that was opened after it.',
    );
  return [
    ...(before?.to != null && before.to > made
      ? [issue('beforeRound', `took answers until ${before.to}, and the change is of ${made}`)]
      : []),
    ...(after?.from != null && after.from < made
      ? [issue('afterRound', `took answers from ${after.from}, and the change is of ${made}`)]
      : []),
  ];
}
