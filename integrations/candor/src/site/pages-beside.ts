import type { OpenOutput, OutputFiles } from '../check/output.js';
import type { FileSeen } from '../check/run-rules.js';
import type { ChecksMadeOf } from './checks.js';
import { secondThread } from './second-thread.js';

/** A second thread that holds pages to the rules: those that are being written, and, once it is told of the whole output, what is left of it. */
export interface PagesBeside {
  /**
   * Goes on with the whole output, from its end.
   * @returns what it saw of the pages that it claimed
   */
  goOn(output: OpenOutput, claims: Uint8Array): Promise<readonly Looked[]>;
  stop(): Promise<void>;
}

/** What was seen of a file, and how many stand before it. */
export type Looked = readonly [at: number, seen: FileSeen];

/** What the second thread starts with. */
export interface Watched {
  folders: readonly string[];
  madeOf: ChecksMadeOf;
}

/** What it is told at the end. */
export interface WholeOutput extends Pick<OpenOutput, 'paths' | 'stamps'> {
  claims: Uint8Array;
}

/** A byte for each file, set by whoever looks at it. */
export function claimsOf({ paths }: OutputFiles): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(paths.length));
}

/** Whether nobody else looks at a file. */
export function claim(claims: Uint8Array, at: number): boolean {
  return Atomics.exchange(claims, at, 1) === 0;
}

/** Null where there is no second thread. */
export function startPagesBeside(folders: readonly string[], madeOf: ChecksMadeOf): PagesBeside | null {
  const watched: Watched = { folders, madeOf: sendable(madeOf) };
  const thread = secondThread<readonly Looked[]>('checks pages', './pages-beside-thread.js', watched);
  if (thread === null) return null;
  thread.rest();
  return {
    goOn({ paths, stamps }, claims) {
      thread.tell({ paths, stamps, claims } satisfies WholeOutput);
      return thread.answer;
    },
    stop: thread.stop,
  };
}

/** Options and pages know more than that, which cannot all be sent. */
function sendable([options, page, ingested, form, ownPolicy]: ChecksMadeOf): ChecksMadeOf {
  const { policy, retention, texts, jurisdictions, waivers } = options;
  const { asOf, organisation, site, language, links } = page;
  const { quotables, evidence, reviews, facts, findings, rounds, decisions } = ingested;
  const { takenBack, handled, gone, concerns, pictured, overdue } = ingested;
  return [
    { policy, retention, texts, jurisdictions, waivers },
    { asOf, organisation, site, language, links },
    {
      ...{ quotables, evidence, reviews, facts, findings, rounds, decisions },
      ...{ takenBack, handled, gone, concerns, pictured, overdue },
    },
    form,
    ownPolicy,
  ];
}
