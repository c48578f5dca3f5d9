import { eachFile, type Output, type OutputFiles } from '../check/output.js';
import type { Needles } from '../check/scan/needles.js';
import { Spotter, spottedIn } from '../check/scan/spotter.js';
import { secondThread } from './second-thread.js';

/** From how many bytes of an output on a second thread is worth its start. */
const many = 1 << 25;
/** Files that the second thread takes at a time. */
const taken = 32;

/** What the second thread is told. */
export interface Spotting extends OutputFiles {
  needles: Needles;
  /** How far the first thread has got from the front, and the second from the back. */
  progress: Int32Array;
}

const [front, back] = [0, 1];

/** The files of an output in which a needle stands; of a large output a second thread searches the later ones, until both meet. */
export async function spottedFiles(
  output: Output & OutputFiles,
  needles: Needles,
  least = many,
): Promise<ReadonlySet<number>> {
  const { folders, paths } = output;
  const progress = new Int32Array(new SharedArrayBuffer(8));
  progress[back] = paths.length;
  const told: Spotting | null = output.size < least ? null : { folders, paths, needles, progress };
  const thread =
    told && secondThread<ReadonlySet<number>>('searches the output', './spotting-thread.js', told);
  if (thread === null) return spottedIn(output, needles);
  const spotted = await Promise.all([fromFront(output, needles, progress), thread.answer]).finally(
    thread.stop,
  );
  return new Set(spotted.flatMap((files) => [...files]));
}

async function fromFront(
  output: Output,
  needles: Needles,
  progress: Int32Array,
): Promise<ReadonlySet<number>> {
  return spottedIn(output, needles, (at) => {
    Atomics.store(progress, front, at);
    return at < Atomics.load(progress, back);
  });
}

/** What the second thread does. */
export function fromBack({ folders, paths, needles, progress }: Spotting): ReadonlySet<number> {
  const spotter = new Spotter(needles);
  for (let to = paths.length; to > Atomics.load(progress, front);) {
    const from = Math.max(0, to - taken);
    Atomics.store(progress, back, from);
    const files = { folders, paths: paths.slice(from, to) };
    eachFile(files, (name, bytes, at) => spotter.add(name, bytes, from + at));
    to = from;
  }
  return spotter.done();
}
