import type { Texts } from '../text/texts.js';
import type { Telling } from './follow-up.js';

/** What somebody is told: when they spoke of it, what stands now, why, and when there will be more. Never that it was because of them alone. */
export function followUpSentence(telling: Telling, texts: Texts): string {
  const { t, day } = texts;
  const { contact, change, relation, status, note, current, day: since } = telling;
  const { title, did, reason } = change;
  const said = {
    day: day(contact.receivedOn),
    title: title.replace(/\s+/g, ' '),
    theme: change.said.theme?.name ?? title,
  };
  return [
    t(`followup.${relation}`, said),
    t(`followup.status.${status as Exclude<typeof status, 'heard'>}`, { since: day(since) }),
    ...(current ? [did ?? note] : [note]).flatMap((text) => (text === null ? [] : [sentence(text)])),
    ...(current && reason !== null ? [t('followup.reason', { reason: sentence(reason) })] : []),
    ...(current ? promise(telling, texts) : []),
  ].join(' ');
}

function promise({ change: { nextUpdateBy, overdue } }: Telling, { t, day }: Texts): string[] {
  if (nextUpdateBy === null) return [];
  return [t(overdue ? 'followup.late' : 'followup.next', { day: day(nextUpdateBy) })];
}

/** One line with a full stop: a mail merge puts it into the middle of a letter. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /[.!?\u2026][^\p{L}\p{N}]*$/u.test(line) ? line : `${line}.`;
}
