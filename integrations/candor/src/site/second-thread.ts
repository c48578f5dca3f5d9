import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a second thread does. */
export interface SecondThread<Answer> {
  /** What it sends. */
  answer: Promise<Answer>;
  tell: (message: unknown) => void;
  /** Until it is told something, nobody waits for it. */
  rest: () => void;
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
    const thread = new Worker(new URL(file, import.meta.url), { workerData, ...ownFlags() });
    const answer = answerOf<Answer>(thread, task);
    // Whoever asks for it is told why there is none, however late that is.
    answer.catch(() => undefined);
    return {
      answer,
      tell(message) {
        thread.ref();
        thread.postMessage(message);
      },
      rest: () => thread.unref(),
      stop: async () => void (await thread.terminate()),
    };
  } catch (error) {
    if (impossible.has((error as NodeJS.ErrnoException).code!)) return null;
    throw error;
  }
}

const impossible = new Set(['ERR_ACCESS_DENIED', 'ERR_WORKER_INIT_FAILED']);

/** A thread takes over the flags of Node, but refuses what is meant for a script without a file. */
function ownFlags(): { execArgv?: string[] } {
  return process.execArgv.some((flag) => flag.startsWith('--input-type')) ? { execArgv: [] } : {};
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
