import type { RoundKind } from './round.js';
import type { Scale, ScaleKind } from './scale.js';

/** The figures of one round, all from its countable responses. Shares and scores are in percent or points, one decimal. */
export interface RoundFigures {
  id: string;
  title: string;
  question: string | null;
  kind: RoundKind;
  declared: boolean;
  scale: Scale;
  scaleKind: ScaleKind;
  /** Answers with a score. */
  n: number;
  /** Responses that left the score blank. */
  blank: number;
  promoters: number | null;
  passives: number | null;
  detractors: number | null;
  /** Null without answers, and on every scale but 0-10. */
  nps: number | null;
  /** Promoters minus detractors where the scale ends at 10; equal to `nps` on 0-10. */
  netScore: number | null;
  /** Two decimals; for scales on which no net score exists. */
  mean: number | null;
  /** One entry for each value of the scale, zeros included, lowest first. */
  distribution: { score: number; count: number; share: number }[];
  /** UTC days. */
  from: string | null;
  to: string | null;
  asked: number | null;
  /** Scored answers in percent of those asked; null when nobody can say how many were asked. */
  responseRate: number | null;
  /** What was offered for answering, `none` included; null when not stated. */
  incentive: string | null;
  /** Whether and how it is checked that the people who answer are customers; null when not stated. */
  verification: { method: string; note?: string | undefined } | null;
  note: string | null;
}
