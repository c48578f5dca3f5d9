import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { LdNode, ReviewNode } from '../page/json-ld.js';
import { quotableOf } from './ld-origin.js';

/** What schema.org takes for granted where a rating does not say. */
const usual = { best: 5, worst: 1 };

export function scaleFindings(review: ReviewNode, facts: CheckFacts): Omit<Finding, 'where'>[] {
  const { rating, kind, node } = review;
  if (rating === null) return [];
  const given = rating['ratingValue'];
  if (given === undefined) return [];
  const value = numberOf(given);
  if (value === null)
    return [{ what: `JSON-LD has the rating "${String(given)}", which is no number with a dot` }];
  const best = numberOf(rating['bestRating']) ?? usual.best;
  const worst = numberOf(rating['worstRating']) ?? usual.worst;
  if (kind === 'AggregateRating' && isNps(value, worst, facts))
    return [{ what: `JSON-LD has an AggregateRating of ${value}: a net score is no rating` }];
  if (value < worst || value > best)
    return [{ what: `JSON-LD has the rating ${value} on a scale of ${worst} to ${best}` }];
  return answeredOn(node, rating, facts);
}

/** A net score may be below zero, and is no value of any scale that people were asked on. */
function isNps(value: number, worst: number, { findings }: CheckFacts): boolean {
  const scores = findings.rounds.flatMap(({ netScore }) => netScore ?? []);
  return value < 0 || worst < 0 || (value > 10 && scores.some((score) => Math.abs(score - value) < 0.6));
}

function answeredOn(node: LdNode, rating: LdNode, facts: CheckFacts): Omit<Finding, 'where'>[] {
  const body = node['reviewBody'];
  const quotable = typeof body === 'string' ? quotableOf(body, facts) : undefined;
  if (quotable === undefined || quotable.score === null) return [];
  const { min, max } = quotable.scale;
  const [best, worst] = [numberOf(rating['bestRating']), numberOf(rating['worstRating'])];
  if (best === max && worst === min) return [];
  const what = `JSON-LD has bestRating ${best ?? '(none)'} and worstRating ${worst ?? '(none)'} for an answer on a scale of ${min} to ${max}`;
  return [{ what }];
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}
