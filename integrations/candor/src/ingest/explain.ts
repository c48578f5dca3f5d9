import { dayOf } from '../model/day.js';
import { placesOf, type Decision } from '../model/decision.js';
import type { WithheldReason } from '../model/published.js';
import type { ConsentScope, Response } from '../model/response.js';
import type { Scale } from '../model/scale.js';
import { ingest, type Ingested } from '../pipeline.js';
import type { Verdict } from '../policy/judge.js';
import { publicId } from '../policy/public-id.js';
import type { Standing } from '../policy/standing.js';
import { fateWords, type FateWords } from '../report/fates.js';
import { firstWords } from '../report/first-words.js';
import { addStoredConsent, toldConsent, type ToldConsent } from './told-consent.js';
import type { DecidedSite } from './decisions.js';
import { whereShown, type AddressOf, type Shown } from './where-shown.js';

/** All that is known of one response and of what became of it, without more of its words than their beginning. */
export interface Explanation {
  id: string;
  publicId: string;
  source: string;
  /** Where its row begins; null where it is in no file. */
  line: number | null;
  round: string;
  submittedOn: string | null;
  score: number | null;
  scale: Scale;
  commented: boolean;
  /** How the comment begins; empty without one, where it was erased, and where it was declined for personal data in it. */
  begins: string;
  /** Which of what the source says of the person is there, and would be shown. */
  identity: { given: ConsentScope[]; shown: ConsentScope[] };
  language: string | null;
  tags: string[];
  consent: ToldConsent;
  flags: readonly string[];
  platform: string | null;
  decisions: ToldDecision[];
  /** In which round it is counted; else why it is not. */
  counted: { round: string } | { not: WithheldReason };
  withheld: (FateWords & { reason: WithheldReason }) | null;
  shown: Shown | null;
}

/** A decision without its words. */
export interface ToldDecision {
  action: Decision['action'];
  by: string;
  at: string;
  reason: string | null;
  tags: readonly string[];
  places: readonly string[];
  /** Its line in the log; null where it is in the store. */
  line: number | null;
}

/** What was found of those asked for, in the order they were asked for. */
export interface Explained {
  ingested: Ingested;
  found: Map<string, Explanation>;
  missing: string[];
}

/** Explains responses by their ids, or by the public ids that pages have. */
export async function explain(
  site: DecidedSite,
  ids: readonly string[],
  addressOf: AddressOf,
): Promise<Explained> {
  const asked = new Map(ids.map((id) => [id.replace(/^c-(?=[0-9a-f]{12}$)/, ''), id]));
  const seen = new Map<string, Seen>();
  const ingested = await ingest({
    ...{ ...site, every: true, stories: false },
    observe(response, verdict, standing, line) {
      const id = asked.get(response.id) ?? asked.get(publicId(response.id));
      if (id !== undefined) seen.set(id, seenOf(response, verdict, standing, line));
    },
  });
  const shown = addressOf(ingested);
  const found = new Map(
    ids.flatMap((id): [string, Explanation][] => {
      const one = seen.get(id);
      return one === undefined ? [] : [[id, explanationOf(one, ingested, site, shown)]];
    }),
  );
  await addStoredConsent([...found.values()], site.root);
  return { ingested, found, missing: ids.filter((id) => !found.has(id)) };
}

/** What is taken of a response while its row is being read. */
interface Seen {
  facts: Omit<Explanation, 'decisions' | 'withheld' | 'shown'>;
  verdict: Verdict;
}

function seenOf(response: Response, verdict: Verdict, standing: Standing, line: number | null): Seen {
  const { id, source, round, submittedAt, score, scale, flags = [], platform } = response;
  const words = response.words();
  const given = (['name', 'role', 'organisation'] as const).filter((scope) => words[scope] !== '');
  const kept = standing.declined === 'personal-data';
  const comment = standing.erased ? '' : (standing.redaction ?? (kept ? '' : words.comment));
  const { countable, withheld, quotable } = verdict;
  return {
    verdict,
    facts: {
      ...{ id, publicId: publicId(id), source, line, round, score, flags },
      scale: { min: scale.min, max: scale.max },
      submittedOn: submittedAt === null ? null : dayOf(submittedAt),
      commented: response.commented() && !standing.erased,
      begins: firstWords(comment),
      identity: { given, shown: given.filter((scope) => (quotable?.[scope] ?? null) !== null) },
      language: words.language || null,
      tags: [...new Set([...words.tags, ...standing.tags])],
      consent: toldConsent(response),
      platform: platform?.platform ?? null,
      counted: countable === null ? { not: withheld! } : { round },
    },
  };
}

function explanationOf(
  { facts, verdict }: Seen,
  ingested: Ingested,
  { asOf, options }: DecidedSite,
  addresses: ReturnType<AddressOf>,
): Explanation {
  const decisions = ingested.decisions.filter(({ response }) => response === facts.id);
  // A review of a platform has a fate of its own, with the reviews of that platform.
  const reason = verdict.review === undefined ? verdict.withheld : verdict.review.withheld;
  const decided = decisions.findLast(({ action }) => deciding(reason).includes(action)) ?? null;
  const { maximumAgeMonths } = options.policy;
  const declared = ingested.rounds.some(({ id }) => id === facts.round);
  const known = { ...facts, ...facts.consent, declared, decided, asOf, maximumAgeMonths };
  return {
    ...facts,
    decisions: decisions.map(toldDecision),
    withheld: reason === null ? null : { reason, ...fateWords(reason, known) },
    shown: reason === null ? whereShown(facts.publicId, ingested, addresses) : null,
  };
}

/** Which decisions lead to a reason. */
function deciding(reason: WithheldReason | null): readonly Decision['action'][] {
  if (reason === 'withdrawn') return ['withdraw'];
  if (reason === 'erased') return ['erase'];
  return reason?.startsWith('declined:') ? ['decline', 'mark-spam'] : [];
}

function toldDecision(decision: Decision & { line?: number }): ToldDecision {
  const { action, by, at, reason = null, tags = [], line = null } = decision;
  return { action, by, at, reason, tags, places: placesOf(decision), line };
}
