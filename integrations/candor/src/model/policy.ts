import type { Approval } from './form.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { SelectionFacts } from './published.js';
import type { RoundDeclaration, RoundKind } from './round.js';
import type { Waiver } from './waiver.js';

/** What a policy page speaks of, in its order; each section carries its topic in `data-candor-policy`. */
export const policyTopics = [
  'why',
  'who',
  'answering',
  'rewards',
  'checks',
  'fakes',
  'withheld',
  'time',
  'stored',
  'order',
  'replies',
  'report',
  'withdraw',
  'scores',
  'trademark',
  'waivers',
  'date',
] as const;
export type PolicyTopic = (typeof policyTopics)[number];

/** What no policy page may be without: only what a form stores is left to those that have one. */
export const requiredTopics = policyTopics.filter((topic) => topic !== 'stored');

/** What the policy page tells of a round. */
export interface PolicyRound extends Pick<
  RoundDeclaration,
  'question' | 'incentive' | 'verification' | 'collector' | 'draw'
> {
  id: string;
  title: string;
  kind: RoundKind;
}

/** What a policy page is made of besides texts, addresses and the form. */
export interface PolicyFacts {
  /** The rounds that are published, and the form's own; newest first. */
  rounds: readonly PolicyRound[];
  facts: SelectionFacts;
  approval: Approval;
  maximumAgeMonths: number | false;
  publishWithinDays: number | null;
  jurisdictions: readonly Jurisdiction[];
  /** Those in force, with what their rules demand. */
  waivers: readonly (Waiver & { title: string })[];
  figures: { minimumGroup: number; intervalFrom: number; level: number };
}
