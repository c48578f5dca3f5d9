import type { Issue } from '../model/issue.js';
import { lineOfText, type TextSource } from './decoded-text.js';
import { mend, mendableEnd, MojibakeSearch } from './mojibake.js';
import { mojibakeIssue, unmendedIssue } from './text-faults.js';
import { Lines } from './text-lines.js';

/** Hands a text on as it is and warns once where it was encoded twice. */
export async function* searched(
  chunks: AsyncIterable<Buffer>,
  source: TextSource,
  report: (issue: Issue) => void,
): AsyncGenerator<Buffer> {
  let search: MojibakeSearch | null = new MojibakeSearch();
  let before = 0;
  for await (const chunk of chunks) {
    const found: number = search?.find(chunk) ?? -1;
    if (found !== -1) {
      search = null;
      const where = { file: source.name, line: await lineOfText(source, before + found) };
      report(mojibakeIssue(where, chunk, found, source.encoding ?? 'auto'));
    }
    before += chunk.length;
    yield chunk;
  }
}

/** Mends a text that was encoded twice, and warns of what could not be mended. */
export async function* mended(
  chunks: AsyncIterable<Buffer>,
  { name }: TextSource,
  report: (issue: Issue) => void,
): AsyncGenerator<Buffer> {
  const mending = new Mending();
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk.toString('utf8');
    const end = mendableEnd(text);
    rest = text.slice(end);
    if (end > 0) yield mending.take(text.slice(0, end));
  }
  if (rest !== '') yield mending.take(rest);
  const { mended, left, line } = mending;
  if (left > 0) report(unmendedIssue({ file: name, line }, mended, left));
}

class Mending {
  mended = 0;
  left = 0;
  readonly #lines = new Lines();

  /** The line of the first place that was left. */
  get line(): number {
    return this.#lines.line;
  }

  take(piece: string): Buffer {
    const { text, mended, left, leftAt } = mend(piece);
    if (this.left === 0) this.#lines.count(Buffer.from(left === 0 ? piece : piece.slice(0, leftAt)));
    this.mended += mended;
    this.left += left;
    return Buffer.from(text);
  }
}
