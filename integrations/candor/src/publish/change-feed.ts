import type { ChangeStep } from '../model/change.js';
import type { Change } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import { changeAddress } from './change-links.js';
import { deedTerm, reasonTerm } from './change-terms.js';
import { stepAnchor } from './change-view.js';
import type { SiteConfig } from './config.js';
import { countSentences } from './count-sentence.js';
import type { FeedAddresses } from './feed-addresses.js';
import type { Feed, FeedEntry } from './feeds/feed.js';
import { escaped } from './markup.js';
import { outcomeView } from './outcome-view.js';
import { ownTitle } from './page-head.js';

/** Readers fetch a feed again and again, and keep what they have read. */
const mostEntries = 50;

/** What a feed of changes is made for: a site whose address is known. */
export interface FeedSite extends Pick<SiteConfig, 'language' | 'asOf' | 'organisation' | 'links'> {
  site: string;
}

interface Scope {
  addresses: FeedAddresses;
  /** Address of the page that tells the same. */
  home: string;
  /** Null for all changes. */
  theme: { id: string; name: string } | null;
  /** Ids of the rounds that still take answers. */
  open: readonly string[];
}

/**
 * The steps of changes, newest first: whoever follows sees that something moved. It holds what the organisation says and what was
 * counted, and never the words of respondents: readers keep copies that no withdrawal reaches.
 */
export function changeFeed(
  changes: readonly Change[],
  { addresses, home, theme, open }: Scope,
  site: FeedSite,
  texts: Texts,
): Feed {
  const absolute = (path: string): string => new URL(path, site.site).href;
  const name = theme === null ? texts.t('title.changes') : texts.t('feed.title.theme', { theme: theme.name });
  const entries = changes
    .filter(({ said }) => theme === null || said.theme?.id === theme.id)
    .flatMap((change) => change.steps.toReversed().map((step) => entryOf(change, step, open, site, texts)))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .slice(0, mostEntries);
  return {
    title: ownTitle(name, site.organisation),
    subtitle: texts.t('description.changes'),
    language: site.language,
    author: site.organisation?.name ?? new URL(site.site).host,
    home: absolute(home),
    xml: absolute(addresses.atom),
    json: absolute(addresses.json),
    // The day the site speaks of, where nothing has moved yet: a feed has to name one.
    updated: entries[0]?.day ?? site.asOf,
    entries,
  };
}

function entryOf(
  change: Change,
  step: ChangeStep,
  open: Scope['open'],
  site: FeedSite,
  texts: Texts,
): FeedEntry {
  const { title, said } = change;
  const status = texts.t(`status.${step.status}`);
  const lines = linesOf(change, step, open, texts);
  const links = change.links.map((link) => ({ ...link, href: addressOf(link.href, site.site) }));
  const html = [
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...links.map((link) => `<p><a href="${escaped(link.href)}">${escaped(link.title)}</a></p>`),
  ].join('');
  return {
    ...placeOf(change.id, step, site),
    title: texts.t('feed.entry', { status, title }),
    author: null,
    day: step.date,
    tags: [
      ...(said.theme === null ? [] : [{ term: said.theme.id, label: said.theme.name }]),
      { term: step.status, label: status },
    ],
    html: texts.dir === 'rtl' ? `<div dir="rtl">${html}</div>` : html,
    text: [
      ...lines,
      ...links.map((link) => texts.t('feed.line', { label: link.title, text: link.href })),
    ].join('\n\n'),
  };
}

/** Made of the change's file name, the step's day and its status only, so that it stays when the step is worded anew. */
function placeOf(id: string, step: ChangeStep, { site, links }: FeedSite): Pick<FeedEntry, 'id' | 'href'> {
  const place = new URL(changeAddress(id, links)!, site).href;
  const anchor = stepAnchor(step);
  // In a list of all, a change has one place for its steps.
  if (links.change[id] === undefined) return { id: `${place}-${anchor}`, href: place };
  return { id: `${place}#${anchor}`, href: `${place}#${anchor}` };
}

/** What was done, and what comes next, belongs to the step a change stands at. */
function linesOf(change: Change, step: ChangeStep, open: Scope['open'], texts: Texts): string[] {
  const { said, did, reason, steps, status, outcome } = change;
  const line = (key: Parameters<Texts['t']>[0], text: string | null): string[] =>
    text === null ? [] : [texts.t('feed.line', { label: texts.t(key), text })];
  const now = step === steps.at(-1);
  const lines = [
    ...line('change.said', said.summary),
    countSentences(said, open, texts),
    ...(now ? [...line(deedTerm(status), did), ...line(reasonTerm(status), reason)] : []),
    step.note,
    ...(now && outcome !== null ? outcomeView(outcome, texts).sentences : []),
    now ? nextSentence(change, texts) : null,
  ];
  return lines.filter((text) => text !== null);
}

function nextSentence({ nextUpdateBy, overdue }: Change, { t, day }: Texts): string | null {
  if (nextUpdateBy === null) return null;
  return t(overdue ? 'change.next.overdue' : 'change.next.due', { day: day(nextUpdateBy) });
}

/** The absolute form of what an owner wrote; what is none is left as it is. */
function addressOf(href: string, site: string): string {
  return URL.parse(href, site)?.href ?? href;
}
