import type { DecidedSite } from './decisions.js';
import { readThemes } from './inputs.js';
import { dayOf } from '../model/day.js';
import { ingest } from '../pipeline.js';
import { createMarker } from '../themes/marks.js';
import { ThemeSurvey, type Survey } from '../themes/survey.js';

/** Which comments are looked at, and which of them are listed. */
export interface SurveyRequest {
  /** Only those of this round. @default all */
  round?: string | undefined;
  /** Lists those about this theme, or those about none. @default lists none */
  list?: { theme: string } | 'unmatched' | undefined;
}

/** A comment for its owner to read: nothing of the person, only the words and where they stand. */
export interface ListedComment {
  response: string;
  round: string;
  submittedOn: string | null;
  /** The words that matched stand in [brackets]. */
  comment: string;
}

export interface SurveyedSite extends Survey {
  listed: ListedComment[];
  /** Ids of all rounds that have responses, as they are met. */
  rounds: string[];
}

/** What the themes of a site do over all comments that count. Throws a CandorError when themes or sources cannot be read. */
export async function surveyThemes(site: DecidedSite, { round, list }: SurveyRequest): Promise<SurveyedSite> {
  const themes = await readThemes(site.root);
  const survey = new ThemeSurvey(themes);
  const wanted = typeof list === 'object' ? themes.findIndex(({ id }) => id === list.theme) : -1;
  const mark = wanted === -1 ? (comment: string) => comment : createMarker(themes[wanted]!);
  const listed: ListedComment[] = [];
  const rounds = new Set<string>();
  await ingest({
    ...site,
    ...{ every: true, stories: false },
    observe: (response, { countable }, { tags }) => {
      if (countable === null) return;
      rounds.add(response.round);
      if (!response.commented() || (round !== undefined && response.round !== round)) return;
      const { comment, language, tags: own } = response.words();
      const about = survey.add(comment, language, [...own, ...tags]);
      if (list === undefined || !(list === 'unmatched' ? about.length === 0 : about.includes(wanted))) return;
      const { id, submittedAt } = response;
      const submittedOn = submittedAt === null ? null : dayOf(submittedAt);
      listed.push({ response: id, round: response.round, submittedOn, comment: mark(comment, language) });
    },
  });
  return { ...survey.result(), listed, rounds: [...rounds] };
}
