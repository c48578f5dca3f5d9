import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../../integrations/candor/dist/model/form.js';
import {
  policyTopics,
  type PolicyFacts,
  type PolicyRound,
} from '../../../integrations/candor/dist/model/policy.js';
import { policyView } from '../../../integrations/candor/dist/publish/policy-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { inventedConfig, inventedFacts } from '../../helpers/config.js';

const definition: FormDefinition = {
  receiver: 'site',
  action: '/feedback/submit/',
  attributes: {},
  hidden: {},
  honeypot: 'reference_code',
  round: 'feedback',
  questions: [],
  followUp: true,
  approval: 'required',
  consentVersion: '0',
  retention: { textMonths: 24, spamDays: 30, emailDays: 90 },
};

const declared: PolicyFacts = {
  rounds: [],
  facts: inventedFacts(4),
  approval: 'required',
  maximumAgeMonths: 36,
  publishWithinDays: 14,
  jurisdictions: ['UK', 'EU'],
  waivers: [],
  figures: { minimumGroup: 10, intervalFrom: 20, level: 95 },
};

interface Site {
  form?: Partial<FormDefinition> | null;
  policy?: Partial<PolicyFacts>;
  language?: string;
  comments?: boolean;
}

function sections({ form = {}, policy = {}, language = 'en-GB', comments = true }: Site = {}) {
  const config = inventedConfig();
  const links = comments ? config.links : { ...config.links, comments: null };
  return policyView({
    ...config,
    links: form === null ? { ...links, feedback: null, receipt: null } : links,
    policy: { ...declared, ...policy },
    form: form === null ? null : { ...definition, ...form },
    texts: createTexts(language, {}),
  });
}

function said(topic: string, site: Site = {}): string {
  const found = sections(site).find((section) => section.topic === topic);
  return [found?.paragraphs, found?.items, found?.after].flat().join('\n');
}

const round = (title: string, known: Partial<PolicyRound> = {}): PolicyRound => ({
  ...{ id: title.toLowerCase(), title, kind: 'invited-all' as const },
  ...known,
});

test.each(['en', 'de', 'fr', 'es', 'ar'])(
  'every section says something, with a form or without (%s)',
  (language) => {
    const topics = sections({ language }).map(({ topic, paragraphs, items }) =>
      [...paragraphs, ...items].join('').length > 20 ? topic : null,
    );
    expect(topics).toEqual([...policyTopics]);
    const without = sections({ form: null, language }).map(({ topic }) => topic);
    expect(without).toEqual(policyTopics.filter((topic) => topic !== 'stored'));
  },
);

describe('what rounds declare', () => {
  test('is one sentence where it is the same for all, and a line for each where it is not', () => {
    const none = { incentive: 'none' };
    expect(said('rewards', { policy: { rounds: [round('Spring', none), round('Autumn', none)] } })).toMatch(
      /^No reward was offered for answering\.\nWhatever we offer/,
    );
    const mixed = [round('Spring', none), round('Autumn', { incentive: 'a tin of oil' }), round('May')];
    expect(
      said('rewards', { policy: { rounds: mixed } })
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'Spring: No reward was offered for answering.',
      'Autumn: For answering, people were offered: a tin of oil. Everybody who answered got it, whatever the answer.',
      'May: Whether anything was offered for answering is not stated.',
    ]);
  });

  test('says that nobody checks where no check is declared', () => {
    const checked = round('Spring', { verification: { method: 'invitation only' } });
    const rounds = [checked, round('May'), round('Counter', { verification: { method: 'none' } })];
    expect(said('checks', { policy: { rounds } })).toBe(
      'Spring: That the people who answer are customers is checked by invitation only.\n' +
        'May, Counter: We do not check that people who answer bought from us.',
    );
  });

  test('tells a draw with its prize, days, odds and winner, and links its rules', () => {
    const draw = {
      ...{ rules: 'https://example.org/draw', from: '2026-03-01', to: '2026-03-31' },
      ...{ prize: 'a pair of panniers', odds: 'one in 124' },
    };
    const policy = { rounds: [round('Spring', { incentive: 'a prize draw', draw })] };
    expect(said('rewards', { policy })).toContain(
      'Prize draw from 1 March 2026 to 31 March 2026. Prize: a pair of panniers. Everybody who answered could enter, whatever they said. Odds: one in 124. No winner has been named yet.',
    );
    const won = { rounds: [round('Spring', { incentive: 'a draw', draw: { ...draw, winner: 'Ada' } })] };
    expect(said('rewards', { policy: won })).toContain('Winner: Ada.');
    expect(sections({ policy }).find(({ topic }) => topic === 'rewards')!.links).toEqual([
      { href: 'https://example.org/draw', text: 'Rules of the draw, Spring' },
    ]);
  });

  test('claims no answers of its own collecting where a firm collected them', () => {
    const collector = { name: 'Ask Ltd', url: 'https://ask.example', independent: true };
    const policy = { rounds: [round('Spring', { collector }), round('May')] };
    expect(said('who', { policy })).toContain('Spring: collected by Ask Ltd, which is independent of us.');
    expect(said('who', { policy })).not.toContain('no independent third party');
    expect(said('who')).toContain('no independent third party');
  });
});

test('every reason to publish nothing stands with its count, also where it was never used', () => {
  const facts = {
    ...inventedFacts(4),
    ...{ agreed: 7, withheld: { 'awaiting-approval': 3 }, excluded: { 'declined:spam': 2 } },
  };
  const reasons = said('withheld', { policy: { facts } });
  for (const line of ['3 awaiting approval', '2 spam', '0 obscene', '0 suspected of fraud'])
    expect(reasons.split('\n')).toContain(line);
  expect(said('fakes', { policy: { facts } })).toContain('So far we have left out: 2 spam.');
  expect(said('fakes')).toContain('So far we have left out none.');
});

test('a site without a list of all comments promises none', () => {
  const [withheld, order] = ['withheld', 'order'].map((topic) => said(topic, { comments: false }));
  for (const text of [withheld, order]) expect(text).not.toMatch(/whatever the score|of every score/);
  expect(order).toContain('no list of all comments');
  expect(said('order')).toContain('Published comments of every score stand in one list');
});

test('a time until publication is promised only where the options name one', () => {
  expect(said('time')).toContain('within 14 days');
  expect(said('time', { policy: { publishWithinDays: null } })).toContain('There is no fixed time');
});

test('exceptions stand with their rule, reason and last day; without any it says so', () => {
  const waiver = {
    rule: 'EU-23c',
    title: 'Scores come from all answers',
    reason: 'Old page.',
    until: '2026-12-31',
  };
  expect(said('waivers', { policy: { waivers: [waiver] } })).toContain(
    'EU-23c, Scores come from all answers: Old page. Until 31 December 2026.',
  );
  expect(said('waivers')).toContain('No exceptions from them are in force.');
});

test('a check before publication is promised only where there is one', () => {
  expect(said('withheld')).toContain('Comments are checked before they are published.');
  const automatic: Site = { policy: { approval: 'automatic' } };
  expect(said('withheld', automatic)).toContain('published without being checked first');
  expect(said('withheld', automatic)).not.toContain('Comments are checked before');
});

test('nothing is said to be erased after a time where a form service or a file keeps it', () => {
  const service = { receiver: 'service', action: 'https://forms.example/x' } as const;

  expect(said('time')).toContain('after 24 months');
  expect(said('time', { form: service })).toContain('That depends on forms.example and on us');
  expect(said('time', { form: service })).not.toMatch(/after \d+ (months|days)/);
  expect(said('time', { form: null })).toContain('kept in files, for no fixed time');
});

test('what a browser keeps is told beside the cookie', () => {
  expect(said('stored')).toMatch(/The form sets no other cookie\.\n.*stay in your browser/);
});

test('what is noted of somebody who is written to is told only where people may leave an address', () => {
  expect(said('stored')).toContain('we note which changes you were told of, until your address is erased');
  expect(said('stored')).toContain('a code made from it with a secret of ours stays');
  expect(said('stored', { form: { followUp: false } })).not.toContain('which changes you were told of');
});
