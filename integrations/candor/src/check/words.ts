import type { PlatformReview } from '../model/platform-review.js';
import type { Quotable } from '../model/published.js';
import { isVerbatim, normalised } from '../text/verbatim.js';
import type { Finding } from './finding.js';
import { nearestWords } from './nearest-words.js';
import type { Quotation } from './page/quotation.js';

/** Some published words, in each form they may be printed in. */
interface Stored {
  id: string;
  forms: readonly string[];
  /** Texts of pages that were found to be these words: each stands on several pages. */
  seen: Set<string>;
}

/** Tells of quotations whether somebody published those words. */
export function wordFaults(
  quotables: ReadonlyMap<string, Quotable>,
  reviews: readonly PlatformReview[],
): (quotation: Quotation) => Finding | undefined {
  const words = new PublishedWords(quotables, reviews);
  return (quotation) => (quotation.id === null ? words.faultOf(quotation) : words.cardFault(quotation));
}

class PublishedWords {
  readonly #byId = new Map<string, Stored>();
  readonly #whole = new Set<string>();
  /** What was found of words that are no whole comment: pages repeat each other. */
  readonly #searched = new Map<string, boolean>();
  #indexed = false;

  constructor(
    readonly quotables: ReadonlyMap<string, Quotable>,
    readonly reviews: readonly PlatformReview[],
  ) {}

  /** Words in a card: of the very response the card stands for. */
  cardFault({ page, id, text, glued }: Quotation): Finding | undefined {
    const where = { file: page, response: id! };
    const quotable = this.quotables.get(id!);
    if (quotable === undefined)
      return {
        where,
        what: `a card stands for a response that is not published: “${short(text)}”`,
        remedy: 'Take the card out, or print one of a response that is published.',
      };
    if (text === quotable.comment) return undefined;
    const stored = this.#storedOf(quotable);
    if (isPrinted(text, stored) || (glued !== undefined && isPrinted(glued, stored))) return undefined;
    const what = `these are not the words of the response: “${short(text)}”; it says “${short(quotable.comment)}”`;
    return { where, what };
  }

  /** Words in no card: of anybody who published them. */
  faultOf({ page, text, glued }: Quotation): Finding | undefined {
    if (this.#isKnown(text) || (glued !== undefined && this.#isKnown(glued))) return undefined;
    return {
      where: { file: page },
      what: `nobody published these words: “${short(text)}”${this.#nearest(text)}`,
    };
  }

  #storedOf(quotable: Quotable): Stored {
    const known = this.#byId.get(quotable.id);
    if (known !== undefined) return known;
    const { id, comment, excerpt, placements } = quotable;
    const forms = [comment, excerpt, ...placements.map((placement) => placement.excerpt)];
    const stored = {
      id,
      seen: new Set<string>(),
      forms: forms.flatMap((form) => (form === null ? [] : [normalised(form)])),
    };
    this.#byId.set(id, stored);
    return stored;
  }

  #isKnown(text: string): boolean {
    this.#index();
    const words = normalised(text);
    if (this.#whole.has(words)) return true;
    const before = this.#searched.get(words);
    if (before !== undefined) return before;
    const found = [...this.#byId.values()].some(
      (stored) => mayHold(stored, words) && isPrinted(words, stored),
    );
    this.#searched.set(words, found);
    return found;
  }

  #index(): void {
    if (this.#indexed) return;
    this.#indexed = true;
    for (const quotable of this.quotables.values()) this.#storedOf(quotable);
    for (const { id, title, text } of this.reviews) {
      const forms = title === null ? [text] : [text, title, `${title} ${text}`];
      this.#byId.set(`review ${id}`, { id, seen: new Set(), forms: forms.map(normalised) });
    }
    for (const { forms } of this.#byId.values()) for (const form of forms) this.#whole.add(form);
  }

  #nearest(text: string): string {
    const nearest = nearestWords(
      normalised(text),
      [...this.#byId.values()].map(({ id, forms }) => ({ id, text: forms[0]! })),
    );
    return nearest === null
      ? ''
      : `; the nearest published comment is ${nearest.id}: “${short(nearest.text)}”`;
  }
}

const bracketed = /\[[^\]]*\]/g;
const cuts = new Set(['[...]', '[…]']);

/** Whether words are one of the forms, or runs of one with cuts; what was inserted stands in one of the forms too. */
function isPrinted(text: string, stored: Stored): boolean {
  if (stored.seen.has(text)) return true;
  const found = isAmong(text, stored.forms);
  if (found) stored.seen.add(text);
  return found;
}

function isAmong(text: string, forms: readonly string[]): boolean {
  const words = normalised(text);
  if (forms.includes(words)) return true;
  const inserted = (words.match(bracketed) ?? []).filter((part) => !cuts.has(part));
  if (!inserted.every((part) => forms.some((form) => form.includes(part)))) return false;
  return forms.some((form) => isVerbatim(words, form));
}

/** A quick no: the first run of the words is nowhere in it. */
function mayHold({ forms }: Stored, words: string): boolean {
  const run = words
    .split(/\[[^\]]*\]/)
    .map((part) => part.trim())
    .find(Boolean);
  return run !== undefined && forms.some((form) => form.includes(run));
}

function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text;
}
