import type { Said } from '../model/published-change.js';
import { otherCounts, tellingCounts, vagueCounts, vagueSubjects } from './count-patterns.js';
import { decimalValue, wholeValue } from './number-words.js';

/** A number of people or comments that somebody typed. */
export interface TypedCount {
  text: string;
  /** Null for "many", "dozens" and the like, which nobody can check. */
  value: number | null;
  unit: 'comments' | 'percent';
  /** How many decimals it was written with. */
  decimals: number;
}

/**
 * What a text is there for. A title or summary tells what was said: every count of people in it is taken for a count of that. A reason
 * may speak of crowds without counting them. A story may tell that ten bikes are lent to twenty customers; only what speaks of answers
 * is a count of them.
 */
export type Purpose = 'summary' | 'reason' | 'story';

const looked: Readonly<Record<Purpose, readonly RegExp[]>> = {
  summary: [...tellingCounts, ...vagueCounts, ...otherCounts, ...vagueSubjects],
  reason: [...tellingCounts, ...vagueCounts, ...otherCounts],
  story: tellingCounts,
};

/** The counts typed into a text, in its order. Words that it quotes are somebody else's. */
export function typedCounts(text: string, purpose: Purpose): TypedCount[] {
  const own = text.replace(/\s+/g, ' ').replace(quoted, '“”');
  const found = looked[purpose].flatMap((pattern) => [...own.matchAll(pattern)]);
  return found
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    .filter((match, index, all) => !all.slice(0, index).some((earlier) => overlap(earlier, match)))
    .map(({ 0: all, groups }) => typedCount(all.trim(), groups ?? {}));
}

/** Four words or more between quotation marks; fewer are a way to write. */
const quoted = /[“„"«»](?=[^“”„"«»]*\p{L}[^“”„"«»\s]*(?:\s+[^“”„"«»\s]+){3})[^“”„"«»]+[”“"»«]/gu;

function overlap(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return b.index < a.index + a[0].length;
}

function typedCount(text: string, { count, share }: Record<string, string | undefined>): TypedCount {
  const decimals = /[.,](\d+)/.exec(share ?? '')?.[1]?.length ?? 0;
  if (share !== undefined) return { text, value: decimalValue(share), unit: 'percent', decimals };
  return { text, value: count === undefined ? null : wholeValue(count), unit: 'comments', decimals };
}

/** Whether a typed count is one that was counted: the comments that said so, those it is out of, or their share to as many decimals. */
export function agrees(
  { value, unit, decimals }: Omit<TypedCount, 'text'>,
  { n, base }: Pick<Said, 'n' | 'base'>,
): boolean {
  if (value === null || n === null) return false;
  if (unit === 'comments') return value === n || value === base;
  if (base === null || base === 0) return false;
  return Math.abs((100 * n) / base - value) <= 0.5 * 10 ** -decimals + 1e-9;
}
