import { declineReasons } from '../../model/decision.js';
import type { Texts } from '../../text/texts.js';
import { contactOf, linksOf, type PolicyBody, type PolicyContext, type PolicySections } from './section.js';

const moderationKeys = { required: 'policy.moderation', automatic: 'policy.moderation.automatic' } as const;

/** What becomes of answers: which are left out, what is shown in which order, who may object. */
export function publishingSections(context: PolicyContext): PolicySections {
  const { links, texts } = context;
  const { t } = texts;
  return {
    fakes: fakesSection(context),
    withheld: withheldSection(context),
    order: {
      paragraphs: [
        t(links.comments === null ? 'policy.use.words.selected' : 'policy.use.words'),
        t('policy.use.promoters'),
      ],
      links: linksOf([
        [links.comments?.[0] ?? null, t('selection.link.comments')],
        [links.findings, t('selection.link.findings')],
      ])!,
    },
    replies: { paragraphs: [t('policy.replies')] },
    report: reportSection(context),
  };
}

function fakesSection({ policy, texts }: PolicyContext): PolicyBody {
  const { t } = texts;
  const found = reasonsOf(policy.facts.excluded, texts);
  return {
    paragraphs: [
      t('policy.fakes'),
      t('policy.fakes.effect'),
      found === '' ? t('policy.fakes.none') : t('policy.fakes.found', { reasons: found }),
    ],
  };
}

/** Every reason with its count, also where it was never used: a list with gaps could hide one. */
function withheldSection({ policy, links, texts }: PolicyContext): PolicyBody {
  const { t, count } = texts;
  const { withheld, excluded, agreed, published } = policy.facts;
  const fixed = [
    ...['awaiting-approval', 'withdrawn', 'too-old', 'unpublished-round'],
    ...declineReasons.map((reason) => `declined:${reason}`),
  ];
  const reasons = new Set([...fixed, ...Object.keys(withheld), ...Object.keys(excluded)]);
  const all = published === agreed ? 'selection.everything' : 'selection.all';
  const shown = links.comments === null ? [] : [count(all, published)];
  return {
    paragraphs: [
      agreed === 0 ? t('selection.agreed.none') : [count('selection.agreed', agreed), ...shown].join(' '),
      t(moderationKeys[policy.approval]),
    ],
    after: [t('policy.moderation.counted')],
    items: [...reasons].map((reason) =>
      count(`withheld.${reason}`, (withheld[reason] ?? 0) + (excluded[reason] ?? 0)),
    ),
  };
}

function reasonsOf(counts: Readonly<Record<string, number>>, texts: Texts): string {
  const used = Object.entries(counts).filter(([, n]) => n > 0);
  return texts.row(used.map(([reason, n]) => texts.count(`withheld.${reason}`, n)));
}

function reportSection(context: PolicyContext): PolicyBody {
  const { links, texts } = context;
  const contact = contactOf(context);
  return {
    paragraphs: [texts.t('policy.report')],
    links: [...linksOf([[links.feedback, texts.t('nav.feedback')]])!, ...(contact === null ? [] : [contact])],
  };
}
