import type { Quotable } from '../../model/published.js';
import type { Leak } from '../leak-issues.js';
import type { Output } from '../output.js';
import { isInOwnCard, isBesideWords } from './own-words.js';
import { Folding } from './folding.js';
import { Located } from './located.js';
import { partsOf, type Part } from './parts.js';
import type { Suspect, SuspectIndex, Suspects } from './suspects.js';
import type { Stream } from './stream.js';
import { isPhone, isReal } from './verify.js';

const sampleBytes = 1 << 20;
const streams = ['shown', 'aside'] as const;

/** Searches an output for texts, once. What of them is said in texts that are lawfully published is passed over. */
export class Search {
  readonly #found = new Map<Suspect, Leak>();
  readonly lawful = new Set<Suspect>();
  /** Those about which nothing more can be found out. */
  readonly #settled = new Set<Suspect>();
  readonly #folding = new Folding();
  /** Of the file at hand, once something is suspected in it. */
  readonly #mapping = new Folding();
  readonly #index: SuspectIndex;

  constructor(
    readonly output: Output,
    readonly quotables: ReadonlyMap<string, Quotable>,
    suspects: Suspects,
  ) {
    this.#index = suspects.index((show) => this.#sample(show));
  }

  /** Lets pass what is part of a text that is published. */
  passLawful(texts: readonly string[]): void {
    for (const text of texts)
      this.#part(
        { bytes: Buffer.from(text), tags: false },
        (suspect) => {
          this.lawful.add(suspect);
          if (suspect.own === null) this.#settled.add(suspect);
        },
        true,
      );
  }

  /** What was found, in the order in which the texts were added; in base64 only where it does not stand there as it is. */
  run(): Leak[] {
    this.output.each((name, bytes) => {
      for (const part of partsOf(name, bytes)) this.#file(name, part, part.bytes === bytes);
    });
    const found = [...this.#found].sort(([a], [b]) => a.order - b.order);
    return found.filter(([{ order }], at) => order !== found[at - 1]?.[0].order).map(([, leak]) => leak);
  }

  #file(file: string, part: Part, isWhole: boolean): void {
    this.#part(part, (suspect, located, stream, from, to) => {
      const { kind, value, response, own } = suspect;
      const isOwn = own !== null && this.#isOwn(own, part, stream, from, to);
      if (!isOwn && (suspect.short || this.lawful.has(suspect))) return;
      const place = isWhole ? located.place(stream.origins[from]!) : null;
      if (isOwn || !this.#found.has(suspect))
        this.#found.set(suspect, { kind, value, response, file, place, own: isOwn });
      if (isOwn || own === null) this.#settled.add(suspect);
    });
  }

  #isOwn(own: string, part: Part, stream: Stream, from: number, to: number): boolean {
    const quotable = this.quotables.get(own)!;
    return (
      isBesideWords(quotable, stream, from, to) ||
      (part.tags && isInOwnCard(own, part.bytes, stream.origins[from]!))
    );
  }

  #part(
    part: Part,
    tell: (suspect: Suspect, located: Located, stream: Stream, from: number, to: number) => void,
    isLawful = false,
  ): void {
    this.#folding.fold(part.bytes, { tags: part.tags, mapped: false });
    let located: Located | undefined;
    for (const which of streams)
      this.#index.search(this.#folding[which], (suspect, from, to) => {
        if (this.#settled.has(suspect)) return;
        located ??= new Located(part.bytes, part.tags, this.#mapping);
        const stream = located.stream(which);
        if (isHere(suspect, located, stream, from, to, isLawful)) tell(suspect, located, stream, from, to);
      });
  }

  /** Parts of the output here and there, so that what stands on every page is known to be common. */
  #sample(show: (stream: Stream) => void): void {
    const step = Math.ceil(this.output.size / sampleBytes);
    this.output.each((name, bytes) => {
      for (const part of partsOf(name, bytes)) {
        this.#folding.fold(part.bytes.subarray(0, sampleBytes), { tags: part.tags, mapped: false });
        streams.forEach((which) => show(this.#folding[which]));
      }
    }, step);
  }
}

function isHere(
  suspect: Suspect,
  located: Located,
  stream: Stream,
  from: number,
  to: number,
  isLawful: boolean,
): boolean {
  if (suspect.encoded) return true;
  if (suspect.kind === 'phone number') return isPhone(suspect.value, located, stream, to, isLawful);
  return isReal(suspect, located, stream, from, to);
}
