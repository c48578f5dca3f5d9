import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { isPage, type OutputFiles } from '../check/output.js';
import type { PagesSeen } from '../check/run-rules.js';
import type { ChecksMadeOf } from './checks.js';

/** From how many pages on a second thread is worth its start. */
const many = 2_000;
/** The share of them that it looks at: the first thread also searches all of them for private texts. */
const share = 0.6;

/** What the second thread is told. */
export interface LaterPages extends OutputFiles {
  madeOf: ChecksMadeOf;
}

/** Lets a second thread hold the later files of a large output to the rules: the pages from which file on, and what it sees of them. Rules of which nobody says what they are made of stay here. */
export function laterPages(
  { folders, paths }: OutputFiles,
  madeOf: ChecksMadeOf | undefined,
  least = many,
): { from: number; seen: Promise<PagesSeen | null>; stop: () => Promise<void> } {
  const pages = paths.filter(isPage);
  if (madeOf === undefined || pages.length < least || availableParallelism() < 2)
    return { from: paths.length, seen: Promise.resolve(null), stop: async () => undefined };
  const later = pages.slice(Math.floor(pages.length * (1 - share)));
  const workerData: LaterPages = { folders, paths: later, madeOf: sendable(madeOf) };
  const worker = new Worker(new URL('./later-pages-thread.js', import.meta.url), { workerData });
  return {
    from: paths.indexOf(later[0]!),
    seen: new Promise((resolve, reject) =>
      worker
        .once('message', resolve)
        .once('messageerror', reject)
        .once('error', reject)
        .once('exit', (code) => reject(new Error(`The thread that checks pages ended with ${code}.`))),
    ),
    stop: async () => void (await worker.terminate()),
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
