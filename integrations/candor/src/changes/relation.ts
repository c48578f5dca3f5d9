import { roundsSaid, type ChangeEntry } from '../model/change.js';
import type { Concern, Relation } from '../model/published-change.js';

/** What is known of one response, to tell which changes it led to. */
export interface RelatedResponse {
  /** Its public id. */
  id: string;
  round: string;
  /** Ids of the themes its comment and its tags are about. */
  themes: readonly string[];
}

/** How a response led to a change: its owner named it, or it speaks of the theme in one of the rounds; null when it did not. */
export function relationOf(response: RelatedResponse, { rounds, theme, asked }: Concern): Relation | null {
  if (asked.includes(response.id)) return 'asked';
  const mentioned = theme !== null && response.themes.includes(theme) && rounds.includes(response.round);
  return mentioned ? 'mentioned' : null;
}

/** Whom each change concerns. */
export function concernOf(
  { id, said }: { id: string; said: ChangeEntry['said'] },
  publicId: (response: string) => string,
): Concern {
  const asked = [...new Set([...said.quotes, ...(said.responses ?? []).map(publicId)])].sort();
  return { id, rounds: roundsSaid(said), theme: said.theme ?? null, asked };
}

/** The changes that a response led to, with how; in the order given. */
export function changesFor<Some extends { id: string }>(
  response: RelatedResponse,
  changes: readonly Some[],
  concerns: readonly Concern[],
): { change: Some; relation: Relation }[] {
  const byId = new Map(concerns.map((concern) => [concern.id, concern]));
  return changes.flatMap((change) => {
    const concern = byId.get(change.id);
    const relation = concern === undefined ? null : relationOf(response, concern);
    return relation === null ? [] : [{ change, relation }];
  });
}
