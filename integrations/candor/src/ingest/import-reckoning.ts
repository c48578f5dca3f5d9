import { countingOf } from './figuring.js';
import { readInputs, type Inputs } from './inputs.js';
import { Reckoning } from './reckoning.js';
import { roundFigures } from '../findings/figures.js';
import type { RoundFigures } from '../model/finding.js';
import { CandorError, describeIssue, type Issue } from '../model/issue.js';
import type { Response } from '../model/response.js';
import { undeclaredRound, type Round } from '../model/round.js';
import type { CandorOptions } from '../options/schema.js';
import { standingsOf } from '../policy/standing.js';
import type { Verdict } from '../policy/judge.js';

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
  readonly #reckoning: Reckoning;
  readonly #account;
  #taken = 0;
  #observed = 0;

  constructor(
    readonly site: ImportSite,
    readonly words: SiteWords,
    file: string,
    report: (issue: Issue) => void,
  ) {
    const { options, asOf } = site;
    this.#reckoning = new Reckoning({
      ...countingOf(site, words.inputs),
      ...{ policy: options.policy, asOf, report },
      standings: standingsOf(words.inputs.decisions),
      observe: (response, verdict) => this.#observe(response, verdict),
    });
    this.#account = this.#reckoning.ledger.open(file);
  }

  take(response: Response, line: () => number): void {
    this.#reckoning.take(this.#account, response, { line });
    this.#taken++;
    this.#reckoning.quotables.length = 0;
  }

  /** Responses whose id another one had. */
  get repeated(): number {
    return this.#taken - this.#observed;
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

  #observe({ score }: Response, { countable, withheld }: Verdict): void {
    this.#observed++;
    if (countable === null) add(this.withheld, withheld!);
    else if (score === null) this.notAnswered++;
    else this.counted++;
    if (withheld === null) this.published++;
    else if (countable !== null) add(this.unpublished, withheld);
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
