import { isPage, type OutputFiles } from '../check/output.js';
import type { PagesSeen } from '../check/run-rules.js';
import type { ChecksMadeOf } from './checks.js';
import { secondThread } from './second-thread.js';

/** From how many pages on a second thread is worth its start. */
const many = 2_000;
/** The share of them that it looks at: the first thread also searches the output for private texts. */
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
  const later = pages.slice(Math.floor(pages.length * (1 - share)));
  const told: LaterPages | null =
    madeOf === undefined || pages.length < least ? null : { folders, paths: later, madeOf: sendable(madeOf) };
  const thread = told && secondThread<PagesSeen>('checks pages', './later-pages-thread.js', told);
  if (thread === null)
    return { from: paths.length, seen: Promise.resolve(null), stop: async () => undefined };
  return { from: paths.indexOf(later[0]!), seen: thread.answer, stop: thread.stop };
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
