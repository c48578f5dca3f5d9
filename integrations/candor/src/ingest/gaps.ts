import { monthsBefore } from '../model/day.js';
import type { Decision } from '../model/decision.js';
import type { Findings } from '../model/finding.js';
import { ingest, type Ingested } from '../pipeline.js';
import { decideCommand } from '../report/fates.js';
import { confirmBefore, gap, people, quoteGaps, roundMonths, valueGaps, type Gap } from '../report/gaps.js';
import { storeName } from '../sources/store.js';
import { openStore } from '../store/open.js';
import { siteStoreAddress } from './collected.js';
import type { DecidedSite } from './decisions.js';
import { GapFacts } from './gap-facts.js';

/** What grows old and what is missing, in the order in which to look at it. */
export async function gapsOf(site: DecidedSite): Promise<Gap[]> {
  const facts = new GapFacts();
  const ingested = await ingest({
    ...{ ...site, every: true, stories: false },
    observe: (response, verdict, standing) => facts.add(response, verdict, standing),
  });
  const { asOf, options } = site;
  return [
    ...quoteGaps(facts.quotes, confirmBefore(asOf, options.policy.maximumAgeMonths)),
    ...excerptGaps(ingested.decisions, facts.published),
    ...roundGaps(ingested.findings, asOf),
    ...peopleGaps(facts, await untoldIn(site.root, facts, ingested)),
    ...valueGaps('tags', { one: 'tag', more: 'tags' }, facts.values('tags')),
    ...valueGaps('products', { one: 'product', more: 'products' }, facts.values('products')),
    ...valueGaps('languages', { one: 'language', more: 'languages' }, facts.values('languages')),
    ...valueGaps('segments', { one: 'group', more: 'groups' }, facts.values('segments')),
  ];
}

/** People whom nobody answered, told or asked for a word. */
function peopleGaps({ unanswered, wordless, wordlessCount }: GapFacts, untold: readonly string[]): Gap[] {
  return [
    ...gap('critics-unanswered', unanswered, {
      what: `${people(unanswered.length, 'published comment of a score from 0 to 6 has', 'published comments of scores from 0 to 6 have')} no answer of yours.`,
      next: `To answer: ${decideCommand('reply', unanswered[0] ?? '')} --reply "..."`,
    }),
    ...gap('detractors-untold', untold, {
      what: `${people(untold.length, 'person who gave 0 to 6 asked', 'people who gave 0 to 6 asked')} to hear what came of it and heard nothing yet.`,
      next: 'Who can be told what: npx candor follow-up',
    }),
    ...gap(
      'promoters-wordless',
      wordless,
      {
        what: `${people(wordlessCount, 'promoter agreed', 'promoters agreed')} to be quoted and left no comment.`,
        next: 'Ask them for a sentence, on the same form as everybody.',
      },
      wordlessCount,
    ),
  ];
}

/** Detractors whose address the store has, to whom nothing was told and whom nobody answered. */
async function untoldIn(
  root: string,
  { detractors }: GapFacts,
  { summary }: Pick<Ingested, 'summary'>,
): Promise<string[]> {
  if (!summary.sources.some(({ name }) => name === storeName)) return [];
  const store = await openStore(siteStoreAddress(root));
  try {
    const told = new Set((await store.followUps.told()).map(({ response }) => response));
    const contacts = (await store.followUps.addresses()).map(({ response }) => response);
    return contacts.filter((id) => detractors.has(id) && !told.has(id));
  } finally {
    await store.close();
  }
}

/** Shorter forms of published quotes that nobody has said to be fair. */
function excerptGaps(decisions: readonly Decision[], published: ReadonlySet<string>): Gap[] {
  const last = new Map<string, Decision & { review?: unknown }>();
  for (const decision of decisions)
    if (decision.excerpt !== undefined && decision.action !== 'redact')
      last.set(`${decision.response}\n${String(decision.for ?? '')}`, decision);
  const open = [...last.values()]
    .filter(({ response, review }) => review === undefined && published.has(response))
    .map(({ response }) => response);
  const ids = [...new Set(open)];
  return gap('excerpts-unreviewed', ids, {
    what: `${people(ids.length, 'published quote is', 'published quotes are')} shortened, and nobody has noted that the rest says nothing else.`,
    next: 'Read each whole comment again, and note it with the decision: "review": { "by", "at" }',
  });
}

/** Rounds that ended long ago and that none of their series followed. */
function roundGaps({ rounds, series }: Findings, asOf: string): Gap[] {
  const before = monthsBefore(asOf, roundMonths);
  const followed = new Set(series.flatMap(({ points }) => points.slice(0, -1).map(({ round }) => round)));
  const old = rounds.filter(({ id, to, open }) => !followed.has(id) && !open && to !== null && to < before);
  return gap(
    'rounds-old',
    old.map(({ id, to }) => `${id} (ended ${to})`),
    {
      what: `${people(old.length, 'round is the newest of its kind', 'rounds are the newest of their kinds')} and ended more than ${roundMonths} months ago.`,
      next: 'Ask again, or say in the note of the round why its figures still hold.',
    },
  );
}
