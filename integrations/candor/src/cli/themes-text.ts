import { themesFile } from '../model/theme.js';
import type { ListedComment, SurveyedSite } from '../ingest/theme-survey.js';
import { printable } from './printable.js';

type SurveyedTheme = SurveyedSite['themes'][number];
type Phrase = SurveyedTheme['patterns'][number];
type Unmatched = SurveyedSite['unmatched'];

const shownOverlaps = 10;

const example = `There is no ${themesFile} yet. Write what comments are about, in the words people use:

- id: waiting
  name: Waiting times
  patterns:
    en: [wait*, too long, two weeks]
    de: [wartezeit*, zu lange]
  exclude: [waiting room]
- id: staff
  name: Our people
  patterns: [friendly, mechanic*]
  tags: [staff]

The words below may help to begin with.`;

/** Everything a survey of themes found, for a terminal. */
export function surveyText(survey: SurveyedSite): string {
  const { comments, themes, unmatched } = survey;
  if (themes.length === 0)
    return [example, counted(comments, 'comment'), ...frequent(unmatched, 'all comments')].join('\n\n');
  const head = `${counted(comments, 'comment')}: ${comments - unmatched.comments} about a theme, ${unmatched.comments} about none.`;
  const found = [head, ...themes.map(themeText), ...overlaps(survey)];
  return [...found, ...frequent(unmatched, 'comments about no theme')].join('\n\n');
}

function themeText({ id, name, comments, share, byTag, patterns, exclude }: SurveyedTheme): string {
  const tagged = byTag === 0 ? '' : `, ${byTag} of them by a tag alone`;
  const keyed = [...patterns, ...exclude].some(({ language }) => language !== 'any');
  const line = (phrase: Phrase, told: string): string =>
    `  ${String(phrase.comments).padStart(6)}  ${keyed ? `${phrase.language}  ` : ''}${told}`;
  return [
    `${printable(name)} (${id}): ${counted(comments, 'comment')}, ${share.toFixed(1)} %${tagged}`,
    ...patterns.map((phrase) => line(phrase, printable(phrase.text) + never(phrase, 'matched'))),
    ...exclude.map((phrase) => line(phrase, `not in "${printable(phrase.text)}"${never(phrase, 'needed')}`)),
  ].join('\n');
}

function never({ comments }: Phrase, verb: string): string {
  return comments === 0 ? `  (never ${verb})` : '';
}

function overlaps({ overlaps: pairs }: SurveyedSite): string[] {
  if (pairs.length === 0) return [];
  const lines = pairs
    .slice(0, shownOverlaps)
    .map(({ themes: [a, b], comments }) => `  ${String(comments).padStart(6)}  ${a} + ${b}`);
  return [['About two themes at once:', ...lines].join('\n')];
}

/** Terms are told apart by commas, so that a line is as wide as the terminal. */
function frequent({ words, phrases }: Unmatched, where: string): string[] {
  const told = (what: string, terms: Unmatched['words']): string[] =>
    terms.length === 0
      ? []
      : [
          `${what} in ${where}:\n  ${terms.map(({ term, comments }) => `${printable(term)} ${comments}`).join(', ')}`,
        ];
  return [...told('Frequent words', words), ...told('Frequent phrases', phrases)];
}

/** The comments of a list, for a terminal. */
export function listedText(listed: readonly ListedComment[]): string {
  const entries = listed.map(({ response, round, submittedOn, comment }) => {
    const text = printable(comment.trim()).replaceAll('\n', '\n  ');
    return `${printable(response)} · ${submittedOn ?? 'no date'} · ${printable(round)}\n  ${text}`;
  });
  return [`${counted(listed.length, 'comment')}.`, ...entries].join('\n\n');
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
