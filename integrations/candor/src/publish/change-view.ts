import type { ChangeStatus, ChangeStep } from '../model/change.js';
import type { BriefChange, Change } from '../model/published-change.js';
import type { Texts } from '../text/texts.js';
import { changeAddress } from './change-links.js';
import { deedTerm, reasonTerm } from './change-terms.js';
import { outcomeView } from './outcome-view.js';
import { saidView, type ChangeContext, type PlainLink, type SaidView } from './said-view.js';

/** A day and how a page prints it. */
interface Dated {
  iso: string;
  text: string;
}

/** Something that came of what was said. */
export interface AnswerView {
  kind: 'reason' | 'did' | 'next';
  /** "We did", "Why not", "Next" and the like. */
  term: string;
  text: string;
}

/** One step of the way, with an anchor of its own. */
export interface StepView {
  id: string;
  status: { id: ChangeStatus; text: string };
  day: Dated;
  note: string | null;
}

/** A change in brief, ready to print. */
export interface BriefView {
  title: string;
  status: { id: ChangeStatus; text: string };
  since: Dated;
  /** When there was last something to say; null where that is the day the status began. */
  updated: Dated | null;
  /** Never empty. A reason why not stands first, where a deed stands otherwise. */
  answers: AnswerView[];
  /** Says that the promised next word is overdue; null where it is not. */
  overdue: string | null;
  /** Where it can be read: its own page, or its place in the list; null where the site has neither. */
  place: string | null;
}

/** A change, ready to print. */
export interface ChangeView extends BriefView {
  id: string;
  said: SaidView;
  /** Oldest first. */
  steps: StepView[];
  owner: string | null;
  links: PlainLink[];
  /** What was measured since; null where nothing is. */
  outcome: ReturnType<typeof outcomeView> | null;
  /** Address of its own page; null where the site has no such page. */
  href: string | null;
}

export function changeView(change: Change, context: ChangeContext): ChangeView {
  const { texts, links } = context;
  const { id, owner } = change;
  return {
    ...{ id, ...briefView(change, context) },
    said: saidView(change, context),
    steps: change.steps.map((step) => stepView(step, texts)),
    owner: owner === null ? null : texts.t('change.owner', { owner }),
    links: change.links.map((link) => ({ href: link.href, text: link.title })),
    outcome: change.outcome === null ? null : outcomeView(change.outcome, texts),
    href: links.change[id] ?? null,
  };
}

export function briefView(
  change: BriefChange,
  { texts, links }: Pick<ChangeContext, 'texts' | 'links'>,
): BriefView {
  const { id, title, status, since, updated } = change;
  const { t, day } = texts;
  return {
    title,
    status: { id: status, text: t(`status.${status}`) },
    since: { iso: since, text: t('change.since', { day: day(since) }) },
    updated: updated <= since ? null : { iso: updated, text: t('change.updated', { day: day(updated) }) },
    answers: answersOf(change, texts),
    overdue: change.overdue ? t('change.overdue') : null,
    place: changeAddress(id, links),
  };
}

function answersOf(change: BriefChange, { t, day }: Texts): AnswerView[] {
  const { status, did, reason, nextUpdateBy, overdue, steps } = change;
  const done = t(deedTerm(status));
  const deed: AnswerView[] = did === null ? [] : [{ kind: 'did', term: done, text: did }];
  const why: AnswerView[] =
    reason === null ? [] : [{ kind: 'reason', term: t(reasonTerm(status)), text: reason }];
  const answers = [...(status === 'cannot' ? [...why, ...deed] : [...deed, ...why])];
  if (nextUpdateBy !== null) {
    const text = t(overdue ? 'change.next.overdue' : 'change.next.due', { day: day(nextUpdateBy) });
    answers.push({ kind: 'next', term: t('change.next'), text });
  }
  if (answers.length > 0) return answers;
  return [{ kind: 'did', term: done, text: steps.at(-1)?.note ?? t(`status.${status}`) }];
}

/** Anchor of a step on the page of its change. */
export function stepAnchor({ date, status }: Pick<ChangeStep, 'date' | 'status'>): string {
  return `${date}-${status}`;
}

function stepView(step: ChangeStep, { t, day }: Texts): StepView {
  const { date, status, note } = step;
  return {
    id: stepAnchor(step),
    status: { id: status, text: t(`status.${status}`) },
    day: { iso: date, text: day(date) },
    note,
  };
}
