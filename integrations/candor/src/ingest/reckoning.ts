import type { About } from '../findings/cells.js';
import { People } from '../findings/people.js';
import { Tallies, type TallySettings } from '../findings/tally.js';
import { decisionsFile, type LoggedDecision } from './inputs.js';
import { errorIssue, type Issue } from '../model/issue.js';
import type { Countable, Quotable } from '../model/published.js';
import type { Response } from '../model/response.js';
import { createJudge, type Verdict } from '../policy/judge.js';
import type { PolicyOptions } from '../policy/schema.js';
import { undecided, type Standing } from '../policy/standing.js';
import { Ledger } from '../report/ledger.js';
import { Facts } from '../select/facts.js';
import { Reviews } from '../select/reviews.js';
import type { ThemeMatcher } from '../themes/matcher.js';
import type { ListedResponse } from '../changes/context.js';

type Account = ReturnType<Ledger['open']>;

interface ReckoningRequest {
  policy: PolicyOptions;
  asOf: string;
  tallies: TallySettings;
  isShown: (round: string) => boolean;
  /** Null where the site has no themes. */
  themes: { ids: readonly string[]; match: ThemeMatcher } | null;
  /** Ids of responses that changes list. */
  listed: ReadonlySet<string>;
  standings: ReadonlyMap<string, Standing>;
  report: (issue: Issue) => void;
  observe: Observer | undefined;
}

/** Sees a response with its verdict and with what decisions made of it. */
export type Observer = (response: Response, verdict: Verdict, standing: Standing) => void;

/** Judges every response once and adds it to everything that is counted. */
export class Reckoning {
  readonly tallies: Tallies;
  readonly people = new People();
  readonly facts = new Facts();
  readonly reviews = new Reviews();
  readonly ledger = new Ledger();
  readonly quotables: Quotable[] = [];
  /** What was found of the responses that changes list. */
  readonly listed = new Map<string, ListedResponse>();
  readonly #judge;

  constructor(readonly request: ReckoningRequest) {
    this.tallies = new Tallies(request.tallies);
    this.#judge = createJudge(request.policy, request.asOf, request.isShown);
  }

  /** Takes one response. Returns whether it is published. */
  take(account: Account, response: Response, { line, read = true, spoken }: Taken = {}): boolean {
    const { standings, report, observe } = this.request;
    const standing = standings.get(response.id);
    const verdict = read
      ? this.#withThemes(this.#judge(response, standing))
      : this.#judge(unread(response), unapproved(standing));
    const known = account.record(response.id, verdict.withheld ?? 'published', verdict.countable !== null);
    if (known !== undefined) {
      report(sameId(response, line?.(), known));
      return false;
    }
    if (verdict.review && response.platform) this.reviews.add(response.platform, verdict.review);
    const tags = standing?.tags ?? [];
    if (this.request.listed.has(response.id)) this.listed.set(response.id, listedResponse(response, verdict));
    this.#count(response, verdict, 1, read ? () => spokenOf(response, tags) : () => withTags(spoken, tags));
    if (verdict.quotable !== null) this.quotables.push(verdict.quotable);
    if (read) observe?.(response, verdict, standing ?? undecided);
    return verdict.quotable !== null;
  }

  /** Takes `n` responses alike, of which only the counts and what they are about are known. */
  takeAlike(account: Account, response: Response, n: number, spoken?: Spoken): void {
    const verdict = this.#judge(unread(response));
    account.add(verdict.withheld ?? 'published', verdict.countable !== null, n);
    this.#count(response, verdict, n, () => spoken);
  }

  #count(response: Response, verdict: Verdict, n: number, spoken: () => Spoken | undefined): void {
    const { countable, quotable } = verdict;
    if (countable !== null) {
      const named = quotable !== null && quotable.name !== null;
      this.tallies.add(countable, { n, named, about: this.#aboutOf(response, spoken) });
      if (countable.person !== undefined) this.people.add(countable as Known, named);
    }
    this.facts.add(verdict, n);
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
}

/** What is known of a response besides itself. */
interface Taken {
  /** Where it stands in its file. */
  line?: (() => number) | undefined;
  /** Whether its words may be observed. @default true */
  read?: boolean;
  /** What it is about may be counted from this, where its words were not read. */
  spoken?: Spoken | undefined;
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

function sameId(response: Response, line: number | undefined, known: string): Issue {
  const what = `the response id "${response.id}" was already read from ${known}`;
  const remedy = 'Ids name one answer each: remove the row read twice, or map another column as "id".';
  return errorIssue('id-twice', { file: response.source, ...(line !== undefined && { line }) }, what, remedy);
}

/** Decisions of the log that are about nothing a file has: the words they were meant for would be judged without them. */
export function unknownDecisions(
  decisions: readonly LoggedDecision[],
  ledger: Ledger,
  unmapped: ReadonlySet<string>,
  collects: boolean,
): Issue[] {
  return decisions
    .filter(({ response }) => ledger.sourceOf(response) === undefined && !unmapped.has(response))
    .map(({ response, action, line }) => {
      const what = `"${action}" is about the response "${response}", which no source has`;
      const remedy = 'Correct the id, or remove the line if the response is gone from its source for good.';
      const own = collects
        ? ' Decisions about answers of the form stand in the store: use npx candor decide.'
        : '';
      return errorIssue('decision-unknown', { file: decisionsFile, line }, what, remedy + own);
    });
}
