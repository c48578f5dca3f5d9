import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { Witness } from '../../../../integrations/candor/dist/ingest/witness.js';
import type { Issue } from '../../../../integrations/candor/dist/model/issue.js';
import type { RoundFigures } from '../../../../integrations/candor/dist/model/finding.js';
import type { Round } from '../../../../integrations/candor/dist/model/round.js';
import { checkFacts } from '../../../helpers/facts.js';
import { runs } from '../../../helpers/random.js';
import {
  asOf,
  countable,
  declaredRound,
  figured,
  june,
  nps,
  scores,
  settingsOf,
  type Given,
} from '../../findings/figured.js';
import { disclosed, ingestFiles } from '../../ingested.js';

const invited = declaredRound({ kind: 'invited-all', asked: 400, closed: '2026-06-29' });
const open = declaredRound({ kind: 'open-form' });

/** What rules know where these figures are published, and these answers were given. */
function knownOf(figures: RoundFigures, answers: readonly Given[], round: Round, scale = nps): CheckFacts {
  const witness = new Witness(() => round === open);
  for (const answer of answers) {
    const verdict = { countable: countable(answer, scale), quotable: null, withheld: null, agreed: false };
    witness.note({ id: '' }, verdict, answer.n ?? 1);
  }
  const facts = checkFacts({ asOf, handled: witness.all() });
  return { ...facts, findings: { ...facts.findings, rounds: [figures] } };
}

function told(facts: CheckFacts, ...rules: string[]): Issue[] {
  return recordIssues(facts).filter(({ rule }) => rules.includes(rule));
}

const given = (list: readonly (number | null)[]): Given[] =>
  list.map((score, index) => ({ score, at: june((index % 25) + 1) }));

const arbitraryAnswers = fc.array(
  fc.record({
    score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }),
    at: fc.option(fc.integer({ min: 1, max: 29 }).map(june), { freq: 12 }),
    segments: fc.record({ plan: fc.constantFrom('free', 'pro', 'team', '') }),
    n: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
  }),
  { maxLength: 60 },
);

describe('figures held against all answers', () => {
  test.each([
    ['finished', invited],
    ['open', open],
  ])('those of a %s round are what all its answers say, whatever those are', (_, round) => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.integer({ min: 5, max: 12 }), (answers, minimum) => {
        const figures = figured(answers, { round, settings: settingsOf(minimum) });
        const facts = knownOf(figures, answers, round);
        const findings = { ...facts.findings, minimumGroup: minimum };
        expect(told({ ...facts, findings }, 'EU-23c', 'STAT-scale', 'STAT-n')).toEqual([]);
      }),
      { numRuns: runs(60, 500) },
    );
  });

  test('those of some of the answers, such as the published ones, are told where they say another thing', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.integer({ min: 1, max: 8 }), (answers, least) => {
        const some = answers.filter(({ score }) => score === null || score >= least);
        const figures = figured(some, { round: invited });
        const all = figured(answers, { round: invited });
        fc.pre(figures.distribution.length > 0 && figures.mean !== all.mean);
        expect(told(knownOf(figures, answers, invited), 'EU-23c')).toHaveLength(1);
      }),
      { numRuns: runs(60, 500) },
    );
  });

  test('an open round that counts promoters only is told too', () => {
    const answers = given(scores(30, 20, 20));
    const promoters = answers.filter(({ score }) => score! > 8);
    expect(told(knownOf(figured(promoters, { round: open }), answers, open), 'EU-23c')).toHaveLength(1);
    expect(told(knownOf(figured(answers, { round: open }), answers, open), 'EU-23c')).toEqual([]);
  });

  test('a score that does not follow from its own counts is an error that says both numbers', () => {
    const answers = given(scores(20, 10, 10));
    const figures = figured(answers, { round: invited });
    const facts = knownOf({ ...figures, nps: 50, netScore: 50 }, answers, invited);
    expect(told(facts, 'EU-23c')).toEqual([
      expect.objectContaining({
        severity: 'error',
        where: { file: 'content/rounds/spring.yaml' },
        what: 'it says a net score of 50, and all answers make 25.00; it says an NPS of 50, and all answers make 25.00',
      }),
    ]);
  });

  test('the pipeline publishes figures of everybody, those who refuse to be quoted among them', async () => {
    const row = (score: number, index: number): string =>
      `r${index},2026-03-0${(index % 9) + 1},${score},Words number ${index},${score > 8 ? 'yes' : 'no'}`;
    const list = [...Array<number>(12).fill(10), ...Array<number>(12).fill(3)];
    const { findings, handled } = await ingestFiles({
      'content/responses/spring.csv': ['id,submitted_at,score,comment,consent', ...list.map(row), ''].join(
        '\n',
      ),
      'content/rounds/spring.yaml': `${disclosed}kind: open-form\nclosed: 2026-04-01\n`,
    });
    const [round] = findings.rounds;
    expect(round).toMatchObject({ n: 24, nps: 0 });
    const facts = checkFacts({ findings, handled });
    expect(told(facts, 'EU-23c')).toEqual([]);
    const counted = figured(Array<number>(12).fill(10), { round: invited });
    const published = { ...findings, rounds: [{ ...counted, id: 'spring' }] };
    expect(told({ ...facts, findings: published }, 'EU-23c')).toHaveLength(1);
  });
});

describe('how recent the leading score is', () => {
  const answers = given(scores(20, 10, 10));
  const ended = (to: string, more: Partial<RoundFigures> = {}): CheckFacts => {
    const figures = { ...figured(answers, { round: invited }), open: false, from: '2024-01-01', to, ...more };
    return knownOf(figures, answers, invited);
  };

  test('a year is told as a warning, with the day', () => {
    expect(told(ended('2025-06-30'), 'UK-stale')).toEqual([]);
    const [issue] = told(ended('2025-06-29'), 'UK-stale');
    expect(issue).toMatchObject({ severity: 'warning', what: expect.stringContaining('2025-06-29') });
  });

  test('two years are an error only where no period stands with the score', () => {
    expect(told(ended('2024-06-29'), 'UK-stale')[0]?.severity).toBe('warning');
    expect(told(ended('2024-06-29', { from: null }), 'UK-stale')[0]?.severity).toBe('error');
  });

  test('an old round is nothing to tell beside a newer one', () => {
    const facts = ended('2024-06-29');
    const newer = { ...facts.findings.rounds[0]!, id: 'newer', to: '2026-05-01' };
    const findings = { ...facts.findings, rounds: [newer, ...facts.findings.rounds] };
    expect(told({ ...facts, findings }, 'UK-stale')).toEqual([]);
  });
});

describe('what stands with a score', () => {
  const answers = given(scores(20, 10, 10)).map((answer, index) => ({
    ...answer,
    segments: { plan: index % 2 === 0 ? 'free' : 'pro' },
  }));
  const figures = figured(answers, { round: invited });
  const withFigures = (more: Partial<RoundFigures>): Issue[] =>
    told(knownOf({ ...figures, ...more }, answers, invited), 'STAT-n');

  test('a declared round that says everything is fine', () => {
    expect(withFigures({})).toEqual([]);
    expect(figures.breakdowns).toHaveLength(1);
  });

  test('what is missing is named, as a warning', () => {
    const [issue] = withFigures({ question: null, asked: null });
    expect(issue).toMatchObject({ severity: 'warning' });
    expect(issue?.what).toBe(
      'its figures do not say the wording of the question, how many people were asked',
    );
  });

  test('a round nobody declared is one warning', () => {
    expect(withFigures({ declared: false, disclosure: null }).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  test('few answers without their mark are an error', () => {
    const few = given(scores(9, 5, 6));
    const small = figured(few, { round: invited });
    expect(told(knownOf(small, few, invited), 'STAT-n')).toEqual([]);
    const [issue] = told(knownOf({ ...small, marker: null }, few, invited), 'STAT-n');
    expect(issue).toMatchObject({ severity: 'error', what: expect.stringContaining('one of few') });
  });

  test.each([
    ['a group under the minimum', { groups: [group('free', 36), group('pro', 4)], hidden: 0 }],
    ['a rest under the minimum', { groups: [group('free', 36), group('pro', null)], hidden: 0 }],
    ['one hidden group alone', { groups: [group('free', 25), group('pro', null)], hidden: 0 }],
    ['a group of few without its mark', { groups: [group('free', 20), group('pro', 20)], hidden: 0 }],
  ])('%s is an error', (_, more) => {
    const breakdowns = [{ ...figures.breakdowns[0]!, ...more }];
    expect(withFigures({ breakdowns }).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('figures of fewer than the minimum, and an interval of people who chose themselves, are errors', () => {
    const facts = knownOf(figures, answers, invited);
    const findings = { ...facts.findings, minimumGroup: 50 };
    expect(told({ ...facts, findings }, 'STAT-n')[0]?.what).toContain('fewer than 50');
    expect(withFigures({ kind: 'open-form', responseRate: null })[0]?.what).toContain('chose themselves');
  });
});

describe('scales', () => {
  test('an NPS on a scale of 1 to 5 is an error, the figures that exist there are none', () => {
    const scale = { min: 1, max: 5 };
    const answers = given(scores(20, 10, 10).map((score) => Math.ceil(score / 2)));
    const figures = figured(answers, { round: invited, scale });
    expect(figures).toMatchObject({ nps: null, netScore: null });
    expect(told(knownOf(figures, answers, invited, scale), 'STAT-scale', 'EU-23c')).toEqual([]);
    const wrong = { ...figures, nps: 12, netScore: 12 };
    expect(told(knownOf(wrong, answers, invited, scale), 'STAT-scale')[0]).toMatchObject({
      severity: 'error',
      what: expect.stringContaining('NPS on a scale of 1 to 5'),
    });
  });

  test('an answer off the scale is an error that names it', () => {
    const answers = given([...scores(20, 10, 10), 11]);
    const figures = figured(answers, { round: invited });
    expect(told(knownOf(figures, answers, invited), 'STAT-scale')[0]?.what).toContain('0 to 10: 11');
  });
});

test('a file of four columns that nobody declared breaks no rule of the records', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `r${at},${at % 11},Words of number ${at},yes`);
  const { findings, handled, quotables, facts, decisions } = await ingestFiles({
    'content/responses/spring.csv': ['id,score,comment,consent', ...rows, ''].join('\n'),
  });
  const known = checkFacts({ findings, handled, facts, decisions }, quotables);
  const issues = recordIssues(known);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(issues.filter(({ rule }) => rule === 'STAT-n')).toHaveLength(1);
});

function group(value: string, n: number | null) {
  const marker = n === null ? ('c' as const) : null;
  return { value, n, share: n, netScore: n === null ? null : 10, interval: null, marker };
}
