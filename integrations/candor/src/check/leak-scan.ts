import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { PlatformReview } from '../model/platform-review.js';
import type { Quotable } from '../model/published.js';
import type { Response } from '../model/response.js';
import { fold } from './fold.js';
import { GramFilter } from './gram-filter.js';
import type { EmittedText } from './output.js';

const rememberedTexts = 100_000;

type Field = 'e-mail' | 'comment' | 'name';

/**
 * Looks for private text in the output. The output is small and indexed once; the responses, which may be many, stream past
 * it, so that memory follows what was published and not what was collected.
 */
export class LeakScan {
  readonly issues: Issue[] = [];
  /** E-mail addresses and names from 8 folded characters. */
  readonly #short = new GramFilter(8);
  /** Comments from 25: shorter ones are said by many. */
  readonly #long = new GramFilter(25);
  readonly #lawful: string;
  /** Texts already found nowhere: names and short sentences come again and again. */
  readonly #cleared = new Set<string>();

  constructor(
    readonly output: readonly EmittedText[],
    quotables: readonly Quotable[],
    reviews: readonly PlatformReview[] = [],
  ) {
    for (const { text } of output) {
      this.#short.add(text);
      this.#long.add(text);
    }
    const lawful = [...quotables.map(lawfulText), ...reviews.map(lawfulReview)];
    this.#lawful = lawful.map(fold).join('\n');
  }

  /** Checks one response while its row is being read. */
  look(response: Response, quotable: Quotable | null): void {
    const words = response.words();
    this.#seek(response, 'e-mail', words.email, this.#short);
    const person = response.person?.() ?? '';
    if (person.includes('@')) this.#seek(response, 'e-mail', person, this.#short);
    if (quotable === null || quotable.redacted) this.#seek(response, 'comment', words.comment, this.#long);
    if (quotable?.name == null && words.name.includes(' '))
      this.#seek(response, 'name', words.name, this.#short);
  }

  #seek(response: Response, field: Field, value: string, filter: GramFilter): void {
    if (value.length < filter.gram || filter.denies(value)) return;
    const text = fold(value);
    if (text.length < filter.gram || this.#cleared.has(text) || !filter.mayHold(text)) return;
    const lawful = this.#lawful.includes(text);
    const file = lawful ? undefined : this.output.find((emitted) => emitted.text.includes(text));
    if (file !== undefined) this.issues.push(leak(response, field, file.name));
    else if (this.#cleared.size < rememberedTexts) this.#cleared.add(text);
  }
}

function lawfulText({ comment, excerpt, name, role, organisation, reply }: Quotable): string {
  return [comment, excerpt, name, role, organisation, reply].filter((text) => text !== null).join('\n');
}

function lawfulReview({ text, title, author }: PlatformReview): string {
  return [text, title, author].filter((each) => each !== null).join('\n');
}

function leak(response: Response, field: Field, file: string): Issue {
  const where = { file, response: response.id };
  if (field === 'name') {
    const what = 'the output holds the name of a person who did not agree to have it shown';
    return warningIssue('leak-name', where, what, 'Remove it, unless it is somebody else of the same name.');
  }
  const what = `the output holds the ${field} of a response, which nobody agreed to publish`;
  return errorIssue('leak', where, what, 'Find the page or component that prints it and remove it there.');
}
