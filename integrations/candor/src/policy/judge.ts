import { dayOf, endOfDay, monthsBefore, startOfDay } from '../model/day.js';
import { isDeclineReason, isNotGenuine } from '../model/decision.js';
import type { Evidence } from '../model/evidence.js';
import {
  asRead,
  nothingSaid,
  noParticulars,
  type Particulars,
  type RoundParticulars,
} from '../model/particulars.js';
import type { ReviewVerdict } from '../model/platform-review.js';
import type { Countable, Quotable, WithheldReason } from '../model/published.js';
import type { ConsentScope, Response, Words } from '../model/response.js';
import { isTooOld } from './age.js';
import { assertVerbatim } from './assert-verbatim.js';
import { disclosureOf, toldOf } from './disclosure.js';
import { evidenceOf } from './evidence.js';
import { publicId } from './public-id.js';
import { judgeReview } from './review.js';
import type { PolicyOptions } from './schema.js';
import { undecided, type Standing } from './standing.js';

/** What may be done with a response. */
export interface Verdict {
  /** Null when the answer is not one of ours or not genuine. */
  countable: Countable | null;
  quotable: Quotable | null;
  /** How what may be quoted came about; absent where nothing may. */
  evidence?: Evidence;
  /** Why its words are not published; null when they are. */
  withheld: WithheldReason | null;
  /** True when the person agreed to have a comment published, whatever became of it. */
  agreed: boolean;
  /** Of a review on a platform: whether it may be shown there where those are. Nothing else of it is ever published. */
  review?: ReviewVerdict;
}

type JudgedBy = Pick<PolicyOptions, 'approval' | 'maximumAgeMonths'>;

/** What is known of rounds. */
export interface KnownRounds {
  /** Whether a round is published. @default all are */
  isShown?: (round: string) => boolean;
  /** What a round says of its answers. @default nothing */
  saidOf?: (round: string) => RoundParticulars;
  /** What stands behind the @ of the organisation's own people. @default not known */
  domains?: readonly string[];
}

/** Makes the judge of a build: the only maker of countables, quotables and what is shown of platforms, blind to the score. */
export function createJudge(
  policy: JudgedBy,
  asOf: string,
  { isShown = () => true, saidOf = () => nothingSaid, domains = [] }: KnownRounds = {},
): (response: Response, standing?: Standing) => Verdict {
  const lastMoment = endOfDay(asOf);
  const oldest =
    policy.maximumAgeMonths === false ? null : startOfDay(monthsBefore(asOf, policy.maximumAgeMonths));

  return (response, standing = undecided) => {
    const excluded = exclusion(response, standing, lastMoment);
    const { platform } = response;
    if (excluded !== null)
      return {
        ...{ countable: null, quotable: null, withheld: excluded, agreed: false },
        ...(platform && { review: judgeReview(response, platform, standing, { oldest, lastMoment }) }),
      };
    const countable: Countable = response;
    const scopes = response.consent;
    if (scopes === null || !scopes.includes('quote')) {
      const withheld = scopes?.length === 0 ? 'consent-refused' : 'no-consent';
      return { countable, quotable: null, withheld, agreed: false };
    }
    if (!response.commented()) return { countable, quotable: null, withheld: 'no-comment', agreed: false };
    const withheld = withholding(response, standing, policy, oldest, isShown);
    if (withheld !== null) return { countable, quotable: null, withheld, agreed: true };
    const told = {
      words: response.words(),
      particulars: response.particulars === undefined ? noParticulars : asRead(response.particulars()),
      said: saidOf(response.round),
    };
    return {
      countable,
      quotable: quotableOf(response, told, standing, asOf),
      evidence: evidenceOf({ response, ...told }, standing, { asOf, domains }),
      withheld,
      agreed: true,
    };
  };
}

function exclusion(response: Response, standing: Standing, lastMoment: number): WithheldReason | null {
  if (standing.erased) return 'erased';
  if (response.platform !== undefined) return 'not-ours';
  if (standing.declined !== null && isNotGenuine(standing.declined)) return `declined:${standing.declined}`;
  return response.submittedAt !== null && response.submittedAt > lastMoment ? 'after-as-of' : null;
}

function withholding(
  response: Response,
  standing: Standing,
  policy: JudgedBy,
  oldest: number | null,
  isShown: (round: string) => boolean,
): WithheldReason | null {
  if (standing.withdrawn) return 'withdrawn';
  if (isDeclineReason(standing.declined ?? undefined)) return `declined:${standing.declined}`;
  // Without its figures a quote could be the one good answer of a bad round.
  if (!isShown(response.round)) return 'unpublished-round';
  if (isTooOld(response, standing, oldest)) return 'too-old';
  return standing.approved || (policy.approval === 'automatic' && (response.flags ?? []).length === 0)
    ? null
    : 'awaiting-approval';
}

function quotableOf(
  response: Response,
  { words, particulars, said }: { words: Words; particulars: Particulars; said: RoundParticulars },
  standing: Standing,
  asOf: string,
): Quotable {
  const { redaction, excerpt, placements } = standing;
  const { experienceAt } = particulars;
  assertVerbatim(response, 'redacted comment', redaction, words.comment);
  for (const text of [excerpt, ...placements.map((placement) => placement.excerpt)])
    assertVerbatim(response, 'excerpt', text, redaction ?? words.comment);
  const scopes = response.consent!;
  const shown = (scope: ConsentScope, text: string): string | null =>
    scopes.includes(scope) && text !== '' ? text : null;
  return {
    id: publicId(response.id),
    round: response.round,
    score: response.score,
    scale: { min: response.scale.min, max: response.scale.max },
    submittedOn: response.submittedAt === null ? null : dayOf(response.submittedAt),
    comment: redaction ?? words.comment,
    redacted: redaction !== null,
    excerpt,
    name: shown('name', words.name),
    role: shown('role', words.role),
    organisation: shown('organisation', words.organisation),
    language: words.language === '' ? null : words.language,
    tags: [...new Set([...words.tags, ...standing.tags])],
    themes: [],
    changes: [],
    featured: standing.featured,
    placements,
    reply: standing.reply,
    disclosure: disclosureOf(particulars, said, asOf),
    product: particulars.product ?? said.product,
    picture: shown('photo', particulars.picture ?? ''),
    scopes,
    experiencedOn: experienceAt === null ? null : dayOf(experienceAt),
    verification: toldOf(particulars.verification ?? said.verification, 'none'),
    typicalResult: standing.typicalResult ?? particulars.typicalResult,
  };
}
