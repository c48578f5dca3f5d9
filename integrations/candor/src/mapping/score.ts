import type { Mapping } from './schema.js';

export type ScoreReading =
  | { kind: 'score'; score: number | null }
  /** A number that cannot be an answer on this scale. */
  | { kind: 'rejected'; why: string }
  /** A text nobody declared. */
  | { kind: 'undeclared' };

/** Also `9.0` and `1E+01`, as spreadsheets and data frames write whole numbers. */
const whole = /^[+-]?\d+([.,]0+)?(e\+?\d{1,2})?$/i;
const blank: ScoreReading = { kind: 'score', score: null };

/** Reads the cells of one score column; the same spelling is judged once. Platforms have parts of stars, an answer of ours is whole. */
export function scoreReader(
  { min, max, values, none }: Mapping['columns']['score'],
  parts = false,
): (cell: string) => ScoreReading {
  const known = new Map<string, ScoreReading>();
  const read = (cell: string): ScoreReading => {
    const text = cell.trim();
    if (text === '' || none.includes(text)) return blank;
    const declared = Object.hasOwn(values, text) ? values[text]! : undefined;
    if (declared === undefined && !isNumeric(text)) return { kind: 'undeclared' };
    if (declared === undefined && !parts && !whole.test(text))
      return { kind: 'rejected', why: `${text} is not a whole number` };
    const score = declared ?? Number(text.replace(',', '.'));
    if (!(score >= min && score <= max))
      return { kind: 'rejected', why: `${text} is outside the scale ${min} to ${max}` };
    return { kind: 'score', score: score + 0 };
  };
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const reading = read(cell);
    if (known.size < 10_000) known.set(cell, reading);
    return reading;
  };
}

function isNumeric(text: string): boolean {
  return /^[+-]?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text) || /^[+-]?(nan|infinity)$/i.test(text);
}
