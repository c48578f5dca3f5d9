import { changesFor } from '../changes/relation.js';
import { dayOf } from '../model/day.js';
import type { Decision } from '../model/decision.js';
import type { LedChange } from '../model/published-change.js';
import { publicId } from '../policy/public-id.js';
import { standingsOf, undecided } from '../policy/standing.js';
import type { ModuleData } from '../publish/modules.js';
import type { StoredResponse } from '../store/contract.js';
import { createMatcher } from '../themes/matcher.js';

type Known = NonNullable<ModuleData['receipts']>;

/** The changes that a stored answer is about, found as a build finds them; last touched first. */
export function ledBy(
  { response, decisions }: { response: StoredResponse; decisions: readonly Decision[] },
  { themes, concerns, changes }: Known,
): LedChange[] {
  const { id, round, receivedAt } = response;
  const about = { id: publicId(id), round, themes: themesOf(response, decisions, themes) };
  return changesFor(about, changes, concerns).map(({ change, relation }) => {
    const concern = concerns.find((one) => one.id === change.id);
    const theme = themes.find((one) => one.id === concern?.theme)?.name ?? null;
    return { change, relation, theme, before: change.since < dayOf(receivedAt) };
  });
}

/** Tags say what a comment is about; without a comment there is nothing for them to say it of. */
function themesOf(
  { id, comment, topic }: StoredResponse,
  decisions: readonly Decision[],
  themes: Known['themes'],
): string[] {
  if (comment === '') return [];
  const { tags } = standingsOf(decisions).get(id) ?? undecided;
  const own = topic === '' ? [] : [topic];
  return createMatcher(themes)(comment, '', [...own, ...tags]).map((index) => themes[index]!.id);
}
