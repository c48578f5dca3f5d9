import type { FormDefinition } from '../../model/form.js';
import type { Texts } from '../../text/texts.js';
import { serviceName } from '../form-intro.js';
import { contactOf, linksOf, type PolicyBody, type PolicyContext, type PolicySections } from './section.js';

/** How long it takes until an answer is published, how long it is kept, what is stored with it, and how it is taken back. */
export function keepingSections(context: PolicyContext): PolicySections {
  const { form, texts } = context;
  return {
    time: timeSection(context),
    stored: form === null ? null : { paragraphs: storedParagraphs(form, texts.t) },
    withdraw: backSection(context),
  };
}

function timeSection({ policy, form, texts }: PolicyContext): PolicyBody {
  const { t, count } = texts;
  const { publishWithinDays: days, maximumAgeMonths: months } = policy;
  const kept = form === null ? { paragraphs: [t('policy.kept.files')] } : keptOf(form, texts);
  return {
    ...kept,
    paragraphs: [
      days === null ? t('policy.time.none') : count('policy.time.within', days),
      ...(months === false ? [] : [count('policy.time.age', months)]),
      ...kept.paragraphs,
    ],
  };
}

/** Only what this site stores itself is erased by the clock. */
function keptOf(form: FormDefinition, { t, count }: Texts): PolicyBody {
  const { receiver, action, retention, followUp } = form;
  if (receiver === 'service')
    return { paragraphs: [t('policy.kept.service', { service: serviceName(form) ?? action })] };
  return {
    paragraphs: [t('policy.kept')],
    items: [
      count('policy.kept.text', retention.textMonths),
      ...(followUp ? [count('policy.kept.email', retention.emailDays)] : []),
      count('policy.kept.spam', retention.spamDays),
    ],
    after: [t('policy.backups')],
  };
}

function storedParagraphs(form: FormDefinition, t: Texts['t']): string[] {
  if (form.receiver === 'service')
    return [
      t('policy.stored'),
      t('policy.stored.service', { service: serviceName(form) ?? form.action }),
      t('policy.stored.browser'),
    ];
  return [
    t('policy.stored'),
    ...(form.followUp ? [t('policy.stored.told')] : []),
    t('policy.stored.not'),
    t('policy.stored.cookie'),
    t('policy.stored.browser'),
  ];
}

function backSection(context: PolicyContext): PolicyBody {
  const { links, texts } = context;
  const { t } = texts;
  const contact = contactOf(context);
  if (links.receipt === null)
    return { paragraphs: [t('policy.back.service')], links: contact === null ? [] : [contact] };
  return {
    paragraphs: [t('policy.back'), t('policy.back.effect')],
    links: linksOf([[links.receipt, t('receipt.open')]])!,
  };
}
