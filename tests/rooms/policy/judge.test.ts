import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declineReasons, type Decision } from '../../../integrations/candor/dist/model/decision.js';
import {
  consentScopes,
  type Response,
  type Words,
} from '../../../integrations/candor/dist/model/response.js';
import { createJudge } from '../../../integrations/candor/dist/policy/judge.js';
import { policySchema, type PolicyOptions } from '../../../integrations/candor/dist/policy/schema.js';
import { undecided, withDecision } from '../../../integrations/candor/dist/policy/standing.js';

const asOf = '2026-06-30';
const comment = 'Fast, but my name is Erika and it was late.';
const words: Words = {
  comment,
  name: 'Erika Mustermann',
  role: 'Chief Rider',
  organisation: 'ACME',
  email: 'erika@example.org',
  language: 'en',
  tags: ['speed'],
};

const response = (more: Partial<Response> = {}, said: Partial<Words> = {}): Response => ({
  id: 'vendor-id-77',
  source: 'content/responses/a.csv',
  round: 'spring',
  score: 9,
  scale: { min: 0, max: 10 },
  submittedAt: Date.UTC(2026, 2, 2, 23, 30),
  consent: ['quote'],
  segments: {},
  commented: () => ({ ...words, ...said }).comment.trim() !== '',
  words: () => ({ ...words, ...said }),
  ...more,
});

type Step = [Decision['action'], Partial<Decision>?];
function judge(
  given: Response,
  steps: Step[] = [['approve']],
  policy: Partial<PolicyOptions> = {},
  day = asOf,
) {
  const decisions = steps.map(([action, more]): Decision => ({
    response: given.id,
    action,
    by: 'Ada',
    at: asOf,
    ...more,
  }));
  const standing = decisions.reduce(withDecision, undecided);
  return createJudge(policySchema.parse(policy), day)(given, standing);
}

/** What becomes of a response: [counted, agreed, fate of its words]. */
function outcome(...args: Parameters<typeof judge>): [boolean, boolean, string] {
  const { countable, agreed, withheld, quotable } = judge(...args);
  expect(quotable === null).toBe(withheld !== null);
  return [countable !== null, agreed, withheld ?? 'published'];
}

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);

describe('what may be counted and what may be quoted', () => {
  test.each<[string, Parameters<typeof judge>, [boolean, boolean, string]]>([
    ['approved', [response()], [true, true, 'published']],
    ['nobody has decided', [response(), []], [true, true, 'awaiting-approval']],
    ['nobody needs to decide', [response(), [], { approval: 'automatic' }], [true, true, 'published']],
    ['featured is not approved', [response(), [['feature']]], [true, true, 'awaiting-approval']],
    ['consent unknown', [response({ consent: null })], [true, false, 'no-consent']],
    ['consent refused', [response({ consent: [] })], [true, false, 'consent-refused']],
    ['consent to a name without the words', [response({ consent: ['name'] })], [true, false, 'no-consent']],
    ['nothing said', [response({}, { comment: ' \n ' })], [true, false, 'no-comment']],
    ['no score, but words', [response({ score: null })], [true, true, 'published']],
    [
      'withdrawn: the words go, the answer stays counted',
      [response(), [['approve'], ['withdraw']]],
      [true, true, 'withdrawn'],
    ],
    ['withdrawn, then approved again', [response(), [['withdraw'], ['approve']]], [true, true, 'withdrawn']],
    [
      'withdrawn without approval needed',
      [response(), [['withdraw']], { approval: 'automatic' }],
      [true, true, 'withdrawn'],
    ],
    ['erased: nothing is left', [response(), [['approve'], ['erase']]], [false, false, 'erased']],
    [
      'left on a platform',
      [response({ platform: { platform: 'G2', url: 'https://g2.example' } })],
      [false, false, 'not-ours'],
    ],
    [
      'on the last moment of the day',
      [response({ submittedAt: Date.parse('2026-06-30T23:59:59Z') })],
      [true, true, 'published'],
    ],
    [
      'after that day',
      [response({ submittedAt: Date.parse('2026-07-01T00:00:00Z') })],
      [false, false, 'after-as-of'],
    ],
    ['36 months old to the day', [response({ submittedAt: day('2023-06-30') })], [true, true, 'published']],
    ['older', [response({ submittedAt: day('2023-06-29') })], [true, true, 'too-old']],
    [
      'older, reconfirmed since',
      [response({ submittedAt: day('2019-01-01') }), [['approve'], ['reconfirm', { at: '2026-01-01' }]]],
      [true, true, 'published'],
    ],
    [
      'older, reconfirmed too long ago',
      [response({ submittedAt: day('2017-01-01') }), [['approve'], ['reconfirm', { at: '2019-01-01' }]]],
      [true, true, 'too-old'],
    ],
    [
      'older, without a limit',
      [response({ submittedAt: day('2010-01-01') }), [['approve']], { maximumAgeMonths: false }],
      [true, true, 'published'],
    ],
    ['of no known age', [response({ submittedAt: null })], [true, true, 'published']],
    [
      'a limit in a short month',
      [response({ submittedAt: day('2026-02-28') }), [['approve']], { maximumAgeMonths: 1 }, '2026-03-31'],
      [true, true, 'published'],
    ],
    [
      'a day before that limit',
      [response({ submittedAt: day('2026-02-27') }), [['approve']], { maximumAgeMonths: 1 }, '2026-03-31'],
      [true, true, 'too-old'],
    ],
  ])('%s', (_, given, expected) => {
    expect(outcome(...given)).toEqual(expected);
  });

  const notGenuine = ['spam', 'duplicate', 'not-a-customer', 'fraud-suspected'];
  test.each(declineReasons)('declined as %s', (reason) => {
    const counted = !notGenuine.includes(reason);
    expect(outcome(response(), [['approve'], ['decline', { reason }]])).toEqual([
      counted,
      counted,
      `declined:${reason}`,
    ]);
  });

  test('marked as spam, an answer is counted nowhere; approved again, it is back', () => {
    expect(outcome(response(), [['mark-spam']])).toEqual([false, false, 'declined:spam']);
    expect(outcome(response(), [['mark-spam'], ['approve']])).toEqual([true, true, 'published']);
  });
});

describe('the score decides nothing', () => {
  const steps = fc.array(
    fc.oneof(
      fc.constantFrom<Step>(['approve'], ['withdraw'], ['erase'], ['feature'], ['mark-spam'], ['reconfirm']),
      fc.constantFrom(...declineReasons).map((reason): Step => ['decline', { reason }]),
    ),
    { maxLength: 4 },
  );

  test('whatever is decided, every score and no score get the same verdict', () => {
    fc.assert(
      fc.property(
        steps,
        fc.option(fc.subarray([...consentScopes])),
        fc.constantFrom<PolicyOptions['approval']>('required', 'automatic'),
        fc.option(fc.integer({ min: day('2015-01-01'), max: day('2027-01-01') })),
        (decided, consent, approval, submittedAt) => {
          const verdicts = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((score) => {
            const { quotable, countable, ...rest } = judge(
              response({ score, consent, submittedAt }),
              decided,
              { approval },
            );
            return {
              ...rest,
              counted: countable !== null,
              quotable: quotable && { ...quotable, score: null },
            };
          });
          for (const verdict of verdicts) expect(verdict).toEqual(verdicts[0]);
        },
      ),
    );
  });
});

describe('what survives into a quote', () => {
  test('nothing but what the person agreed to, whichever scopes these are', () => {
    fc.assert(
      fc.property(fc.subarray([...consentScopes]), (scopes) => {
        const { quotable } = judge(response({ consent: ['quote', ...scopes] }));
        const shown = JSON.stringify(quotable);
        expect(shown.includes(words.name)).toBe(scopes.includes('name'));
        expect(shown.includes(words.role)).toBe(scopes.includes('role'));
        expect(shown.includes(words.organisation)).toBe(scopes.includes('organisation'));
        expect(shown).not.toContain(words.email);
        expect(shown).not.toContain('vendor-id-77');
        expect(shown).not.toContain('content/responses');
      }),
    );
  });

  test('the public id is short and stays the same for the same response', () => {
    const id = judge(response()).quotable!.id;
    expect(id).toMatch(/^[\da-f]{12}$/);
    expect(judge(response({ score: 3 })).quotable!.id).toBe(id);
    expect(judge(response({ id: 'vendor-id-78' })).quotable!.id).not.toBe(id);
  });

  test('the comment is kept as it was written, with the day in UTC and the scale it was asked on', () => {
    const quotable = judge(response({}, { comment: '  Two\n\nparagraphs ' })).quotable!;
    expect(quotable).toMatchObject({
      comment: '  Two\n\nparagraphs ',
      submittedOn: '2026-03-02',
      scale: { min: 0, max: 10 },
      tags: ['speed'],
      redacted: false,
      excerpt: null,
    });
  });

  test('tags of the source and of decisions come together, each once', () => {
    expect(judge(response(), [['approve', { tags: ['price', 'speed'] }]]).quotable!.tags).toEqual([
      'speed',
      'price',
    ]);
  });

  test('a redaction replaces the comment, and an excerpt has to stand in both', () => {
    const redact: Step = ['redact', { excerpt: 'Fast, but my name is [...] and it was late.' }];
    expect(
      judge(response(), [['approve'], redact, ['excerpt', { excerpt: 'it was late' }]]).quotable,
    ).toMatchObject({
      comment: 'Fast, but my name is [...] and it was late.',
      redacted: true,
      excerpt: 'it was late',
    });
    expect(JSON.stringify(judge(response(), [['approve'], redact]).quotable)).not.toContain('Erika');
    expect(() =>
      judge(response(), [['approve'], redact, ['excerpt', { excerpt: 'my name is Erika' }]]),
    ).toThrow('the excerpt is not in the comment word for word');
  });

  test('an excerpt that is not the person’s own words fails the build, naming the response', () => {
    const excerpt: Step = ['excerpt', { excerpt: 'Fast and never late' }];
    expect(() => judge(response(), [['approve'], excerpt])).toThrow(
      `content/responses/a.csv, response vendor-id-77: the excerpt is not in the comment word for word. [verbatim]\n  excerpt: Fast and never late\n  comment: ${comment}`,
    );
    expect(outcome(response(), [['approve'], excerpt, ['withdraw']])).toEqual([true, true, 'withdrawn']);
  });

  test('the words of a response that may not be quoted are never read', () => {
    const unread = (more: Partial<Response>): Response => ({
      ...response(more),
      words: () => {
        throw new Error('read');
      },
    });
    expect(outcome(unread({ consent: null }))[2]).toBe('no-consent');
    expect(outcome(unread({}), [['erase']])[2]).toBe('erased');
  });
});
