import { GrowingOutput, ifThere } from '../check/growing-output.js';
import { bareFolders, FileReader, isPage, nameOf } from '../check/output.js';
import type { FileSeen, PageChecks } from '../check/run-rules.js';
import { claim, type Looked, type WholeOutput } from './pages-beside.js';

/** What pages were seen to hold while an output was being written. */
export class EarlyLooks {
  readonly #folders: readonly string[];
  readonly #growing: GrowingOutput;
  readonly #reader = new FileReader();
  readonly #looks = new Map<string, { stamp: string; seen: FileSeen }>();

  constructor(
    folders: readonly string[],
    readonly pages: Pick<PageChecks, 'see'>,
  ) {
    this.#folders = bareFolders(folders);
    this.#growing = new GrowingOutput(this.#folders);
  }

  /** Looks at pages that have come since, one at each step. */
  *look(now = Date.now()): Generator<string> {
    for (const { path, stamp } of this.#growing.come(now)) {
      const bytes = ifThere(() => this.#reader.read(path));
      if (bytes === null) continue;
      this.#looks.set(path, { stamp, seen: this.#see(path, bytes) });
      yield path;
    }
  }

  /** Keeps what was seen of pages that are still the same, and looks at others that nobody else has claimed yet. */
  finish({ paths, stamps, claims }: WholeOutput): Looked[] {
    const looked = paths.flatMap((path, at): Looked[] => {
      const look = this.#looks.get(path);
      return look?.stamp === stamps[at] && claim(claims, at) ? [[at, look!.seen]] : [];
    });
    for (let at = paths.length - 1; at >= 0; at--) {
      const path = paths[at]!;
      if (isPage(path) && claim(claims, at)) looked.push([at, this.#see(path, this.#reader.read(path))]);
    }
    return looked;
  }

  #see(path: string, bytes: Buffer): FileSeen {
    return this.pages.see(nameOf(path, this.#folders), bytes);
  }
}
