import type { FormDefinition } from '../model/form.js';
import type { Texts } from '../text/texts.js';
import { serviceName, type FormPlace } from './form-intro.js';

/** One section of the policy. */
export interface PolicySection {
  title: string;
  paragraphs: readonly string[];
  items: readonly string[];
  links: readonly { href: string; text: string }[];
}

const topics = ['why', 'who', 'use', 'moderation', 'stored', 'kept', 'back'] as const;
type Topic = (typeof topics)[number];
const moderationKeys = { required: 'policy.moderation', automatic: 'policy.moderation.automatic' } as const;

/** What becomes of answers: everything the form promises, in full. */
export function policyView(definition: FormDefinition, texts: Texts, place: FormPlace): PolicySection[] {
  const { t } = texts;
  const contents: Record<Topic, Omit<PolicySection, 'title'>> = {
    why: section([t('policy.why')]),
    who: section(whoParagraphs(definition, t, place)),
    use: {
      ...section([t('policy.use.read'), t('policy.use.words'), t('policy.use.promoters')]),
      links: placeLinks(place, t),
    },
    moderation: section(
      [t(moderationKeys[definition.approval]), t('policy.moderation.counted')],
      t('policy.moderation.reasons').split(/\s*[;\u061B]\s*/u),
    ),
    stored: section(storedParagraphs(definition, t)),
    kept: keptSection(definition, texts),
    back: backSection(place, t),
  };
  return topics.map((topic) => ({ title: t(`policy.${topic}.title`), ...contents[topic] }));
}

function section(paragraphs: readonly string[], items: readonly string[] = []): Omit<PolicySection, 'title'> {
  return { paragraphs, items, links: [] };
}

function whoParagraphs(definition: FormDefinition, t: Texts['t'], { organisation }: FormPlace): string[] {
  const service = serviceName(definition);
  const asks = organisation === null ? t('policy.who.us') : t('policy.who', { organisation });
  return [service === null ? asks : `${asks} ${t('form.intro.service', { service })}`, t('policy.who.can')];
}

function storedParagraphs(definition: FormDefinition, t: Texts['t']): string[] {
  const service = serviceName(definition);
  if (definition.receiver === 'service')
    return [
      t('policy.stored'),
      t('policy.stored.service', { service: service ?? definition.action }),
      t('policy.stored.browser'),
    ];
  return [
    t('policy.stored'),
    ...(definition.followUp ? [t('policy.stored.told')] : []),
    t('policy.stored.not'),
    t('policy.stored.cookie'),
    t('policy.stored.browser'),
  ];
}

/** Only what this site stores itself is erased by the clock. */
function keptSection(definition: FormDefinition, { t, count }: Texts): Omit<PolicySection, 'title'> {
  const { receiver, action, retention, followUp } = definition;
  if (receiver === 'service')
    return section([t('policy.kept.service', { service: serviceName(definition) ?? action })]);
  const items = [
    count('policy.kept.text', retention.textMonths),
    ...(followUp ? [count('policy.kept.email', retention.emailDays)] : []),
    count('policy.kept.spam', retention.spamDays),
  ];
  return section([t('policy.kept'), t('policy.backups')], items);
}

function placeLinks({ links }: FormPlace, t: Texts['t']): PolicySection['links'] {
  const all = [
    [links.comments?.[0] ?? null, t('selection.link.comments')],
    [links.findings, t('selection.link.findings')],
  ] as const;
  return all.flatMap(([href, text]) => (href === null ? [] : [{ href, text }]));
}

function backSection({ links }: FormPlace, t: Texts['t']): Omit<PolicySection, 'title'> {
  if (links.receipt === null) return section([t('policy.back.service')]);
  return {
    ...section([t('policy.back'), t('policy.back.effect')]),
    links: [{ href: links.receipt, text: t('receipt.open') }],
  };
}
