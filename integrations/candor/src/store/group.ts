import { StoreUnavailable } from './contract.js';

/** What became of one member of a group. */
export type Settled<Result> = { result: Result } | { error: unknown };

interface Waiting<Job, Result> {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers jobs that arrive while the disk is busy into groups that share one commit. Nobody is answered before the commit of
 * their group; when it fails, everybody in it is told so. Who comes when too many wait already is refused at once.
 */
export class GroupCommit<Job, Result> {
  #waiting: Waiting<Job, Result>[] = [];
  #running: Promise<void> | null = null;

  constructor(
    readonly commit: (jobs: Job[]) => Promise<Settled<Result>[]>,
    readonly most: number,
    readonly mostWaiting: number,
  ) {}

  add(job: Job): Promise<Result> {
    if (this.#waiting.length >= this.mostWaiting)
      return Promise.reject(new StoreUnavailable({ code: 'too many waiting' }));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves once everything that was added has been answered. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gathered();
      await this.#settle(this.#waiting.splice(0, this.most));
    }
    this.#running = null;
  }

  /** Lets a group grow for as long as every turn of the event loop adds to it. */
  async #gathered(): Promise<void> {
    for (let before = 0; before < this.#waiting.length && before < this.most;) {
      before = this.#waiting.length;
      await new Promise(setImmediate);
    }
  }

  async #settle(group: Waiting<Job, Result>[]): Promise<void> {
    try {
      const outcomes = await this.commit(group.map(({ job }) => job));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if ('result' in outcome) resolve(outcome.result);
        else reject(outcome.error);
      });
    } catch (error) {
      group.forEach(({ reject }) => reject(error));
    }
  }
}
