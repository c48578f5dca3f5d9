import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What Node was told when it was started, but for what is meant for a script without a file: no thread takes that. */
const execArgv = process.execArgv.filter((flag) => !flag.startsWith('--input-type'));

/** What a second thread does. */
export interface SecondThread<Answer> {
  /** What it sends. */
  answer: Promise<Answer>;
  stop: () => Promise<void>;
}

/**
 * Starts a second thread; null where none can be started: `node --permission` forbids them, a container may have none left.
 * @param task what it is for, as it is said where it fails
 * @param file what it runs, beside this file
 */
export function secondThread<Answer>(
  task: string,
  file: string,
  workerData: unknown,
): SecondThread<Answer> | null {
  if (availableParallelism() < 2) return null;
  try {
    const thread = new Worker(new URL(file, import.meta.url), { workerData, execArgv });
    return { answer: answerOf(thread, task), stop: async () => void (await thread.terminate()) };
  } catch {
    return null;
  }
}

function answerOf<Answer>(thread: Worker, task: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The thread that ${task} failed: ${why}`));
    thread
      .once('message', resolve)
      .once('messageerror', ({ message }) => fail(message))
      .once('error', ({ message }) => fail(message))
      .once('exit', (code) => fail(`it ended with ${code}`));
  });
}
