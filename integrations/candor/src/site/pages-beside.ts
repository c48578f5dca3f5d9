import type { OpenOutput } from '../check/output.js';
import type { FileSeen, PageChecks } from '../check/run-rules.js';
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

/** What was seen of a file, and its place in the output. */
export type Looked = readonly [at: number, seen: FileSeen];

/** What the second thread starts with. */
export interface Watched {
  folders: readonly string[];
  madeOf: ChecksMadeOf;
  /** Milliseconds without a new page after which the build has been given up, and it ends by itself. */
  patience: number;
}

/** What it is told at the end. */
export interface WholeOutput extends Pick<OpenOutput, 'paths' | 'stamps'> {
  /** A byte for each file, set by whoever looks at it. */
  claims: Uint8Array;
}

/** Whether nobody else looks at a file. */
export function claim(claims: Uint8Array, at: number): boolean {
  return Atomics.exchange(claims, at, 1) === 0;
}

/** Null where there is no second thread. */
export function startPagesBeside(
  folders: readonly string[],
  madeOf: ChecksMadeOf,
  patience = 120_000,
): PagesBeside | null {
  const watched: Watched = { folders, madeOf: sendable(madeOf), patience };
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

/**
 * Holds an output to the rules, together with the second thread if there is one.
 * @param first what this thread has to do before
 */
export async function lookTogether<First>(
  output: OpenOutput,
  pages: PageChecks,
  beside: PagesBeside | null,
  first: () => Promise<First>,
): Promise<First> {
  const claims = new Uint8Array(new SharedArrayBuffer(output.paths.length));
  const there = beside?.goOn(output, claims) ?? [];
  const here = async (): Promise<[First, Looked[]]> => [await first(), lookAt(output, pages, claims)];
  const [[found, looked], lookedBeside] = await Promise.all([here(), there]).finally(() => beside?.stop());
  const inOrder = [...looked, ...lookedBeside].sort(([a], [b]) => a - b);
  inOrder.forEach(([, seen]) => pages.take(seen));
  return found;
}

function lookAt(output: OpenOutput, pages: PageChecks, claims: Uint8Array): Looked[] {
  const looked: Looked[] = [];
  output.each(
    (name, bytes, at) => looked.push([at, pages.see(name, bytes)]),
    (at) => claim(claims, at),
  );
  return looked;
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
