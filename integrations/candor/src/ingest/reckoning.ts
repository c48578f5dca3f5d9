import type { About } from '../findings/cells.js';
import { People } from '../findings/people.js';
import { Overdue, type OverdueSource } from './overdue.js';
import { Tallies, type TallySettings, type TallyState } from '../findings/tally.js';
import type { Evidence } from '../model/evidence.js';
import type { Issue } from '../model/issue.js';
import type { RoundParticulars } from '../model/particulars.js';
import type { PlatformReviews } from '../model/platform-review.js';
import type { Countable, Quotable, WithheldReason } from '../model/published.js';
import type { Response } from '../model/response.js';
import { createJudge, type Verdict } from '../policy/judge.js';
import { publicId } from '../policy/public-id.js';
import type { PolicyOptions } from '../policy/schema.js';
import { undecided, type Standing } from '../policy/standing.js';
import { Fates, type FateTotal } from '../report/ledger.js';
import { Facts, type FactsState } from '../select/facts.js';
import { Reviews } from '../select/reviews.js';
import type { ThemeMatcher } from '../themes/matcher.js';
import type { ListedResponse } from '../changes/context.js';
import { Witness, type Witnessed } from './witness.js';

export interface ReckoningRequest {
  policy: PolicyOptions;
  asOf: string;
  tallies: TallySettings;
  isShown: (round: string) => boolean;
  saidOf: (round: string) => RoundParticulars;
  /** Null where the site has no themes. */
  themes: { ids: readonly string[]; match: ThemeMatcher } | null;
  /** Ids of responses that changes list. */
  listed: ReadonlySet<string>;
  /** The moment before which no words and no identity should be kept any more. */
  keptFrom: number;
  /** What stands behind the @ of the organisation's own people. */
  domains: readonly string[];
  /** Public ids of quotes that stories and changes name. */
  named: ReadonlySet<string>;
  observe: Observer | undefined;
}

/** Sees a response with its verdict, what decisions made of it, and the line of its file. */
export type Observer = (
  response: Response,
  verdict: Verdict,
  standing: Standing,
  line: number | null,
) => void;

/** What was reckoned of some responses, as it may be kept: no words but those that are published. */
export interface Reckoned {
  tallies: TallyState[];
  facts: FactsState;
  fates: FateTotal[];
  quotables: Quotable[];
  reviews: PlatformReviews[];
  listed: [string, ListedResponse][];
  pictured: [string, PicturedResponse][];
  evidence: [string, Evidence][];
  overdue: OverdueSource[];
  over: string[];
  witnessed: Witnessed;
}

/** A picture that may be shown, and where it was named. Kept apart from what pages read: a path or address may tell who somebody is. */
export type PicturedResponse = Pick<Issue['where'], 'file' | 'response'> & { picture: string };

/** Judges every response once and adds it to everything that is counted. */
export class Reckoning {
  readonly tallies: Tallies;
  readonly facts = new Facts();
  readonly reviews = new Reviews();
  readonly fates = new Fates();
  readonly quotables: Quotable[] = [];
  /** What was found of the responses that changes list. */
  readonly listed = new Map<string, ListedResponse>();
  /** The published quotes that have a picture, by public id. */
  readonly pictured = new Map<string, PicturedResponse>();
  /** How the published quotes came about, by public id. Kept apart from what pages read. */
  readonly evidence = new Map<string, Evidence>();
  /** What is kept for longer than the site says. */
  readonly overdue: Overdue;
  /** Public ids of named quotes that a decision or their age keeps from being published. */
  readonly over = new Set<string>();
  readonly witness: Witness;
  readonly #judge;

  constructor(
    readonly request: ReckoningRequest,
    readonly people = new People(),
  ) {
    this.tallies = new Tallies(request.tallies);
    this.overdue = new Overdue(request.keptFrom);
    this.witness = new Witness((round) => request.tallies.isOpen(round));
    this.#judge = createJudge(request.policy, request.asOf, request);
  }

  /** Takes one response and what decisions say of it. */
  take(
    response: Response,
    standing: Standing | undefined,
    { read = true, spoken, line }: Taken = {},
  ): Verdict {
    const verdict = read
      ? this.#withThemes(this.#judge(response, standing))
      : this.#judge(unread(response), unapproved(standing));
    this.#noteReview(response, verdict, 1);
    this.overdue.add(response, 1, read);
    const tags = standing?.tags ?? [];
    this.fates.add(verdict.withheld ?? 'published', verdict.countable !== null);
    if (this.request.listed.has(response.id)) this.listed.set(response.id, listedResponse(response, verdict));
    this.#count(response, verdict, 1, read ? () => spokenOf(response, tags) : () => withTags(spoken, tags));
    if (verdict.quotable !== null) this.#publish(response, verdict.quotable, verdict.evidence);
    this.#noteOver(response, verdict);
    if (read) this.request.observe?.(response, verdict, standing ?? undecided, line ?? null);
    return verdict;
  }

  /** Takes back a response that was taken when nothing was decided about it. */
  takeBack(response: Response): void {
    const verdict = this.#withThemes(this.#judge(response));
    this.fates.add(verdict.withheld ?? 'published', verdict.countable !== null, -1);
    this.#noteReview(response, verdict, -1);
    this.overdue.add(response, -1);
    this.listed.delete(response.id);
    this.#count(response, verdict, -1, () => spokenOf(response, []));
    const shown = publicId(response.id);
    const at = verdict.quotable === null ? -1 : this.quotables.findIndex(({ id }) => id === shown);
    if (at !== -1) this.quotables.splice(at, 1);
    this.over.delete(shown);
    this.pictured.delete(shown);
    this.evidence.delete(shown);
  }

  /** Whether this response may be the first or the last of all: then taking it back would not tell which the next one is. */
  isEdge({ round, submittedAt }: Response): boolean {
    if (submittedAt === null) return false;
    const { first, last } = this.facts.state;
    return submittedAt <= first || submittedAt >= last || this.tallies.isEdge(round, submittedAt);
  }

  /** Takes `n` responses alike, of which only the counts and what they are about are known. */
  takeAlike(response: Response, n: number, spoken?: Spoken): void {
    const verdict = this.#judge(unread(response));
    this.overdue.add(response, n, false);
    this.fates.add(verdict.withheld ?? 'published', verdict.countable !== null, n);
    this.#count(response, verdict, n, () => spoken);
  }

  /** What was reckoned so far, people aside: who they are is kept nowhere. */
  state(): Reckoned {
    return {
      tallies: this.tallies.state(),
      facts: this.facts.state,
      fates: this.fates.totals(),
      quotables: this.quotables,
      reviews: this.reviews.list(),
      listed: [...this.listed],
      pictured: [...this.pictured],
      evidence: [...this.evidence],
      overdue: this.overdue.list(),
      over: [...this.over],
      witnessed: this.witness.state(),
    };
  }

  /** Adds what was reckoned of other responses in the same way. */
  absorb(reckoned: Reckoned): void {
    const { tallies, facts, fates, quotables, reviews, listed, pictured, over, witnessed } = reckoned;
    this.tallies.absorb(tallies);
    this.facts.absorb(facts);
    this.fates.absorb(fates);
    for (const quotable of quotables) this.quotables.push(quotable);
    this.reviews.absorb(reviews);
    for (const [id, found] of listed) this.listed.set(id, found);
    for (const [id, found] of pictured) this.pictured.set(id, found);
    for (const [id, found] of reckoned.evidence) this.evidence.set(id, found);
    this.overdue.absorb(reckoned.overdue);
    for (const id of over) this.over.add(id);
    this.witness.absorb(witnessed);
  }

  #publish({ id, source }: Response, quotable: Quotable, evidence: Evidence | undefined): void {
    const { picture } = quotable;
    if (evidence !== undefined) this.evidence.set(quotable.id, evidence);
    this.quotables.push({ ...quotable, picture: null });
    if (picture !== null) this.pictured.set(quotable.id, { picture, file: source, response: id });
  }

  #count(response: Response, verdict: Verdict, n: number, spoken: () => Spoken | undefined): void {
    const { countable, quotable } = verdict;
    if (countable !== null) {
      const named = quotable !== null && quotable.name !== null;
      this.tallies.add(countable, { n, named, about: this.#aboutOf(response, spoken) });
      if (countable.person !== undefined) this.people.add(countable as Known, named);
    }
    this.facts.add(verdict, n);
    this.witness.note(response, verdict, n);
  }

  #aboutOf(response: Response, spoken: () => Spoken | undefined): About {
    const { themes } = this.request;
    if (themes === null || !response.commented()) return null;
    const words = spoken();
    return words === undefined ? 'unread' : themes.match(words.comment, words.language ?? '', words.tags);
  }

  /** Published words have their themes from what is shown of them, which a redaction may have shortened. */
  #withThemes(verdict: Verdict): Verdict {
    const { themes } = this.request;
    const { quotable } = verdict;
    if (quotable === null || themes === null) return verdict;
    const { comment, language, tags } = quotable;
    const about = themes.match(comment, language ?? '', tags).map((index) => themes.ids[index]!);
    return { ...verdict, quotable: { ...quotable, themes: about } };
  }

  #noteReview({ platform }: Response, { review }: Verdict, n: number): void {
    if (review && platform) this.reviews.add(platform, review, n);
  }

  #noteOver({ id }: Response, { withheld }: Verdict): void {
    const { named } = this.request;
    if (named.size === 0 || withheld === null || !isOver(withheld)) return;
    const shown = publicId(id);
    if (named.has(shown)) this.over.add(shown);
  }
}

/** Whether words that may have been published are not for a decision, or because their time has passed: nobody edits a story for that. */
function isOver(fate: WithheldReason): boolean {
  return fate === 'too-old' || fate === 'no-comment' || fate.startsWith('declined:');
}

/** What is known of a response besides itself. */
interface Taken {
  /** Whether its words may be observed. @default true */
  read?: boolean;
  /** What it is about may be counted from this, where its words were not read. */
  spoken?: Spoken | undefined;
  /** Where its row begins in its file. */
  line?: number;
}

/** A comment to count themes in. */
export interface Spoken {
  comment: string;
  language?: string;
  tags: readonly string[];
}

type Known = Countable & { person: () => string };

function listedResponse(response: Response, { countable }: Verdict): ListedResponse {
  return { round: response.round, counted: countable !== null, commented: response.commented() };
}

/** What themes are counted from, of a response whose words were read and the tags that decisions gave it. */
export function spokenOf(response: Response, tags: readonly string[]): Spoken {
  const words = response.words();
  return { comment: words.comment, language: words.language, tags: [...words.tags, ...tags] };
}

function withTags(spoken: Spoken | undefined, tags: readonly string[]): Spoken | undefined {
  return spoken && { ...spoken, tags: [...spoken.tags, ...tags] };
}

/** What was not read cannot be published, whatever stands in the log or in the options. */
function unread(response: Response): Response {
  return { ...response, flags: ['unread'] };
}

function unapproved(standing: Standing = undecided): Standing {
  return { ...standing, approved: false };
}
