import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import type { Response } from '../model/response.js';
import { fold } from './fold.js';
import type { EmittedText } from './output.js';

const gram = 8;
const shortestComment = 25;
const filterBits = 24;

type Field = 'e-mail' | 'comment' | 'name';

/**
 * Looks for private text in the output. The output is small and indexed once; the responses, which may be many, stream past
 * it, so that memory follows what was published and not what was collected.
 */
export class LeakScan {
  readonly issues: Issue[] = [];
  readonly #filter = new Uint8Array(1 << (filterBits - 3));
  readonly #lawful: string;

  constructor(
    readonly output: readonly EmittedText[],
    quotables: readonly Quotable[],
  ) {
    for (const { text } of output) this.#index(text);
    this.#lawful = quotables.map(lawfulText).map(fold).join('\n');
  }

  /** Checks one response while its row is being read. */
  look(response: Response, quotable: Quotable | null): void {
    const words = response.words();
    this.#seek(response, 'e-mail', words.email, gram);
    if (quotable === null || quotable.redacted)
      this.#seek(response, 'comment', words.comment, shortestComment);
    if (quotable?.name == null && words.name.includes(' ')) this.#seek(response, 'name', words.name, gram);
  }

  #seek(response: Response, field: Field, value: string, shortest: number): void {
    if (value.length < shortest || this.#isAbsent(value)) return;
    const text = fold(value);
    if (text.length < shortest || !this.#mayContain(text) || this.#lawful.includes(text)) return;
    const file = this.output.find((emitted) => emitted.text.includes(text));
    if (file !== undefined) this.issues.push(leak(response, field, file.name));
  }

  /** Judges plain ASCII by its first gram without folding it: of a million responses nearly all end here. */
  #isAbsent(value: string): boolean {
    let hash = hashStart;
    let seen = 0;
    for (let at = 0; seen < gram && at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code > 126) return false;
      if (code <= 32) continue;
      hash = hashStep(hash, code >= 65 && code <= 90 ? code + 32 : code);
      seen++;
    }
    return seen === gram && !this.#holds(hashEnd(hash));
  }

  #holds(bit: number): boolean {
    return (this.#filter[bit >>> 3]! & (1 << (bit & 7))) !== 0;
  }

  #index(text: string): void {
    for (let at = 0; at + gram <= text.length; at++) {
      const bit = hashAt(text, at);
      this.#filter[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  /** False only when the text is certainly nowhere. */
  #mayContain(text: string): boolean {
    for (let at = 0; at + gram <= text.length; at += gram) {
      if (!this.#holds(hashAt(text, at))) return false;
    }
    return true;
  }
}

/** FNV-1a over the characters of one gram. */
function hashAt(text: string, from: number): number {
  let hash = hashStart;
  for (let at = from; at < from + gram; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hashEnd(hash);
}

const hashStart = 0x811c9dc5;

function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashEnd(hash: number): number {
  return (hash ^ (hash >>> filterBits)) & ((1 << filterBits) - 1);
}

function lawfulText({ comment, excerpt, name, role, organisation, reply }: Quotable): string {
  return [comment, excerpt, name, role, organisation, reply].filter((text) => text !== null).join('\n');
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
