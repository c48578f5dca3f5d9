import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import type { RawCells } from '../model/raw-cells.js';
import type { Response } from '../model/response.js';
import { fold } from './fold.js';
import { GramFilter } from './gram-filter.js';
import type { EmittedText } from './output.js';

const rememberedTexts = 100_000;

/** Where private words stand in the rows of a source; -1 where it has none. */
export type WordSlots = Readonly<Record<'email' | 'person' | 'name' | 'comment', number>>;
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
  /** All published words, to find others in. */
  readonly #lawful: string;
  /** Each of them by itself, which is found at once. */
  readonly #published: ReadonlySet<string>;
  /** Texts already found nowhere: names and short sentences come again and again. */
  readonly #cleared = new Set<string>();

  constructor(
    readonly output: readonly EmittedText[],
    quotables: readonly Quotable[],
  ) {
    for (const { text } of output) {
      this.#short.add(text);
      this.#long.add(text);
    }
    const lawful = quotables.map(lawfulTexts);
    this.#lawful = lawful.map((texts) => fold(texts.join('\n'))).join('\n');
    this.#published = new Set(lawful.flat().map(fold));
  }

  /** Whether words of a row may stand in the output, as far as a few bytes of it tell: for nearly all rows they may not, and nothing else need be read of them. */
  suspects(cells: RawCells | undefined, { email, person, name, comment }: WordSlots): boolean {
    if (cells === undefined) return true;
    return (
      this.#mayHold(cells, email, this.#short) ||
      this.#mayHold(cells, person, this.#short) ||
      this.#mayHold(cells, name, this.#short) ||
      this.#mayHold(cells, comment, this.#long)
    );
  }

  /** Checks one response while its row is being read. What is published of it is lawful, and so the same words are anywhere. */
  look(response: Response): void {
    const words = response.words();
    this.#seek(response, 'e-mail', words.email, this.#short);
    const person = response.person?.() ?? '';
    if (person.includes('@')) this.#seek(response, 'e-mail', person, this.#short);
    this.#seek(response, 'comment', words.comment, this.#long);
    if (words.name.includes(' ')) this.#seek(response, 'name', words.name, this.#short);
  }

  #mayHold(cells: RawCells, slot: number, filter: GramFilter): boolean {
    if (slot === -1) return false;
    const start = cells.start(slot);
    return start === -1 || !filter.deniesBytes(cells.bytes, start, cells.end(slot));
  }

  #seek(response: Response, field: Field, value: string, filter: GramFilter): void {
    if (filter.denies(value)) return;
    const text = fold(value);
    if (text.length < filter.gram || this.#cleared.has(text) || !filter.mayHold(text)) return;
    const lawful = this.#published.has(text) || this.#lawful.includes(text);
    const file = lawful ? undefined : this.output.find((emitted) => emitted.text.includes(text));
    if (file !== undefined) this.issues.push(leak(response, field, file.name));
    else if (this.#cleared.size < rememberedTexts) this.#cleared.add(text);
  }
}

function lawfulTexts({ comment, excerpt, name, role, organisation, reply }: Quotable): string[] {
  return [comment, excerpt, name, role, organisation, reply].filter((text) => text !== null);
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
