import { dayOf } from '../model/day.js';
import type { WithheldReason } from '../model/published.js';
import type { Response } from '../model/response.js';

/** A comment that waits for a decision, with all the owner needs to decide. */
export interface QueueItem {
  response: string;
  source: string;
  round: string;
  submittedOn: string | null;
  score: number | null;
  comment: string;
  scopes: readonly string[];
  /** What intake noticed about it: a repeat, no proof of work. */
  flags: readonly string[];
}

/** What an owner may look through: comments that await approval, or answers that were taken for spam. */
export type QueueKind = 'waiting' | 'spam';

const gathered: Record<QueueKind, WithheldReason> = { waiting: 'awaiting-approval', spam: 'declined:spam' };

/** Gathers one kind while responses stream by. */
export class Queue {
  readonly items: QueueItem[] = [];

  constructor(readonly kind: QueueKind = 'waiting') {}

  add(response: Response, withheld: WithheldReason | null): void {
    if (withheld !== gathered[this.kind]) return;
    const { id, source, round, submittedAt, score, consent, flags = [] } = response;
    this.items.push({
      response: id,
      source,
      round,
      submittedOn: submittedAt === null ? null : dayOf(submittedAt),
      score,
      comment: response.words().comment,
      scopes: consent ?? [],
      flags,
    });
  }

  /** Oldest first: the one who has waited longest is answered first, whatever the score. */
  sorted(): QueueItem[] {
    return this.items.sort((a, b) => key(a).localeCompare(key(b), 'en'));
  }
}

function key({ submittedOn, response }: QueueItem): string {
  return `${submittedOn ?? '9999'} ${response}`;
}
