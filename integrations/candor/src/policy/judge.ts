import { createHash } from 'node:crypto';
import { dayOf, endOfDay, monthsBefore, startOfDay } from '../model/day.js';
import { isDeclineReason, isNotGenuine } from '../model/decision.js';
import { CandorError, errorIssue } from '../model/issue.js';
import type { Countable, Quotable, WithheldReason } from '../model/published.js';
import type { ConsentScope, Response, Words } from '../model/response.js';
import type { PolicyOptions } from './schema.js';
import { undecided, type Standing } from './standing.js';
import { isVerbatim } from './verbatim.js';

/** What may be done with a response. */
export interface Verdict {
  /** Null when the answer is not one of ours or not genuine. */
  countable: Countable | null;
  quotable: Quotable | null;
  /** Why its words are not published; null when they are. */
  withheld: WithheldReason | null;
  /** True when the person agreed to have a comment published, whatever became of it. */
  agreed: boolean;
}

/** Makes the judge of a build: the only maker of countables and quotables, blind to the score. `isShown` tells which rounds are published. */
export function createJudge(
  policy: PolicyOptions,
  asOf: string,
  isShown: (round: string) => boolean = () => true,
): (response: Response, standing?: Standing) => Verdict {
  const lastMoment = endOfDay(asOf);
  const oldest =
    policy.maximumAgeMonths === false ? null : startOfDay(monthsBefore(asOf, policy.maximumAgeMonths));

  return (response, standing = undecided) => {
    const excluded = exclusion(response, standing, lastMoment);
    if (excluded !== null) return { countable: null, quotable: null, withheld: excluded, agreed: false };
    const countable: Countable = response;
    const scopes = response.consent;
    if (scopes === null || !scopes.includes('quote')) {
      const withheld = scopes?.length === 0 ? 'consent-refused' : 'no-consent';
      return { countable, quotable: null, withheld, agreed: false };
    }
    if (!response.commented()) return { countable, quotable: null, withheld: 'no-comment', agreed: false };
    const withheld = withholding(response, standing, policy, oldest, isShown);
    const quotable = withheld === null ? quotableOf(response, response.words(), standing) : null;
    return { countable, quotable, withheld, agreed: true };
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
  policy: PolicyOptions,
  oldest: number | null,
  isShown: (round: string) => boolean,
): WithheldReason | null {
  if (standing.withdrawn) return 'withdrawn';
  if (isDeclineReason(standing.declined ?? undefined)) return `declined:${standing.declined}`;
  // Without its figures a quote could be the one good answer of a bad round.
  if (!isShown(response.round)) return 'unpublished-round';
  const spoken = standing.reconfirmedOn === null ? response.submittedAt : startOfDay(standing.reconfirmedOn);
  if (oldest !== null && spoken !== null && spoken < oldest) return 'too-old';
  return standing.approved || (policy.approval === 'automatic' && (response.flags ?? []).length === 0)
    ? null
    : 'awaiting-approval';
}

function quotableOf(response: Response, words: Words, standing: Standing): Quotable {
  const { redaction, excerpt } = standing;
  assertVerbatim(response, 'redacted comment', redaction, words.comment);
  assertVerbatim(response, 'excerpt', excerpt, redaction ?? words.comment);
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
    reply: standing.reply,
    scopes,
  };
}

function assertVerbatim(response: Response, kind: string, text: string | null, comment: string): void {
  if (text === null || isVerbatim(text, comment)) return;
  const where = { file: response.source, response: response.id };
  // A comment about to be redacted holds what nobody should read in a build log.
  const original = kind === 'excerpt' ? `\n  comment: ${comment}` : '';
  const what = `the ${kind} is not in the comment word for word.\n  ${kind}: ${text}${original}`;
  const remedy = 'Copy the words exactly; mark cuts with [...] and your own words with [brackets].';
  throw new CandorError([errorIssue('verbatim', where, what, remedy)]);
}

/** Short and stable, so that links last without showing the id the source uses. */
export function publicId(id: string): string {
  return createHash('sha256').update(`candor:${id}`).digest('hex').slice(0, 12);
}
