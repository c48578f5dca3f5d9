import { surveyThemes, type SurveyedSite } from '../ingest/theme-survey.js';
import { loadSite } from './load-site.js';
import { listedText, surveyText } from './themes-text.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor themes [--theme <id> | --unmatched] [--round <round>] [--json] [--root <folder>]

Shows what the themes of content/themes.yaml find in all comments that are counted: how many mention each, which patterns matched and
which never did, which excluded phrases kept a match out, which themes overlap, and what the comments say that none of them found.

  --theme      lists the comments about this theme, the words that matched in [brackets]
  --unmatched  lists the comments about none
  --round      looks at the comments of this round only
  --json       prints it as JSON
  --root       folder of the site (default: this one)

Comments may hold personal data that people wrote in them: keep the output to yourself. Names and e-mail addresses are not in it.
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    theme: { type: 'string' },
    unmatched: { type: 'boolean' },
    round: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  const { theme, unmatched, round } = values;
  if (positionals.length > 0) throw new UsageError('themes takes no names; write --theme <id>.');
  if (theme !== undefined && unmatched)
    throw new UsageError('--theme and --unmatched are two lists; ask for one.');
  const list = theme === undefined ? (unmatched ? 'unmatched' : undefined) : { theme };
  const survey = await surveyThemes(await loadSite(values.root), { round, list });
  assertKnown(
    'theme',
    theme,
    survey.themes.map(({ id }) => id),
  );
  assertKnown('round', round, survey.rounds);
  if (values.json)
    console.log(JSON.stringify(list === undefined ? withoutList(survey) : survey.listed, null, 2));
  else console.log(list === undefined ? surveyText(survey) : listedText(survey.listed));
  return 0;
}

function assertKnown(what: string, id: string | undefined, known: readonly string[]): void {
  if (id === undefined || known.includes(id)) return;
  const others = known.length === 0 ? 'There are none.' : `There are: ${known.join(', ')}.`;
  throw new UsageError(`There is no ${what} "${id}". ${others}`);
}

function withoutList({ comments, themes, overlaps, unmatched }: SurveyedSite): object {
  return { comments, themes, overlaps, unmatched };
}

export const themes = { run, help };
