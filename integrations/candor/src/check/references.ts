import { changeStatuses } from '../model/change.js';
import { figureShows } from '../model/figure.js';
import { errorIssue, warningIssue, type Issue } from '../model/issue.js';
import { suggestion } from '../model/nearest.js';

/** Ids that a story may name. */
export interface KnownIds {
  rounds: readonly string[];
  segments: readonly string[];
  series: readonly string[];
  themes: readonly string[];
  /** Public ids of published quotes. */
  quotes: readonly string[];
  changes: readonly string[];
  /** Public ids of quotes that stories name and that are not published any more. */
  gone: readonly string[];
}

type Kind = Exclude<keyof KnownIds, 'gone'> | 'shows' | 'statuses';

interface Use {
  component: string;
  plain?: boolean;
  attributes: Readonly<Record<string, string>>;
  file: string;
  line: number;
}

/** What each attribute of a component names. */
const named: Record<string, Record<string, Kind>> = {
  Nps: { round: 'rounds' },
  Distribution: { round: 'rounds' },
  Segments: { round: 'rounds', by: 'segments' },
  Themes: { round: 'rounds', theme: 'themes' },
  Compare: { from: 'rounds', to: 'rounds' },
  Movement: { from: 'rounds', to: 'rounds' },
  Trend: { series: 'series' },
  Figure: { round: 'rounds', from: 'rounds', to: 'rounds', theme: 'themes', by: 'segments', show: 'shows' },
  Quote: { id: 'quotes' },
  Testimonial: { id: 'quotes' },
  Change: { id: 'changes' },
  Changes: { theme: 'themes', status: 'statuses' },
  YouSaidWeDid: { id: 'changes' },
  ChangedBecauseOfYou: {},
};
const words: Record<Kind, string> = {
  rounds: 'published round',
  segments: 'published breakdown',
  series: 'series of rounds',
  themes: 'theme',
  quotes: 'published quote',
  changes: 'change',
  shows: 'figure',
  statuses: 'status',
};

/** Components of stories that name something which is not there, each with the nearest that is. */
export function referenceIssues(uses: readonly Use[], ids: KnownIds): Issue[] {
  const known: Record<Kind, readonly string[]> = { ...ids, shows: figureShows, statuses: changeStatuses };
  return uses.flatMap(({ component, attributes, file, line, plain }) => {
    if (plain && component in named) return [plainIssue(component, { file, line })];
    return Object.entries(named[component] ?? {}).flatMap(([attribute, kind]) => {
      const id = attributes[attribute];
      if (id === undefined || known[kind].includes(id)) return [];
      if (kind === 'quotes' && ids.gone.includes(id)) return [goneIssue(component, id, { file, line })];
      const what = `<${component} ${attribute}="${id}">: there is no ${words[kind]} "${id}"`;
      return [errorIssue('story-reference', { file, line }, what, suggestion(id, known[kind]))];
    });
  });
}

/** A withdrawal must not wait for somebody to edit a story: the page is built without the quote. */
function goneIssue(component: string, id: string, where: { file: string; line: number }): Issue {
  const what = `<${component} id="${id}">: this quote is not published any more, so nothing stands in its place`;
  return warningIssue('story-withdrawn', where, what, 'Take it out of the story, or choose another quote.');
}

function plainIssue(component: string, where: { file: string; line: number }): Issue {
  const what = `<${component}> stands in a Markdown file, which prints nothing of it`;
  return errorIssue('story-markdown', where, what, 'Rename the file so that it ends in .mdx.');
}
