import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  declineReasons,
  decisionActions,
  decisionSchema,
  type Decision,
} from '../../../integrations/candor/dist/model/decision.js';
import { undecided, withDecision, type Standing } from '../../../integrations/candor/dist/policy/standing.js';

const decision = (action: Decision['action'], more: Partial<Decision> = {}): Decision => ({
  response: 'r1',
  action,
  by: 'Ada',
  at: '2026-05-02',
  ...more,
});
const standing = (...decisions: Decision[]): Standing => decisions.reduce(withDecision, undecided);

describe('later decisions win', () => {
  test.each<[string, Decision[], Partial<Standing>]>([
    ['approve', [decision('approve')], { approved: true, declined: null }],
    ['decline', [decision('decline', { reason: 'illegal' })], { approved: false, declined: 'illegal' }],
    [
      'approve, then decline',
      [decision('approve'), decision('decline', { reason: 'off-topic' })],
      { approved: false, declined: 'off-topic' },
    ],
    [
      'decline, then approve',
      [decision('decline', { reason: 'spam' }), decision('approve')],
      { approved: true, declined: null },
    ],
    ['spam', [decision('approve'), decision('mark-spam')], { approved: false, declined: 'spam' }],
    ['spam, then approve', [decision('mark-spam'), decision('approve')], { approved: true, declined: null }],
    [
      'two excerpts',
      [decision('excerpt', { excerpt: 'a' }), decision('excerpt', { excerpt: 'b' })],
      { excerpt: 'b' },
    ],
    ['two replies', [decision('reply', { reply: 'a' }), decision('reply', { reply: 'b' })], { reply: 'b' }],
    [
      'a redaction and an excerpt',
      [decision('redact', { excerpt: 'a [...] b' }), decision('excerpt', { excerpt: 'a' })],
      { redaction: 'a [...] b', excerpt: 'a' },
    ],
    [
      'an excerpt given with an approval',
      [decision('approve', { excerpt: 'a', tags: ['x'] })],
      { approved: true, excerpt: 'a', tags: ['x'] },
    ],
    [
      'tags add up',
      [decision('tag', { tags: ['x', 'y'] }), decision('tag', { tags: ['y', 'z'] })],
      { tags: ['x', 'y', 'z'] },
    ],
    [
      'two reconfirmations',
      [decision('reconfirm', { at: '2025-01-01' }), decision('reconfirm', { at: '2026-01-01' })],
      { reconfirmedOn: '2026-01-01' },
    ],
    ['feature', [decision('feature')], { featured: true, approved: false }],
  ])('%s', (_, decisions, expected) => {
    expect(standing(...decisions)).toMatchObject(expected);
  });
});

test('a withdrawal and an erasure stay, whatever follows', () => {
  const anything = fc.constantFrom(...decisionActions).map((action) => decision(action, { reason: 'spam' }));
  fc.assert(
    fc.property(fc.array(anything), fc.array(anything), (before, after) => {
      expect(standing(...before, decision('withdraw'), ...after).withdrawn).toBe(true);
      expect(standing(...before, decision('erase'), ...after).erased).toBe(true);
    }),
  );
});

describe('a line of the log', () => {
  const faults = (more: object): string[] =>
    decisionSchema
      .safeParse({ ...decision('approve'), ...more })
      .error?.issues.map(({ message }) => message) ?? [];

  test.each([
    [{ action: 'excerpt' }, 'is what "excerpt" needs'],
    [{ action: 'redact' }, 'is what "redact" needs'],
    [{ action: 'tag' }, 'is what "tag" needs'],
    [{ action: 'reply' }, 'is what "reply" needs'],
    [{ action: 'decline' }, `"decline" needs one of these reasons: ${declineReasons.join(', ')}`],
    [
      { action: 'decline', reason: 'low score' },
      `"decline" needs one of these reasons: ${declineReasons.join(', ')}`,
    ],
    [{ at: '2026-02-30' }, 'expected a day that exists, written 2026-06-30'],
    [{ mood: 'good' }, 'Unrecognized key: "mood"'],
  ])('%j is refused', (more, message) => {
    expect(faults(more)).toEqual([message]);
  });

  test('no reason to decline speaks of the score or the sentiment', () => {
    expect(
      declineReasons.filter((reason) => /score|negativ|critic|low|detract|unhappy/.test(reason)),
    ).toEqual([]);
    for (const reason of declineReasons) expect(faults({ action: 'decline', reason })).toEqual([]);
  });
});
