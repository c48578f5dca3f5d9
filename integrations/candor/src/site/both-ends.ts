import { eachFile, OutputDigest, type Output, type OutputFiles, type VisitFile } from '../check/output.js';
import { GramFilter } from '../check/scan/gram-filter.js';
import type { Needles } from '../check/scan/needles.js';
import { OutputFilter, OutputGrams } from '../check/scan/output-filter.js';
import { Spotter } from '../check/scan/spotter.js';
import { secondThread } from './second-thread.js';

/** From how many bytes of an output on a second thread is worth its start. */
const many = 1 << 25;
/** Files that the second thread takes at a time. */
const taken = 32;

/**
 * The files of an output in which a needle stands; two threads spot them in a large one.
 * @param digest is told of every file on the way
 */
export async function spottedFiles(
  output: Output & OutputFiles,
  needles: Needles,
  digest: OutputDigest | null = null,
  least = many,
): Promise<ReadonlySet<number>> {
  const task: Task = { needles, digested: digest !== null };
  const answers = await fromBothEnds<Spotted>(output, task, least);
  for (const { files } of answers) digest?.takeIn(files);
  return new Set(answers.flatMap(({ spotted }) => [...spotted]));
}

/** What is found in files that needles are spotted in. */
interface Spotted {
  spotted: ReadonlySet<number>;
  /** What the digest of an output is made of. */
  files: ReadonlyMap<number, string>;
}

/** What may stand in an output; two threads gather it from a large one. */
export async function filterFor(output: Output & OutputFiles, least = many): Promise<OutputFilter> {
  const [bits, more] = await fromBothEnds<Int32Array>(output, { size: output.size }, least);
  const grams = new GramFilter(bits!);
  if (more !== undefined) grams.include(more);
  return new OutputFilter(grams);
}

/** What is done with files: needles are spotted in them, or the grams gathered of an output of so many bytes. */
type Task = { needles: Needles; digested: boolean } | { size: number };

/** What the second thread is told. */
export interface LaterFiles extends OutputFiles {
  task: Task;
  /** The file that the first thread has come to from the front, and the second from the back. */
  progress: Int32Array;
}

const [front, back] = [0, 1];

/** What comes of a task where one thread takes the files of an output from the front and, if it is large, a second one from the back, until they meet. */
async function fromBothEnds<Answer>(
  output: Output & OutputFiles,
  task: Task,
  least: number,
): Promise<Answer[]> {
  const { folders, paths } = output;
  const progress = new Int32Array(new SharedArrayBuffer(8));
  progress[back] = paths.length;
  const told: LaterFiles = { folders, paths, task, progress };
  const thread =
    output.size < least ? null : secondThread<Answer>('searches the output', './both-ends-thread.js', told);
  const here = async (): Promise<Answer> => fromFront(output, task, progress) as Answer;
  if (thread === null) return [await here()];
  return Promise.all([here(), thread.answer]).finally(thread.stop);
}

function fromFront(output: Output, task: Task, progress: Int32Array): unknown {
  const taker = takerOf(task);
  output.each(
    (...file) => taker.add(...file),
    (at) => {
      Atomics.store(progress, front, at);
      return at < Atomics.load(progress, back);
    },
  );
  return taker.done();
}

/** What the second thread does. */
export function fromBack({ folders, paths, task, progress }: LaterFiles): unknown {
  const taker = takerOf(task);
  for (let to = paths.length; to > Atomics.load(progress, front);) {
    const from = Math.max(0, to - taken);
    Atomics.store(progress, back, from);
    const files = { folders, paths: paths.slice(from, to) };
    eachFile(files, (name, bytes, at) => taker.add(name, bytes, from + at));
    to = from;
  }
  return taker.done();
}

function takerOf(task: Task): { add: VisitFile; done: () => unknown } {
  if ('size' in task) return new OutputGrams(task.size);
  const spotter = new Spotter(task.needles);
  const digest = new OutputDigest();
  return {
    add(...file) {
      spotter.add(...file);
      if (task.digested) digest.add(...file);
    },
    done: (): Spotted => ({ spotted: spotter.done(), files: digest.files }),
  };
}
