import type { FoundDates } from '../mapping/date-survey.js';
import { holdsPrivate, notShown } from '../text/private-values.js';
import type { SurveyedColumn } from '../mapping/survey.js';
import type { ConsentCheck } from '../mapping/survey-consent.js';
import type { ScaleCheck, ScoreCandidate } from '../mapping/survey-score.js';
import type { CountedValue } from '../mapping/survey-values.js';

/** A file without a header has somebody's answer where the names should be. */
export function safeColumn(column: SurveyedColumn, index: number): SurveyedColumn {
  return holdsPrivate(column.name) ? { ...column, name: notShown, column: { index } } : column;
}

export function safeScale(check: ScaleCheck, hidden: boolean): ScaleCheck {
  return { ...check, labels: safeValues(check.labels, hidden) };
}

export function safeCandidate(candidate: ScoreCandidate): ScoreCandidate {
  const { name, labels } = candidate;
  return { ...candidate, name: holdsPrivate(name) ? notShown : name, labels: safeValues(labels, false) };
}

export function safeConsent(check: ConsentCheck, hidden: boolean): ConsentCheck {
  return { ...check, values: safeValues(check.values, hidden) };
}

export function safeDates(found: FoundDates, hidden: boolean): FoundDates {
  const isSafe = (text: string): boolean => !hidden && !holdsPrivate(text);
  if (found.kind === 'unknown') return { ...found, examples: found.examples.filter(isSafe) };
  if (found.kind === 'ambiguous')
    return { ...found, examples: found.examples.filter(({ text }) => isSafe(text)) };
  return found.kind === 'format' && !isSafe(found.why) ? { ...found, why: notShown } : found;
}

/** Values that must not be printed as one, with how many rows have any of them. */
function safeValues<Value extends CountedValue>(values: readonly Value[], hidden: boolean): Value[] {
  const isSafe = ({ value }: Value): boolean => !hidden && !holdsPrivate(value);
  const unsafe = values.filter((value) => !isSafe(value));
  const [first] = unsafe;
  if (first === undefined) return [...values];
  const n = unsafe.reduce((sum, value) => sum + value.n, 0);
  return [...values.filter(isSafe), { ...first, value: notShown, n }];
}
