import { describe, expect, test } from 'vitest';
import { explanationText, unfoundIssue } from '../../../integrations/candor/dist/cli/explain-text.js';
import { explain, type Explanation } from '../../../integrations/candor/dist/ingest/explain.js';
import { lookFor } from '../../../integrations/candor/dist/ingest/nearest-response.js';
import type { Decision } from '../../../integrations/candor/dist/model/decision.js';
import { describeIssue } from '../../../integrations/candor/dist/model/issue.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { inventedConfig } from '../../helpers/config.js';
import { ownCsv, type OwnRow } from '../../helpers/responses.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { agreed, decide, decision, inStore, siteWith } from '../pipeline-store/collected.js';

const asOf = '2026-06-30';

function siteOf(rows: OwnRow[], decisions: Partial<Decision>[] = []): string {
  const log = decisions.map((one) =>
    JSON.stringify({ response: 'r1', by: 'Marta', at: '2026-05-02', ...one }),
  );
  return temporaryFolder({
    'content/responses/spring.csv': ownCsv(rows),
    'content/decisions.jsonl': log.map((line) => `${line}\n`).join(''),
  });
}

async function explained(root: string, ids: string[], options: CandorUserOptions = {}) {
  const site = { root, options: parseOptions(options), asOf };
  const links = { ...inventedConfig({}, 30).links, testimonial: '/testimonials/{id}/' };
  const { found, missing, ingested } = await explain(site, ids, () => ({ links, perPage: 2 }));
  return { site, ingested, missing, told: [...found.values()] };
}

async function one(rows: OwnRow[], decisions: Partial<Decision>[] = [], options = {}): Promise<Explanation> {
  const { told } = await explained(siteOf(rows, decisions), ['r1'], options);
  return told[0]!;
}

const said = { comment: 'Quick and kind.', consent: 'quote' };

describe('why a response is not on the wall, and what would change that', () => {
  test.each<[string, OwnRow, Partial<Decision>[], string, RegExp, RegExp]>([
    ['unapproved', said, [], 'awaiting-approval', /awaits approval/, /decide approve r1$/],
    ['refused', { ...said, consent: 'no' }, [], 'consent-refused', /said no/, /Only the person/],
    ['not asked', { ...said, consent: '' }, [], 'no-consent', /nobody said/, /map its column/],
    ['wordless', { consent: 'quote' }, [], 'no-comment', /no comment/, /nothing is to be done/],
    [
      'old',
      { ...said, submitted_at: '2022-01-05' },
      [{ action: 'approve' }],
      'too-old',
      /of 2022-01-05, longer ago than 36 months \(policy\.maximumAgeMonths\)/,
      /decide reconfirm r1$/,
    ],
    [
      'of tomorrow',
      { ...said, submitted_at: '2026-07-01' },
      [{ action: 'approve' }],
      'after-as-of',
      /after the day that the site speaks of \(2026-06-30\)/,
      /comes by itself/,
    ],
    [
      'withdrawn',
      said,
      [{ action: 'approve' }, { action: 'withdraw', by: 'Ada', at: '2026-06-01' }],
      'withdrawn',
      /withdrawn by Ada on 2026-06-01/,
      /stays/,
    ],
    [
      'declined',
      said,
      [{ action: 'decline', reason: 'off-topic' }],
      'declined:off-topic',
      /declined as off-topic by Marta on 2026-05-02/,
      /decide approve r1$/,
    ],
    ['erased', said, [{ action: 'erase' }], 'erased', /erased by Marta/, /remove it there/],
  ])('%s', async (_, row, decisions, reason, why, change) => {
    const { withheld } = await one([row], decisions);
    expect(withheld).toMatchObject({ reason });
    expect(withheld!.why).toMatch(why);
    expect(withheld!.change).toMatch(change);
  });

  test('of a round that is not published', async () => {
    const hidden = { findings: { undeclared: 'hide' } } as const;
    const { withheld } = await one([said], [{ action: 'approve' }], hidden);
    expect(withheld).toMatchObject({ reason: 'unpublished-round' });
    expect(withheld!.change).toContain('content/rounds/spring.yaml');
  });
});

test('words of 7 stand among the comments, and the report says why not among the testimonials', async () => {
  const seven = await one([{ ...said, score: 7 }], [{ action: 'approve' }]);
  expect(seven.shown).toMatchObject({ testimonial: null, walls: [], comments: '/comments/' });
  expect(explanationText(seven)).toContain('of scores 9 and 10 only');
});

test('words of 10 are found on the wall, on its page, in the lists of their tag and language, and by their rank', async () => {
  const rows = Array.from({ length: 3 }, (_, n) => ({
    ...said,
    score: 10,
    language: 'en',
    comment: `Good ${n}.`,
  }));
  const approved = ['r1', 'r2', 'r3'].map((response) => ({ response, action: 'approve' as const }));
  const placed = { action: 'feature' as const, for: 'home', tags: ['repairs'], excerpt: 'Good' };
  const first = await one(rows, [...approved, placed]);
  expect(first.shown).toMatchObject({
    testimonial: { at: 3, of: 3, page: '/testimonials/2/', own: `/testimonials/${first.publicId}/` },
    walls: [
      { name: 'repairs', page: '/testimonials/tags/repairs/' },
      { name: 'en', page: '/testimonials/languages/en/' },
    ],
    ...{ comments: '/comments/', places: ['home'], excerpt: true, redacted: false },
  });
  expect(first.decisions.map(({ action, line }) => [action, line])).toEqual([
    ['approve', 1],
    ['feature', 4],
  ]);
});

test('a response is found by the id that pages have, and told without more of its words than their beginning', async () => {
  const comment = `Write to ada@example.org or +44 20 7946 0958, ${'I was very glad of it. '.repeat(5)}Secret end.`;
  const root = siteOf([{ ...said, comment, email: 'private@example.org', name: 'Ada Lund' }]);
  const [byId] = (await explained(root, ['r1'])).told;
  const { told } = await explained(root, [`c-${byId!.publicId}`]);
  expect(told).toEqual([byId]);
  const text = explanationText(byId!) + JSON.stringify(told);
  expect(text).toContain('“Write to (e-mail) or (number), I was very glad of it. I was…”');
  expect(text).toContain('content/responses/spring.csv:2; round spring; 2026-03-01');
  expect(text).toContain('given besides: name (not shown)');
  expect(text).not.toMatch(/Lund|private@|Secret|7946/);
});

test('words with personal data in them are not told at all', async () => {
  const hidden = await one([said], [{ action: 'decline', reason: 'personal-data' }]);
  expect(explanationText(hidden)).toContain('score 9 of 10; a comment\n');
});

test('consent that says when and under which wording is told with both, of the form too', async () => {
  const answer = agreed('Good.');
  const root = await siteWith([answer]);
  const { told } = await explained(root, [answer.id]);
  expect(told[0]!.consent).toMatchObject({ scopes: ['quote', 'name'], stated: true, wording: 'w1' });
  expect(explanationText(told[0]!)).toContain('quote, name; on 2026-06-01; wording w1');
});

describe('an id that no response has', () => {
  const tellOf = async (root: string, ids: string[]): Promise<string[]> => {
    const { site, missing, ingested } = await explained(root, ids);
    const issues = (await lookFor(site, missing, ingested)).map(unfoundIssue);
    return issues.map((issue) => `${describeIssue(issue)} -> ${issue.remedy}`);
  };

  test('names the nearest', async () => {
    const root = siteOf([{ id: 'spring-001' }, { id: 'spring-077' }]);
    expect(await tellOf(root, ['spring-07'])).toEqual([
      'response spring-07: no source has this response -> Did you mean spring-077? To list all: npx candor report --responses',
    ]);
  });

  test('is told to be that of a row which became no response', async () => {
    const root = siteOf([{ score: 12 as number }, {}]);
    expect((await tellOf(root, ['r1']))[0]).toContain('a row of content/responses/spring.csv has this id');
  });

  test('is told to be that of an answer which was erased', async () => {
    const answer = agreed('Good.');
    const root = await siteWith([answer]);
    await decide(root, decision(answer.id, 'approve'));
    await inStore(root, (store) => store.erase(answer.id, 'visitor', 1));
    expect((await tellOf(root, [answer.id]))[0]).toContain('this response was erased');
  });
});
