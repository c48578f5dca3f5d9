import { dayOf } from '../model/day.js';
import type { Countable, SelectionFacts, WithheldReason } from '../model/published.js';

interface Judged {
  countable: Countable | null;
  withheld: WithheldReason | null;
  agreed: boolean;
}

/** Gathers the numbers a selection statement needs, from every judged response. */
export class Facts {
  #answers = 0;
  #agreed = 0;
  #undated = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  readonly #withheld: Record<string, number> = {};
  readonly #excluded: Record<string, number> = {};

  /** `n` responses of one verdict. */
  add({ countable, withheld, agreed }: Judged, n = 1): void {
    if (agreed) this.#agreed += n;
    if (agreed && withheld !== null) this.#withheld[withheld] = (this.#withheld[withheld] ?? 0) + n;
    if (countable === null) {
      if (withheld?.startsWith('declined:')) this.#excluded[withheld] = (this.#excluded[withheld] ?? 0) + n;
      return;
    }
    this.#answers += n;
    const { submittedAt } = countable;
    if (submittedAt === null) {
      this.#undated += n;
      return;
    }
    if (submittedAt < this.#first) this.#first = submittedAt;
    if (submittedAt > this.#last) this.#last = submittedAt;
  }

  total(): SelectionFacts {
    const withheld = sorted(this.#withheld);
    const published = this.#agreed - Object.values(withheld).reduce((sum, count) => sum + count, 0);
    const dated = this.#last >= this.#first;
    return {
      answers: this.#answers,
      agreed: this.#agreed,
      published,
      withheld,
      excluded: sorted(this.#excluded),
      from: dated ? dayOf(this.#first) : null,
      to: dated ? dayOf(this.#last) : null,
      undated: this.#undated,
    };
  }
}

function sorted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
