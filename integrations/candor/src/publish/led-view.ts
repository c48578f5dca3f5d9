import type { LedChange } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import { changeAddress } from './change-links.js';
import { deedTerm, reasonTerm } from './change-terms.js';
import type { SiteConfig } from './config.js';
import type { PageLinks } from './page-links.js';

/** A change that somebody's answer is about, ready to print on their receipt. */
export interface LedView {
  title: string;
  /** Its own page, else its place on the page of all; null where the site has neither. */
  href: string | null;
  status: { id: string; text: string };
  since: { iso: string; text: string };
  /** How the answer stands to it. */
  relation: string;
  /** What was done, why not, and when there will be more. */
  parts: readonly { label: string; text: string }[];
}

/** What a receipt tells of what was said in it; null where nothing is to be told. */
export interface LedSection {
  text: string;
  changes: LedView[];
  /** That it is worth coming back; null where nothing is stored that a later change could be found to be about. */
  again: string | null;
  /** The page of all changes; null where there is none. */
  all: { href: string; text: string } | null;
}

/** `worded` is whether words of the answer are stored, without which no theme can be found in it. */
export function ledSection(
  led: readonly LedChange[],
  worded: boolean,
  texts: Texts,
  { links, asOf }: Pick<SiteConfig, 'links' | 'asOf'>,
): LedSection {
  const { t } = texts;
  const none = worded ? 'receipt.led.none' : 'receipt.led.wordless';
  return {
    text: t(led.length > 0 ? 'receipt.led.some' : none),
    changes: led.map((one) => ledView(one, texts, links, asOf)),
    again: led.length > 0 || worded ? t('receipt.led.again') : null,
    all: links.changes === null ? null : { href: links.changes, text: t('receipt.led.all') },
  };
}

function ledView(led: LedChange, texts: Texts, links: PageLinks, asOf: string): LedView {
  const { id, title, status, since } = led.change;
  const { t, day } = texts;
  return {
    title,
    href: changeAddress(id, links),
    status: { id: status, text: t(`status.${status}`) },
    since: { iso: since, text: t('receipt.led.since', { day: day(since) }) },
    relation: relationText(led, t),
    parts: partsOf(led, texts, asOf),
  };
}

function relationText({ relation, theme, before }: LedChange, t: Texts['t']): string {
  const said =
    relation === 'mentioned' && theme !== null
      ? t('receipt.led.mentioned', { theme })
      : t('receipt.led.asked');
  return before ? `${said} ${t('receipt.led.before')}` : said;
}

function partsOf({ change }: LedChange, { t, day }: Texts, asOf: string): LedView['parts'] {
  const { did, reason, status, nextUpdateBy: next } = change;
  const promise = next !== null && next < asOf ? 'receipt.led.next.late' : 'receipt.led.next.by';
  const parts: [string, string | null][] = [
    [t(deedTerm(status)), did],
    [t(reasonTerm(status)), reason],
    [t('receipt.led.next'), next === null ? null : t(promise, { day: day(next) })],
  ];
  return parts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}
