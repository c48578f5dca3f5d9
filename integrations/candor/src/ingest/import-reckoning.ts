import { countingOf } from './figuring.js';
import { readInputs, type Inputs } from './inputs.js';
import { Reckoning } from './reckoning.js';
import { roundFigures } from '../findings/figures.js';
import type { RoundFigures } from '../model/finding.js';
import { IdSet } from '../model/id-set.js';
import { CandorError, describeIssue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import { undeclaredRound, type Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import { standingsOf, type Standing } from '../policy/standing.js';

/** The site that a file is imported into. */
export interface ImportSite {
  root: string;
  options: CandorOptions;
  asOf: string;
  formRound?: Round;
}

/** What the site says about responses beside the file: its decisions and rounds. */
export interface SiteWords {
  inputs: Inputs;
  /** What is wrong with them; then they are left out. */
  faults: string[];
}

/** Mistakes in other files do not stand in the way of this one. */
export async function readSiteWords({ root }: ImportSite): Promise<SiteWords> {
  try {
    const inputs = await readInputs({ root, stories: false }, { sources: [] }, () => {});
    return { inputs: { ...inputs, themes: [] }, faults: [] };
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    const inputs = { sources: [], decisions: [], rounds: new Map(), themes: [], changes: [] };
    return { inputs: { ...inputs, reports: [], uses: [] }, faults: error.issues.map(describeIssue) };
  }
}

/** The figures of a round as findings compute them, however few answered. */
export type RoundPreview = Pick<
  RoundFigures,
  'id' | 'declared' | 'open' | 'scale' | 'scaleKind' | 'n' | 'received' | 'promoters' | 'passives'
> &
  Pick<RoundFigures, 'detractors' | 'nps' | 'netScore' | 'mean'> & {
    /** Whether there are enough answers for the site to print figures. */
    printed: boolean;
  };

/** Judges and counts the responses of one file as a build does. */
export class ImportReckoning {
  /** Answers with a score, and without one. */
  counted = 0;
  notAnswered = 0;
  /** Answers that are not counted, by reason. */
  readonly withheld: Record<string, number> = {};
  /** Of all others: whose words are published, and why the words of the rest are not. */
  published = 0;
  readonly unpublished: Record<string, number> = {};
  /** Ids that more than one row has. */
  readonly repeated = new Set<string>();
  readonly #ids = new IdSet();
  readonly #reckoning: Reckoning;
  readonly #standings: ReadonlyMap<string, Standing>;

  constructor(
    readonly site: ImportSite,
    readonly words: SiteWords,
  ) {
    const { options, asOf } = site;
    this.#standings = standingsOf(words.inputs.decisions);
    this.#reckoning = new Reckoning({
      ...countingOf(site, words.inputs),
      ...{ policy: options.policy, asOf, named: new Set(), observe: undefined },
    });
  }

  take(response: Response): void {
    const { id, score } = response;
    if (!this.#ids.add(id)) {
      this.repeated.add(id);
      return;
    }
    const { countable, withheld } = this.#reckoning.take(response, this.#standings.get(id));
    this.#reckoning.quotables.length = 0;
    this.#reckoning.evidence.clear();
    if (countable === null) add(this.withheld, withheld!);
    else if (score === null) this.notAnswered++;
    else this.counted++;
    if (withheld === null) this.published++;
    else if (countable !== null) add(this.unpublished, withheld);
  }

  rounds(): RoundPreview[] {
    const { options, asOf } = this.site;
    const { minimumGroup } = options.findings;
    const settings = {
      options: { ...options.findings, minimumGroup: 1 },
      ...{ asOf, labels: new Map(), themes: { themes: [], examples: () => [] } },
    };
    return this.#reckoning.tallies.list().map((tally) => {
      const round = this.words.inputs.rounds.get(tally.round) ?? undeclaredRound(tally.round);
      const figures = roundFigures(tally, round, '', settings);
      const { id, declared, open, scale, scaleKind, n, received } = figures;
      const { promoters, passives, detractors, nps, netScore, mean } = figures;
      return {
        ...{ id, declared, open, scale, scaleKind, n, received, printed: n >= minimumGroup },
        ...{ promoters, passives, detractors, nps, netScore, mean },
      };
    });
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
