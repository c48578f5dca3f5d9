import type { Approval, ReceiptView } from '../model/form.js';
import type { Texts } from '../text/texts.js';
import type { SiteConfig } from './config.js';
import { textView, type TextView } from './form-fields.js';
import type { ProblemView } from './form-view.js';
import { languageName } from '../text/language-tag.js';

/** One row of a stored answer; a text has its lines. */
export interface ReceiptRow {
  label: string;
  lines: readonly string[];
}

/** Everything that is stored of an answer, for the person who gave it. */
export function receiptRows(view: ReceiptView, texts: Texts, approval: Approval): ReceiptRow[] {
  const { t, day, number } = texts;
  const words = (text: string): string[] => (text === '' ? [t('receipt.none')] : text.split(/\r?\n/));
  const agreed = view.consent.map((box) => t(`receipt.consent.${box}`));
  const received = { day: day(view.receivedOn), time: view.receivedAt };
  const score = view.score === null ? t('receipt.score.none') : number(view.score);
  const identity = (['name', 'role', 'organisation'] as const).flatMap((key) =>
    view[key] === '' ? [] : [{ label: t(`form.${key}`), lines: [view[key]] }],
  );
  return [
    { label: t('receipt.state'), lines: stateLines(view, t, approval) },
    { label: t('receipt.received'), lines: [t('receipt.received.at', received)] },
    { label: t('receipt.round'), lines: [view.round] },
    ...(view.topic === '' ? [] : [{ label: t('receipt.topic'), lines: [view.topic] }]),
    { label: t('receipt.language'), lines: [languageName(view.language, texts.language)] },
    { label: t('receipt.score'), lines: [score] },
    { label: t('receipt.comment'), lines: words(view.comment) },
    ...view.answers.map(({ label, answer }) => ({ label, lines: words(answer) })),
    {
      label: t('receipt.consent'),
      lines: [
        ...(agreed.length > 0 ? agreed : [t('receipt.none')]),
        ...(view.withdrawn ? [t('receipt.consent.withdrawn')] : []),
      ],
    },
    { label: t('receipt.wording'), lines: [view.wording] },
    ...identity,
    {
      label: t('receipt.followup'),
      lines: [t(view.followUp ? 'receipt.followup.yes' : 'receipt.followup.no')],
    },
    ...(view.flags.length === 0
      ? []
      : [{ label: t('receipt.flags'), lines: view.flags.map((flag) => flagText(flag, t)) }]),
    { label: t('receipt.label'), lines: [view.receipt] },
  ];
}

/** Where approval is automatic, words wait only if intake noticed something. */
function stateLines({ state, reason, flags }: ReceiptView, t: Texts['t'], approval: Approval): string[] {
  const passed = state === 'waiting' && approval === 'automatic' && flags.length === 0;
  const why =
    reason === null || state === 'marked'
      ? []
      : [t('receipt.reason', { reason: t(`receipt.reason.${reason}`) })];
  return [t(`receipt.state.${passed ? 'automatic' : state}`), ...why];
}

function flagText(flag: string, t: Texts['t']): string {
  return flag === 'no-proof' || flag === 'repeat' ? t(`receipt.flag.${flag}`) : flag;
}

/** The question for a receipt; unknown and wrong receipts get the same words. */
export function receiptQuestion(
  unknown: boolean,
  texts: Texts,
): { field: TextView; problem: ProblemView | null } {
  const { t } = texts;
  const context = { state: { values: {}, faults: [] }, texts };
  const field = textView('receipt', { label: t('receipt.label'), help: t('receipt.ask') }, context, 'off');
  if (!unknown) return { field, problem: null };
  const error = t('receipt.unknown');
  const describedBy = `${field.describedBy} ${field.id}.error`;
  return {
    field: { ...field, error, describedBy },
    problem: { title: t('form.problem'), text: null, entries: [{ href: `#${field.id}`, text: error }] },
  };
}

/** An e-mail to a friend that holds the site's address and nothing else; null where the address is not known. */
export function friendLink({ site, links, organisation }: SiteConfig): string | null {
  if (site === null) return null;
  const address = new URL(links.home, site).href;
  const subject = organisation?.name ?? new URL(site).hostname;
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
}
