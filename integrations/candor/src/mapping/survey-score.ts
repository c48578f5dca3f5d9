import { scaleKind, type ScaleKind } from '../model/scale.js';
import { scoreReader } from './score.js';
import type { MappedColumn } from './schema.js';
import { widestScale } from './schema-parts.js';
import type { CountedValue, ValueCounts } from './survey-values.js';

/** What the score column of a file holds, beside the scale that was declared for it. */
export interface ScaleCheck {
  /** The declared scale; null while it is not declared. */
  scale: { min: number; max: number } | null;
  kind: ScaleKind | null;
  /** Lowest and highest whole number; null where there is none. */
  lowest: number | null;
  highest: number | null;
  /** Rows with a whole number. */
  numbers: number;
  blank: number;
  /** Texts, with the score each stands for: null for "no answer", and while nobody declared it. */
  labels: (CountedValue & { declared: boolean; score: number | null })[];
  /** Rows with a number that cannot be an answer: outside the scale, or no whole number. */
  outside: number;
  /** Rows with other values than the thousand kept apart. */
  others: number;
}

interface DeclaredScore {
  min?: number | undefined;
  max?: number | undefined;
  values?: Record<string, number> | undefined;
  none?: string[] | undefined;
}

/** Looks at every value as the mapper will; on platforms parts of stars are answers too. Without a scale any whole number may be one. */
export function scaleCheck(
  counts: ValueCounts,
  { min, max, values = {}, none = [] }: DeclaredScore,
  parts = false,
): ScaleCheck {
  const scale = min === undefined || max === undefined ? null : { min, max };
  const bounds = scale ?? { min: -Infinity, max: Infinity };
  const read = scoreReader({ column: '', values, none, ...bounds }, parts);
  const isNumber = (text: string): boolean => (parts ? plainNumber : wholeNumber).test(text);
  const check: ScaleCheck = {
    ...{ scale, kind: scale && scaleKind(scale), lowest: null, highest: null, numbers: 0, outside: 0 },
    ...{ blank: counts.blank, labels: [], others: counts.others },
  };
  for (const { value, n } of counts.list()) {
    const reading = read(value);
    if (isNumber(value)) addNumber(check, Number(value.replace(',', '.')), n);
    if (reading.kind === 'rejected') check.outside += n;
    else if (reading.kind === 'undeclared') check.labels.push({ value, n, declared: false, score: null });
    else if (!isNumber(value)) check.labels.push({ value, n, declared: true, score: reading.score });
  }
  return check;
}

function addNumber(check: ScaleCheck, number: number, n: number): void {
  check.numbers += n;
  check.lowest = Math.min(check.lowest ?? number, number);
  check.highest = Math.max(check.highest ?? number, number);
}

const wholeNumber = /^[+-]?\d{1,9}([.,]0+)?(e\+?\d{1,2})?$/i;
const plainNumber = /^[+-]?\d{1,9}([.,]\d+)?(e\+?\d{1,2})?$/i;

/** A column that may hold the score. */
export interface ScoreCandidate {
  name: string;
  /** What a mapping calls it. */
  column: MappedColumn;
  lowest: number;
  highest: number;
  numbers: number;
  labels: CountedValue[];
}

const mostLabels = 8;
/** So many answers on a scale are not all the same. */
const fewNumbers = 20;

/** Whether a column could be a scale of whole numbers; null when not. Which one it is, only its owner knows. */
export function scoreCandidate(counts: ValueCounts): Omit<ScoreCandidate, 'name' | 'column'> | null {
  const { lowest, highest, numbers, labels, outside, others } = scaleCheck(counts, {});
  const texts = labels.reduce((sum, { n }) => sum + n, 0);
  if (lowest === null || highest === null || others > 0 || outside > 0) return null;
  if (
    lowest < -10 ||
    highest > 100 ||
    (highest === lowest && numbers > fewNumbers) ||
    highest - lowest >= widestScale
  )
    return null;
  if (labels.length > mostLabels || texts > numbers) return null;
  return { lowest, highest, numbers, labels: labels.map(({ value, n }) => ({ value, n })) };
}

/** Those that are called so, then those that reach 9 or 10, then the others; each in the order of the file. */
export function likeliestFirst(candidates: readonly ScoreCandidate[]): ScoreCandidate[] {
  const rank = ({ name, lowest, highest }: ScoreCandidate): number =>
    /\bnps\b|recommend|empfehl/i.test(name) ? 0 : lowest >= 0 && (highest === 9 || highest === 10) ? 1 : 2;
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}
