import type { Quotable } from '../../model/published.js';
import type { Leak } from '../leak-issues.js';
import type { Output } from '../output.js';
import { isInOwnCard, isBesideWords } from './own-words.js';
import { Folding, streams } from './folding.js';
import { Located } from './located.js';
import { searchNeedles, type Needles } from './needles.js';
import { partsOf, type Part } from './parts.js';
import type { Suspect, Suspects } from './suspects.js';
import type { Stream } from './stream.js';
import { isPhone, isReal } from './verify.js';

const sampleBytes = 1 << 20;

/** Searches an output for texts. What of them is said in texts that are lawfully published is passed over. */
export class Search {
  readonly needles: Needles;
  readonly lawful = new Set<Suspect>();
  readonly #found = new Map<Suspect, Leak>();
  readonly #folding = new Folding();
  /** Of the file at hand, once something is suspected in it. */
  readonly #mapping = new Folding();

  constructor(
    readonly output: Output,
    readonly quotables: ReadonlyMap<string, Quotable>,
    readonly suspects: Suspects,
    lawful: readonly string[],
  ) {
    this.needles = suspects.needles((show) => this.#sample(show));
    lawful.forEach((text) => this.#passLawful(text));
  }

  /** Lets pass what is part of a text that is published. */
  #passLawful(text: string): void {
    this.#part(
      { bytes: Buffer.from(text), tags: false },
      ({ suspect, needle }) => {
        this.lawful.add(suspect);
        if (suspect.own === null) this.needles.passed[needle] = 1;
      },
      true,
    );
  }

  /**
   * What stands in files, in the order in which the texts were added; in base64 only where it does not stand there as it is.
   * @param worth the files in which a needle was spotted
   */
  run(worth: ReadonlySet<number>): Leak[] {
    this.output.each(
      (name, bytes) => {
        for (const part of partsOf(name, bytes)) this.#file(name, part, part.bytes === bytes);
      },
      (at) => worth.has(at),
    );
    const found = [...this.#found].sort(([a], [b]) => a.order - b.order);
    return found.filter(([{ order }], at) => order !== found[at - 1]?.[0].order).map(([, leak]) => leak);
  }

  #file(file: string, part: Part, isWhole: boolean): void {
    this.#part(part, ({ suspect, needle, located, stream, from, to }) => {
      const { kind, value, response, own } = suspect;
      const isOwn = own !== null && this.#isOwn(own, part, stream, from, to);
      if (!isOwn && (suspect.short || this.lawful.has(suspect))) return;
      const known = this.#found.get(suspect);
      if (known === undefined || (isOwn && !known.own)) {
        const place = isWhole ? located.place(stream.origins[from]!) : null;
        this.#found.set(suspect, { kind, value, response, file, place, own: isOwn });
      }
      if (isOwn || own === null) this.needles.passed[needle] = 1;
    });
  }

  #isOwn(own: string, part: Part, stream: Stream, from: number, to: number): boolean {
    const quotable = this.quotables.get(own)!;
    return (
      isBesideWords(quotable, stream, from, to) ||
      (part.tags && isInOwnCard(own, part.bytes, stream.origins[from]!))
    );
  }

  #part(part: Part, tell: (standing: Standing) => void, isLawful = false): void {
    this.#folding.fold(part.bytes, { tags: part.tags, mapped: false });
    let located: Located | undefined;
    for (const which of streams)
      searchNeedles(this.needles, this.#folding[which], (needle, from, to) => {
        located ??= new Located(part.bytes, part.tags, this.#mapping);
        const suspect = this.suspects.of(needle);
        const standing = { suspect, needle, located, stream: located.stream(which), from, to };
        if (isHere(standing, isLawful)) tell(standing);
      });
  }

  /** Parts of the output here and there, so that what stands on every page is known to be common. */
  #sample(show: (stream: Stream) => void): void {
    const step = Math.ceil(this.output.size / sampleBytes);
    this.output.each(
      (name, bytes) => {
        for (const part of partsOf(name, bytes)) {
          this.#folding.fold(part.bytes.subarray(0, sampleBytes), { tags: part.tags, mapped: false });
          streams.forEach((which) => show(this.#folding[which]));
        }
      },
      (at) => at % step === 0,
    );
  }
}

/** A needle that was found in a part of a file. */
interface Standing {
  suspect: Suspect;
  needle: number;
  located: Located;
  stream: Stream;
  from: number;
  to: number;
}

function isHere({ suspect, located, stream, from, to }: Standing, isLawful: boolean): boolean {
  if (suspect.encoded) return true;
  if (suspect.kind === 'phone number') return isPhone(suspect.value, located, stream, to, isLawful);
  return isReal(suspect, located, stream, from, to);
}
