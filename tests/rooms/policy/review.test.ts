import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declineReasons, type Decision } from '../../../integrations/candor/dist/model/decision.js';
import type { Response, Words } from '../../../integrations/candor/dist/model/response.js';
import { createJudge } from '../../../integrations/candor/dist/policy/judge.js';
import { policySchema, type PolicyOptions } from '../../../integrations/candor/dist/policy/schema.js';
import { undecided, withDecision } from '../../../integrations/candor/dist/policy/standing.js';

const words: Words = {
  ...{ comment: 'Fast, but my name is Erika and it was late.', name: 'Erika M.', role: 'Chief Rider' },
  ...{ organisation: 'ACME', email: 'erika@example.org', language: 'en', tags: ['speed'] },
};
const url = 'https://g2.example/acme';

function review(more: Partial<Response> = {}, said: Partial<Words> = {}, left: object = {}): Response {
  const told = { ...words, ...said };
  return {
    ...{ id: 'vendor-id-77', source: 'g2.json', round: 'g2', score: 4.5, scale: { min: 0, max: 5 } },
    ...{ submittedAt: Date.UTC(2026, 2, 2, 23, 30), consent: null, segments: {} },
    platform: { platform: 'G2', url, title: 'Quick', link: `${url}/77`, ...left },
    commented: () => told.comment.trim() !== '',
    words: () => told,
    ...more,
  };
}

type Step = [Decision['action'], Partial<Decision>?];
function judged(given: Response, steps: Step[] = [['approve']], policy: Partial<PolicyOptions> = {}) {
  const standing = steps
    .map(([action, more]): Decision => ({ response: given.id, action, by: 'Ada', at: '2026-06-30', ...more }))
    .reduce(withDecision, undecided);
  return createJudge(policySchema.parse(policy), '2026-06-30')(given, standing);
}

const fate = (...args: Parameters<typeof judged>): string => {
  const { review, ...others } = judged(...args);
  expect(others).toMatchObject({ countable: null, quotable: null, agreed: false });
  return review!.withheld ?? 'shown';
};

test.each<[string, Parameters<typeof judged>, string]>([
  ['nobody has decided', [review(), []], 'awaiting-approval'],
  ['no approval is needed of answers', [review(), [], { approval: 'automatic' }], 'awaiting-approval'],
  ['consent to everything', [review({ consent: ['quote', 'name'] }), []], 'awaiting-approval'],
  ['featured', [review(), [['feature']]], 'awaiting-approval'],
  ['approved', [review()], 'shown'],
  ['approved, in a round that is not published', [review({ round: 'hidden' })], 'shown'],
  ['withdrawn', [review(), [['approve'], ['withdraw']]], 'withdrawn'],
  ['withdrawn, then approved again', [review(), [['withdraw'], ['approve']]], 'withdrawn'],
  ['erased', [review(), [['approve'], ['erase']]], 'erased'],
  ['marked as spam', [review(), [['approve'], ['mark-spam']]], 'declined:spam'],
  ['nothing said', [review({}, { comment: ' \n' })], 'no-comment'],
  ['after the day', [review({ submittedAt: Date.parse('2026-07-01T00:00:00Z') })], 'after-as-of'],
  ['too old', [review({ submittedAt: Date.parse('2020-01-01') })], 'too-old'],
  ['old, and confirmed', [review({ submittedAt: 0 }), [['approve'], ['reconfirm']]], 'shown'],
])('a review of a platform: %s', (_, args, expected) => {
  expect(fate(...args)).toBe(expected);
});

test.each(declineReasons)('declined as %s it is not shown', (reason) => {
  expect(fate(review(), [['approve'], ['decline', { reason }]])).toBe(`declined:${reason}`);
});

test('whatever is decided, it is counted nowhere and quoted nowhere', () => {
  const steps = fc.array(
    fc.constantFrom<Step>(
      ...([['approve'], ['feature'], ['reconfirm'], ['decline', { reason: 'spam' }]] as Step[]),
      ...([['tag', { tags: ['x'] }], ['reply', { reply: 'Thanks' }], ['withdraw'], ['erase']] as Step[]),
    ),
  );
  const scores = fc.constantFrom(null, 0, 0.5, 4.5, 5);
  fc.assert(
    fc.property(steps, scores, fc.boolean(), (decided, score, automatic) => {
      const approval = automatic ? 'automatic' : 'required';
      const verdict = judged(review({ score }), decided, { approval });
      expect(verdict).toMatchObject({ countable: null, quotable: null, agreed: false });
      expect(['not-ours', 'erased']).toContain(verdict.withheld);
      // Blind to the stars.
      expect(verdict.review!.withheld).toBe(judged(review({ score: 1 }), decided).review!.withheld);
    }),
  );
});

test('what is shown is what the platform shows: neither e-mail nor employer, nor the platform’s own id', () => {
  expect(judged(review()).review!.shown).toEqual({
    ...{ id: expect.stringMatching(/^[0-9a-f]{12}$/), platform: 'G2', link: `${url}/77` },
    ...{ stars: 4.5, scale: { min: 0, max: 5 }, submittedOn: '2026-03-02', author: 'Erika M.' },
    ...{ title: 'Quick', text: words.comment, redacted: false, language: 'en' },
  });
});

test('what it has not is null, and without a link of its own it leads to all of them', () => {
  const bare = review(
    { submittedAt: null, score: null },
    { name: '', language: '' },
    { title: '', link: '' },
  );
  expect(judged(bare).review!.shown).toMatchObject({
    ...{ link: url, stars: null, submittedOn: null, author: null, title: null, language: null },
  });
});

test('personal data can be cut out of it, word for word, and then its heading goes too', () => {
  const excerpt = 'Fast, but [...] it was late.';
  expect(judged(review(), [['approve'], ['redact', { excerpt }]]).review!.shown).toMatchObject({
    ...{ text: excerpt, redacted: true, title: null },
  });
  expect(() => judged(review(), [['approve'], ['redact', { excerpt: 'Very fast.' }]])).toThrow(
    'the redacted comment is not in the comment word for word',
  );
});

test('an answer of ours has no verdict as a review', () => {
  const { platform: _, ...ours } = review({ consent: ['quote'] });
  expect(judged(ours).review).toBeUndefined();
});
