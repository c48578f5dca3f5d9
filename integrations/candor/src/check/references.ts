import { figureShows } from '../model/figure.js';
import { errorIssue, type Issue } from '../model/issue.js';
import { suggestion } from './nearest.js';

/** Ids that a story may name. */
export interface KnownIds {
  rounds: readonly string[];
  segments: readonly string[];
  series: readonly string[];
  themes: readonly string[];
  /** Public ids of published quotes. */
  quotes: readonly string[];
}

type Kind = keyof KnownIds | 'shows';

interface Use {
  component: string;
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
};
const words: Record<Kind, string> = {
  rounds: 'published round',
  segments: 'published breakdown',
  series: 'series of rounds',
  themes: 'theme',
  quotes: 'published quote',
  shows: 'figure',
};

/** Components of stories that name something which is not there, each with the nearest that is. */
export function referenceIssues(uses: readonly Use[], ids: KnownIds): Issue[] {
  const known: Record<Kind, readonly string[]> = { ...ids, shows: figureShows };
  return uses.flatMap(({ component, attributes, file, line }) =>
    Object.entries(named[component] ?? {}).flatMap(([attribute, kind]) => {
      const id = attributes[attribute];
      if (id === undefined || known[kind].includes(id)) return [];
      const what = `<${component} ${attribute}="${id}">: there is no ${words[kind]} "${id}"`;
      return [errorIssue('story-reference', { file, line }, what, suggestion(id, known[kind]))];
    }),
  );
}
