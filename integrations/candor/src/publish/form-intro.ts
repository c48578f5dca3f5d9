import type { FormDefinition } from '../model/form.js';
import { asSentence } from '../text/told-labels.js';
import type { Texts } from '../text/texts.js';
import type { PageLinks } from './page-links.js';

/** What stands above the first question: who asks, why, what becomes of the answer. */
export interface FormIntro {
  paragraphs: readonly string[];
  links: readonly { href: string; text: string }[];
  /** What can be won by answering, and where its rules are; null for nothing. */
  draw: { text: string; rules: { href: string; text: string } } | null;
  /** The line below the button. */
  after: string | null;
}

/** Whose form it is, and the pages it speaks of. */
export interface FormPlace {
  organisation: string | null;
  links: Pick<PageLinks, 'policy' | 'comments' | 'findings' | 'receipt'>;
}

export function formIntro(
  definition: FormDefinition,
  texts: Texts,
  { organisation, links }: FormPlace,
): FormIntro {
  const { t } = texts;
  const service = serviceName(definition);
  const who = organisation === null ? t('form.intro.who.us') : t('form.intro.who', { organisation });
  const use = [
    t('form.intro.read'),
    links.findings === null ? '' : t('form.intro.figures'),
    t('form.intro.words'),
    t(definition.followUp ? 'form.intro.identity.email' : 'form.intro.identity'),
    service === null ? '' : t('form.intro.service', { service }),
  ];
  return {
    paragraphs: [`${who} ${t('form.intro.short')}`, use.filter((sentence) => sentence !== '').join(' ')],
    links: introLinks(links, t),
    draw: drawOf(definition, texts),
    after: links.receipt === null ? null : t('form.after'),
  };
}

/** The same for every answer, and said before the first question. */
function drawOf({ draw }: FormDefinition, { t, day }: Texts): FormIntro['draw'] {
  if (draw === undefined) return null;
  const { prize, from, to, odds, rules } = draw;
  const sentences = [
    t('draw.offer', { prize: prize.replace(/\.$/, '') }),
    t('draw.dates', { from: day(from), to: day(to) }),
    ...(odds === undefined ? [] : [asSentence(odds)]),
  ];
  return { text: sentences.join(' '), rules: { href: rules, text: t('draw.rules') } };
}

/** Who takes the posts besides this site, in a name people can look up; null where nobody does. */
export function serviceName({ receiver, action, attributes }: FormDefinition): string | null {
  if (receiver === 'site') return null;
  if ('data-netlify' in attributes) return 'Netlify';
  return URL.canParse(action) ? new URL(action).hostname : null;
}

function introLinks(
  { policy, receipt, comments, findings }: FormPlace['links'],
  t: Texts['t'],
): FormIntro['links'] {
  const all = [
    [policy, t('title.policy')],
    [receipt, t('receipt.open')],
    [comments?.[0] ?? null, t('selection.link.comments')],
    [findings, t('selection.link.findings')],
  ] as const;
  return all.flatMap(([href, text]) => (href === null ? [] : [{ href, text }]));
}
