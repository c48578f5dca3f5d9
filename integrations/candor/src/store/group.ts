/** What became of one member of a group. */
export type Settled<Result> = { result: Result } | { error: unknown };

interface Waiting<Job, Result> {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers jobs that arrive while the disk is busy into groups that share one commit. Nobody is answered before the commit of
 * their group; when it fails, everybody in it is told so.
 */
export class GroupCommit<Job, Result> {
  #waiting: Waiting<Job, Result>[] = [];
  #running: Promise<void> | null = null;

  constructor(
    readonly commit: (jobs: Job[]) => Promise<Settled<Result>[]>,
    readonly most: number,
  ) {}

  add(job: Job): Promise<Result> {
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
      // Everything that has arrived already belongs to this group.
      await new Promise(setImmediate);
      await this.#settle(this.#waiting.splice(0, this.most));
    }
    this.#running = null;
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
