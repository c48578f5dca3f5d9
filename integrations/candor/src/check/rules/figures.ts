import { monthsBefore } from '../../model/day.js';
import type { RoundFigures } from '../../model/finding.js';
import { roundsFolder } from '../../model/round.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { figureFaults } from '../recount.js';
import { missingWithFigures, scaleFaults, smallFaults } from '../told-figures.js';
import type { Family } from './rule.js';

type FaultsOf = (figures: RoundFigures, facts: CheckFacts) => string[];

/** One finding for each published round that has faults of a kind, with the first few of them. */
function perRound(facts: CheckFacts, faultsOf: FaultsOf, more: Partial<Finding> = {}): Finding[] {
  return facts.findings.rounds.flatMap((figures) => {
    const faults = faultsOf(figures, facts);
    if (faults.length === 0) return [];
    const rest = faults.length > 3 ? `; and ${faults.length - 3} more` : '';
    return [{ where: placeOf(figures), what: `${faults.slice(0, 3).join('; ')}${rest}`, ...more }];
  });
}

function placeOf({ id }: RoundFigures): Finding['where'] {
  return { file: `${roundsFolder}/${id}.yaml` };
}

/** The newest round that shows a score, where it ended long ago: that score leads pages. */
function stale({ findings, asOf }: CheckFacts): Finding[] {
  const told = findings.rounds.filter(({ distribution }) => distribution.length > 0);
  if (told.some(({ open, to }) => open || (to !== null && to >= monthsBefore(asOf, 12)))) return [];
  const newest = told.reduce<RoundFigures | null>(
    (best, round) => (round.to !== null && round.to > (best?.to ?? '') ? round : best),
    null,
  );
  if (newest === null) return [];
  const { to, from } = newest;
  const old = to! < monthsBefore(asOf, 24);
  return [
    {
      where: placeOf(newest),
      what: `the newest score is from answers until ${to}, more than ${old ? 24 : 12} months before ${asOf}`,
      mild: !old || from !== null,
    },
  ];
}

/** Whether the figures are what all answers say, and how recent they are. */
export const figures: Family = {
  'EU-23c': {
    regime: 'EU UCPD 2005/29/EC, Annex I 23c; UK DMCC Act 2024, Schedule 20 paragraph 13',
    title: 'Figures come from all answers, never from the published ones',
    checks:
      'The score, the counts, the shares and the mean of every published round are computed a second time, by other code, from every valid answer; of an open round, whose last day is divided, as far as whole days go.',
    remedy:
      'This is a fault in Candor, not in your content: please report it with the round and these numbers.',
    source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0029-20220528',
    severity: 'error',
    beyond: 'Whether an export holds every answer that was given: only its owner can know.',
    records: (facts) =>
      perRound(facts, (round, { handled, asOf, findings: { minimumGroup } }) =>
        figureFaults(round, handled.recounts.get(round.id), { asOf, minimumGroup }),
      ),
  },
  'UK-stale': {
    regime: 'UK DMCC Act 2024, Schedule 20 paragraph 13, as law firms read it',
    title: 'A score that leads a page is recent, and says of when',
    checks:
      'How long before the day of the build the newest published round ended: more than 12 months are told; more than 24 are an error where no period stands with the score.',
    remedy: 'Ask again, or say with the figures why they still hold (the note of the round).',
    source: 'https://www.legislation.gov.uk/ukpga/2024/13/schedule/20/paragraph/13',
    severity: { UK: 'error' },
    records: stale,
  },
  'STAT-n': {
    regime: 'Survey practice (AAPOR)',
    title: 'A score says of whom, of how many and of when',
    checks:
      'Every published round states how many answered, the period, the wording, the scale and how many were asked; fewer than 30 are marked as few, and of groups smaller than `findings.minimumGroup` nothing is told, nor can be found out by taking the others away.',
    remedy: 'Declare the round, with all it asks for, in content/rounds/.',
    source: 'https://aapor.org/standards-and-ethics/disclosure-standards/',
    severity: 'error',
    records: (facts) => {
      const { minimumGroup, intervalFrom } = facts.findings;
      return [
        ...perRound(
          facts,
          (round) => {
            const missing = round.declared ? missingWithFigures(round) : [];
            return missing.length === 0 ? [] : [`its figures do not say ${missing.join(', ')}`];
          },
          { undeclared: true },
        ),
        ...perRound(
          facts,
          ({ declared, distribution }) =>
            declared || distribution.length === 0
              ? []
              : [
                  'nobody said who was asked, how many, or in which words: its figures say that they are not known',
                ],
          { undeclared: true },
        ),
        ...perRound(facts, (round) => smallFaults(round, minimumGroup, intervalFrom), {
          remedy: 'This is a fault in Candor, not in your content: please report it with the round.',
        }),
      ];
    },
  },
  'STAT-scale': {
    regime: 'Survey practice',
    title: 'Every figure exists on the scale that was asked',
    checks:
      'An NPS stands on 0 to 10 only and a net score on scales that end at 10; every answer and every entry of a distribution is a value of the declared scale. Values that a mapping does not know stop the import before that.',
    remedy: 'Correct `min` and `max` of the score in the mapping of the source.',
    source: 'https://hbr.org/2003/12/the-one-number-you-need-to-grow',
    severity: 'error',
    records: (facts) =>
      perRound(facts, (round, { handled }) => scaleFaults(round, handled.recounts.get(round.id))),
  },
};
