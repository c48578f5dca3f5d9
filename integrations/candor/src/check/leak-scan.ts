import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { PlatformReview } from '../model/platform-review.js';
import type { Quotable } from '../model/published.js';
import type { RawCells } from '../model/raw-cells.js';
import type { Response } from '../model/response.js';
import { fold } from './fold.js';
import { GramFilter } from './gram-filter.js';
import type { EmittedText } from './folded-pages.js';

const rememberedTexts = 100_000;
/** Folded characters from which e-mail addresses, names and where pictures are, are looked for, and comments: shorter ones are said by many. */
const [shortLength, longLength] = [8, 25];

/** Where private words stand in the rows of a source; -1 where it has none. */
export type WordSlots = Readonly<Record<'email' | 'person' | 'name' | 'comment' | 'picture', number>>;
/** A row of a source, of which only its words matter. */
export interface WordRow {
  readonly raw?: RawCells | undefined;
  text(slot: number): string;
}

type Field = 'e-mail' | 'comment' | 'name' | 'picture';

/** What a scan needs of a response. */
export type ShownResponse = Pick<Response, 'id' | 'words' | 'person' | 'particulars'>;

/**
 * Looks for private text in the output. The output is small and indexed once; the responses, which may be many, stream past
 * it, so that memory follows what was published and not what was collected.
 */
export class LeakScan {
  readonly issues: Issue[] = [];
  readonly #short: GramFilter;
  /** Made when a comment is first suspected: what is published has been recognised by then. */
  #long: GramFilter | undefined;
  /** All published words, to find others in. */
  readonly #lawful: string;
  /** Each of them by itself, which is found at once. */
  readonly #published: ReadonlySet<string>;
  /** Texts, as they were written, that are nowhere or lawful: names and short sentences come again and again. */
  readonly #cleared = new Set<string>();

  constructor(
    readonly output: readonly EmittedText[],
    quotables: readonly Quotable[],
    reviews: readonly PlatformReview[] = [],
  ) {
    this.#short = filterOf(shortLength, output);
    const lawful = [...quotables.map(lawfulTexts), ...reviews.map(lawfulReview)];
    this.#lawful = lawful.map((texts) => fold(texts.join('\n'))).join('\n');
    this.#published = new Set(lawful.flat().map(fold));
  }

  /** Whether private words of a row stand in the output. Nearly always a few bytes of each cell tell that they do not. */
  holds(row: WordRow, { email, person, name, comment, picture }: WordSlots): boolean {
    return (
      this.#holds(row, email, shortLength) ||
      this.#holds(row, person, shortLength, '@') ||
      this.#holds(row, name, shortLength, ' ') ||
      this.#holds(row, comment, longLength) ||
      this.#holds(row, picture, shortLength)
    );
  }

  /** Reports what of a response stands in the output, while its row is being read. What is published of it is lawful, whoever says the same. */
  look(response: ShownResponse): void {
    const { email, comment, name } = response.words();
    const person = response.person?.() ?? '';
    const picture = response.particulars?.().picture ?? '';
    this.#report(response, 'e-mail', this.#find(email, shortLength));
    if (person.includes('@')) this.#report(response, 'e-mail', this.#find(person, shortLength));
    this.#report(response, 'comment', this.#find(comment, longLength));
    this.#report(response, 'picture', this.#find(picture, shortLength));
    if (name.includes(' ')) this.#report(response, 'name', this.#find(name, shortLength));
  }

  #holds(row: WordRow, slot: number, least: number, sign = ''): boolean {
    if (slot === -1) return false;
    const start = row.raw?.start(slot) ?? -1;
    if (start !== -1 && this.#short.deniesBytes(row.raw!.bytes, start, row.raw!.end(slot))) return false;
    const text = row.text(slot);
    return text.includes(sign) && this.#find(text, least) !== undefined;
  }

  #report(response: ShownResponse, field: Field, file: EmittedText | undefined): void {
    if (file !== undefined) this.issues.push(leak(response, field, file.name));
  }

  /** The file in which a text of so many characters at least stands that nobody published. */
  #find(value: string, least: number): EmittedText | undefined {
    if (this.#cleared.has(value) || this.#short.denies(value)) return undefined;
    const text = fold(value);
    const file = this.#isSuspect(text, least)
      ? this.output.find((emitted) => emitted.text.includes(text))
      : undefined;
    if (file === undefined && this.#cleared.size < rememberedTexts) this.#cleared.add(value);
    return file;
  }

  #isSuspect(text: string, least: number): boolean {
    if (text.length < least || !this.#short.mayHold(text) || this.#published.has(text)) return false;
    if (least === longLength && !(this.#long ??= filterOf(least, this.output)).mayHold(text)) return false;
    return !this.#lawful.includes(text);
  }
}

function filterOf(gram: number, output: readonly EmittedText[]): GramFilter {
  const texts = output.flatMap((emitted) => emitted.fresh ?? [emitted.text]);
  const filter = new GramFilter(
    gram,
    texts.reduce((sum, text) => sum + text.length, 0),
  );
  texts.forEach((text) => filter.add(text));
  return filter;
}

function lawfulTexts(quotable: Quotable): string[] {
  const { comment, excerpt, name, role, organisation, reply, product, placements } = quotable;
  const { verification, typicalResult } = quotable;
  const { relationship, incentive } = quotable.disclosure;
  const cuts = placements.map((placement) => placement.excerpt);
  return [
    comment,
    excerpt,
    ...cuts,
    name,
    role,
    organisation,
    reply,
    product,
    relationship,
    incentive,
    verification,
    typicalResult,
  ].filter((text) => text !== null);
}

function lawfulReview({ text, title, author }: PlatformReview): string[] {
  return [text, title, author].filter((each) => each !== null);
}

function leak(response: ShownResponse, field: Field, file: string): Issue {
  const where = { file, response: response.id };
  if (field === 'name') {
    const what = 'the output holds the name of a person who did not agree to have it shown';
    return warningIssue('leak-name', where, what, 'Remove it, unless it is somebody else of the same name.');
  }
  const what =
    field === 'picture'
      ? 'the output names the file or the address of somebody\u2019s picture'
      : `the output holds the ${field} of a response, which nobody agreed to publish`;
  return errorIssue('leak', where, what, 'Find the page or component that prints it and remove it there.');
}
