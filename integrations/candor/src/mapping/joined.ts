import type { CsvShape, JsonShape } from './presets/preset.js';
import type { DeclaredMapping, MappedColumn } from './schema.js';

type Columns = DeclaredMapping['columns'];

/** What an owner declared over what a preset knows, as far as the two go. */
export interface Joined {
  columns: Omit<Columns, 'score' | 'submittedAt'>;
  /** With the labels of both. */
  score: NonNullable<Columns['score']>;
  submittedAt: NonNullable<Columns['submittedAt']>;
  partial: DeclaredMapping['partial'];
  dropped: MappedColumn[];
}

/** Joins the two: what the owner says counts, what they leave out is the preset's. */
export function joined(declared: DeclaredMapping, shape: CsvShape | JsonShape | undefined): Joined {
  const { score, submittedAt, ...own } = declared.columns;
  const { score: givenScore, submittedAt: givenDate, ...given } = shape?.columns ?? {};
  return {
    columns: { ...given, ...defined(own), segments: own.segments },
    score: {
      ...givenScore,
      ...defined(score),
      values: { ...givenScore?.values, ...score?.values },
      none: [...(givenScore?.none ?? []), ...(score?.none ?? [])],
    },
    submittedAt: { ...givenDate, ...defined(submittedAt) },
    partial: declared.partial ?? shape?.partial,
    dropped: [...declared.drop, ...(shape?.dropped ?? [])],
  };
}

function defined<Value extends object>(value: Value | undefined): Partial<Value> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, part]) => part !== undefined),
  ) as Partial<Value>;
}
