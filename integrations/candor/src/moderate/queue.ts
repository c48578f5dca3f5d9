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
  /** What would appear with the words: only what the person agreed to, or what a platform shows itself. */
  name: string;
  role: string;
  organisation: string;
  scopes: readonly string[];
  /** The platform it was left on, and its heading there; null for an answer of ours. */
  platform: { name: string; title: string; max: number } | null;
  /** What intake noticed about it: a repeat, no proof of work. */
  flags: readonly string[];
}

/** What an owner may look through: comments that await approval, or answers that were taken for spam. */
export type QueueKind = 'waiting' | 'spam';

const gathered: Record<QueueKind, WithheldReason> = { waiting: 'awaiting-approval', spam: 'declined:spam' };

interface Withheld {
  withheld: WithheldReason | null;
}

/** Gathers one kind while responses stream by. */
export class Queue {
  readonly #items: (QueueItem & { at: number })[] = [];

  constructor(readonly kind: QueueKind = 'waiting') {}

  add(response: Response, verdict: Withheld & { review?: Withheld }): void {
    if ((verdict.review ?? verdict).withheld !== gathered[this.kind]) return;
    const { platform } = response;
    const { id, source, round, submittedAt, score, consent, flags = [] } = response;
    const { comment, ...words } = response.words();
    const shown = (scope: 'name' | 'role' | 'organisation'): string =>
      platform || consent?.includes(scope) ? words[scope] : '';
    this.#items.push({
      at: submittedAt ?? Number.POSITIVE_INFINITY,
      response: id,
      source,
      round,
      submittedOn: submittedAt === null ? null : dayOf(submittedAt),
      score,
      comment,
      name: shown('name'),
      role: shown('role'),
      organisation: shown('organisation'),
      scopes: platform ? [] : (consent ?? []),
      platform: platform
        ? { name: platform.platform, title: platform.title ?? '', max: response.scale.max }
        : null,
      flags,
    });
  }

  /** Oldest first: the one who has waited longest is answered first, whatever the score. */
  sorted(): QueueItem[] {
    return this.#items
      .sort((a, b) => a.at - b.at || (a.response < b.response ? -1 : 1))
      .map(({ at: _, ...item }) => item);
  }
}
