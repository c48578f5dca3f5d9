import type { ChangeStatus } from '../model/change.js';
import { stepKey, type FollowUpStep } from '../model/follow-up.js';
import type { Change, Concern, Relation } from '../model/published-change.js';
import { changesFor, type RelatedResponse } from './relation.js';

/** An answer whose author agreed to be written to about it. */
export interface Contact extends RelatedResponse {
  response: string;
  /** The same for every answer with the same address. */
  person: string;
  /** UTC day. */
  receivedOn: string;
}

/** A step for one person to be told, and the answer of theirs that it is told about. */
export interface Telling {
  contact: Contact;
  change: Change;
  relation: Relation;
  status: ChangeStatus;
  day: string;
  /** Whether the change still stands there. */
  current: boolean;
  /** What was noted with the step; null for nothing. */
  note: string | null;
}

/** What was heard is not news to those who said it. */
const untold: readonly ChangeStatus[] = ['heard'];

/**
 * Where each change stands, for every answer that led to it. Not for what was done before somebody spoke: that was not done
 * because of them. Answers in the order given.
 */
export function dueSteps(
  contacts: readonly Contact[],
  changes: readonly Change[],
  concerns: readonly Concern[],
): FollowUpStep[] {
  return contacts.flatMap((contact) =>
    changesFor(contact, changes, concerns)
      .filter(({ change: { status, since } }) => !untold.includes(status) && since >= contact.receivedOn)
      .map(({ change: { id, status, since } }) => ({
        ...{ response: contact.response, person: contact.person, change: id, status, day: since },
      })),
  );
}

/** Without what people were told already, and without those who opted out. */
export function newSteps(
  due: readonly FollowUpStep[],
  told: readonly FollowUpStep[],
  optedOut: ReadonlySet<string>,
): FollowUpStep[] {
  const known = new Set(told.map(stepKey));
  return due.filter((step) => !optedOut.has(step.person) && !known.has(stepKey(step)));
}

/**
 * Each step once for each person: of several answers, about the one that asked for it, else about their first. A step is left out
 * where its change, the status or everything that joins the two is gone.
 */
export function tellingsOf(
  steps: readonly FollowUpStep[],
  contacts: readonly Contact[],
  changes: readonly Change[],
  concerns: readonly Concern[],
): Telling[] {
  const byResponse = new Map(contacts.map((contact, at) => [contact.response, { contact, at }]));
  const told = new Map<string, Telling & { at: number }>();
  for (const step of steps) {
    const found = byResponse.get(step.response);
    const telling = found && tellingOf(step, found.contact, changes, concerns);
    if (found === undefined || telling === null || telling === undefined) continue;
    const other = told.get(stepKey(step));
    if (other === undefined || isBefore({ ...telling, at: found.at }, other))
      told.set(stepKey(step), { ...telling, at: found.at });
  }
  return [...told.values()].sort((a, b) => a.at - b.at).map(({ at: _, ...telling }) => telling);
}

function tellingOf(
  { change: id, status, day }: FollowUpStep,
  contact: Contact,
  changes: readonly Change[],
  concerns: readonly Concern[],
): Telling | null {
  const related = changesFor(
    contact,
    changes.filter((change) => change.id === id),
    concerns,
  )[0];
  const step = related?.change.steps.find((one) => one.date === day && one.status === status);
  if (related === undefined || step === undefined || day < contact.receivedOn) return null;
  const { change, relation } = related;
  const current = change.status === step.status && change.since === day;
  return { contact, change, relation, status: step.status, day, current, note: step.note };
}

type Placed = Pick<Telling, 'relation'> & { at: number };

function isBefore(a: Placed, b: Placed): boolean {
  if (a.relation !== b.relation) return a.relation === 'asked';
  return a.at < b.at;
}
