import { dayOf } from '../model/day.js';
import type { Response } from '../model/response.js';
import { bucketOf, isPromoter, scaleKind } from '../model/scale.js';
import type { Verdict } from '../policy/judge.js';
import type { Standing } from '../policy/standing.js';
import { toldIds, type DatedQuote, type Valued } from '../report/gaps.js';
import { baseLanguage } from '../select/select.js';

type Axis = 'tags' | 'products' | 'languages' | 'segments';

/** Gathers what tells of gaps while responses stream by. */
export class GapFacts {
  /** Published quotes that say when. */
  readonly quotes: DatedQuote[] = [];
  readonly published = new Set<string>();
  /** Detractors that nobody answered. */
  readonly detractors = new Set<string>();
  /** Those of them whose words are published. */
  readonly unanswered: string[] = [];
  /** Promoters who agreed to be quoted and left no words: the first of them, and how many. */
  readonly wordless: string[] = [];
  wordlessCount = 0;
  readonly #values: Record<Axis, Map<string, Valued>> = {
    tags: new Map(),
    products: new Map(),
    languages: new Map(),
    segments: new Map(),
  };

  add(response: Response, verdict: Verdict, standing: Standing): void {
    const { countable, quotable, withheld } = verdict;
    if (countable === null) return;
    const { id, submittedAt } = response;
    if (withheld === 'no-comment' && isPromoter(response)) this.#addWordless(id);
    if (quotable !== null) {
      this.published.add(id);
      const on = standing.reconfirmedOn ?? (submittedAt === null ? null : dayOf(submittedAt));
      if (on !== null) this.quotes.push({ id, on });
    }
    if (isDetractor(response) && standing.reply === null && !standing.withdrawn) {
      this.detractors.add(id);
      if (quotable !== null) this.unanswered.push(id);
    }
    this.#addValues(response, verdict, standing);
  }

  values(axis: Axis): Valued[] {
    return [...this.#values[axis].values()];
  }

  #addWordless(id: string): void {
    this.wordlessCount++;
    if (this.wordless.length < toldIds) this.wordless.push(id);
  }

  #addValues(response: Response, verdict: Verdict, standing: Standing): void {
    for (const [by, value] of Object.entries(response.segments))
      if (value !== '') this.#addValue('segments', `${by}: ${value}`, verdict);
    const product = verdict.quotable?.product ?? response.particulars?.().product ?? null;
    if (product !== null) this.#addValue('products', product, verdict);
    if (!response.commented()) return;
    const { tags, language } = response.words();
    for (const tag of new Set([...tags, ...standing.tags])) this.#addValue('tags', tag, verdict);
    const base = baseLanguage(language);
    if (base) this.#addValue('languages', base, verdict);
  }

  #addValue(axis: Axis, name: string, { quotable, withheld }: Verdict): void {
    const values = this.#values[axis];
    const value = values.get(name) ?? { name, answers: 0, published: 0, waiting: 0 };
    values.set(name, value);
    value.answers++;
    if (quotable !== null) value.published++;
    if (withheld === 'awaiting-approval') value.waiting++;
  }
}

function isDetractor({ score, scale }: Response): boolean {
  return score !== null && scaleKind(scale) !== 'other' && bucketOf(score) === 'detractor';
}
