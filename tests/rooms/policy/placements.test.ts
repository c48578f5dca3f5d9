import { describe, expect, test } from 'vitest';
import { decisionSchema, type Decision } from '../../../integrations/candor/dist/model/decision.js';
import { undecided, withDecision } from '../../../integrations/candor/dist/policy/standing.js';
import { ingestFiles } from '../ingested.js';

const of = (...steps: Partial<Decision>[]) =>
  steps.map(
    (step) => ({ response: 'r1', action: 'feature', by: 'Ada', at: '2026-05-02', ...step }) as Decision,
  );
const placed = (...steps: Partial<Decision>[]) => of(...steps).reduce(withDecision, undecided);

describe('a decision for a place', () => {
  test.each<[string, Partial<Decision>[], object[]]>([
    ['puts a quote there', [{ for: 'pricing' }], [{ place: 'pricing', excerpt: null }]],
    [
      'or in several',
      [{ for: ['pricing', 'home'] }],
      [
        { place: 'pricing', excerpt: null },
        { place: 'home', excerpt: null },
      ],
    ],
    [
      'gives it a shorter form there',
      [{ action: 'excerpt', excerpt: 'a', for: 'pricing' }],
      [{ place: 'pricing', excerpt: 'a' }],
    ],
    [
      'replaces the one before it',
      [
        { action: 'excerpt', excerpt: 'a', for: ['pricing', 'home'] },
        { action: 'excerpt', excerpt: 'b', for: 'pricing' },
      ],
      [
        { place: 'home', excerpt: 'a' },
        { place: 'pricing', excerpt: 'b' },
      ],
    ],
    [
      'leaves a shorter form that is there',
      [{ action: 'excerpt', excerpt: 'a', for: 'pricing' }, { for: 'pricing' }],
      [{ place: 'pricing', excerpt: 'a' }],
    ],
  ])('%s', (_, steps, placements) => {
    expect(placed(...steps)).toEqual({ ...undecided, placements });
  });

  test('says nothing of the rest of the site, and the other way round', () => {
    expect(placed({}, { action: 'excerpt', excerpt: 'a' })).toEqual({
      ...undecided,
      featured: true,
      excerpt: 'a',
    });
  });

  test.each<[string, boolean, object]>([
    ['a place', true, { for: 'pricing' }],
    ['several', true, { for: ['pricing', 'home'] }],
    ['an excerpt', true, { action: 'excerpt', excerpt: 'a', for: 'pricing' }],
    ['no place', false, { for: [] }],
    ['an empty name', false, { for: ' ' }],
    ['a decision about the person', false, { action: 'approve', for: 'pricing' }],
  ])('with %s is accepted: %s', (_, accepted, more) => {
    expect(decisionSchema.safeParse(of(more)[0]).success).toBe(accepted);
  });
});

test('a shorter form for a place is held against the words as any other is', async () => {
  const site = (excerpt: string) =>
    ingestFiles({
      'content/responses/spring.csv': 'id,score,comment,consent\nr1,9,"Quick, and never late.",quote\n',
      'content/decisions.jsonl': `${JSON.stringify(of({ action: 'excerpt', excerpt, for: 'pricing' })[0])}\n`,
    });
  const { quotables } = await site('never late');
  expect(quotables).toMatchObject([
    { excerpt: null, placements: [{ place: 'pricing', excerpt: 'never late' }] },
  ]);
  await expect(site('always late')).rejects.toThrow('the excerpt is not in the comment word for word');
});
