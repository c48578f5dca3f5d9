import type { Countable } from '../model/published.js';
import type { Handled, Recount } from '../model/recount.js';
import type { Response } from '../model/response.js';
import type { Verdict } from '../policy/judge.js';

const day = 86_400_000;

/** What was noted so far, as it may be kept. */
export interface Witnessed {
  recounts: Recount[];
  refused: string[];
  marked: string[];
}

/** Notes of every response what checks hold the figures and the decisions against: a few numbers for each round, and ids of the few that somebody decided about. */
export class Witness {
  readonly #recounts = new Map<string, Recount>();
  /** The one counted last: most responses of a source are of one round. */
  #last: Recount | undefined;
  readonly #refused: string[] = [];
  readonly #marked: string[] = [];

  constructor(readonly isOpen: (round: string) => boolean) {}

  /** Notes so many responses alike, or takes them back where `n` is below 0. */
  note({ id, flags }: Pick<Response, 'id' | 'flags'>, verdict: Verdict, n: number): void {
    const { countable, quotable, withheld, agreed } = verdict;
    if (countable !== null) this.#count(countable, n);
    if (agreed && withheld?.startsWith('declined:')) this.#refused.push(id);
    if (quotable !== null && flags !== undefined && flags.length > 0) this.#marked.push(id);
  }

  state(): Witnessed {
    return { recounts: [...this.#recounts.values()], refused: this.#refused, marked: this.#marked };
  }

  absorb({ recounts, refused, marked }: Witnessed): void {
    for (const { round, scale, open, days } of recounts)
      for (const [when, scores] of days)
        for (const [score, n] of scores) addTo(this.#recountOf(round, scale, open), when, score, n);
    for (const id of refused) this.#refused.push(id);
    for (const id of marked) this.#marked.push(id);
  }

  /** All that was noted; what was taken back again has left nothing. */
  all(): Handled {
    const recounts = [...this.#recounts].map(([round, recount]) => [round, withoutNothing(recount)] as const);
    return {
      recounts: new Map(recounts.filter(([, { days }]) => days.size > 0)),
      refused: this.#refused.toSorted(),
      marked: this.#marked.toSorted(),
    };
  }

  #count({ round, scale, score, submittedAt }: Countable, n: number): void {
    const last = this.#last;
    const recount =
      last?.round === round
        ? last
        : (this.#recounts.get(round) ?? this.#recountOf(round, scale, this.isOpen(round)));
    this.#last = recount;
    const when = !recount.open ? 0 : submittedAt === null ? null : Math.floor(submittedAt / day);
    addTo(recount, when, score, n);
  }

  #recountOf(round: string, { min, max }: Recount['scale'], open: boolean): Recount {
    let recount = this.#recounts.get(round);
    if (recount === undefined)
      this.#recounts.set(round, (recount = { round, scale: { min, max }, open, days: new Map() }));
    return recount;
  }
}

function addTo({ days }: Recount, when: number | null, score: number | null, n: number): void {
  let scores = days.get(when);
  if (scores === undefined) days.set(when, (scores = new Map()));
  scores.set(score, (scores.get(score) ?? 0) + n);
}

function withoutNothing(recount: Recount): Recount {
  const days = [...recount.days].map(
    ([when, scores]) => [when, new Map([...scores].filter(([, n]) => n !== 0))] as const,
  );
  return { ...recount, days: new Map(days.filter(([, scores]) => scores.size > 0)) };
}
