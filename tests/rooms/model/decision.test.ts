import { describe, expect, test } from 'vitest';
import { decisionSchema } from '../../../integrations/candor/dist/model/decision.js';

function faults(decision: object): string[] {
  const { error } = decisionSchema.safeParse({ response: 'r1', by: 'Ada', at: '2026-05-02', ...decision });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const words = '0123456789abcdef';
const review = { by: 'Ada', at: '2026-05-02' };

describe('what a decision may say', () => {
  test.each([
    { action: 'approve', words },
    { action: 'feature', words, excerpt: 'Fast', review },
    { action: 'excerpt', words, excerpt: 'Fast', review },
    { action: 'decline', reason: 'off-topic', notifiedAt: '2026-05-03' },
    { action: 'mark-spam', notifiedAt: '2026-05-03' },
    { action: 'substantiate', substantiation: 'lab/9.pdf' },
    { action: 'substantiate', typicalResult: 'About one hour.' },
  ])('is taken: %j', (decision) => {
    expect(faults(decision)).toEqual([]);
  });

  test.each([
    [{ action: 'tag', tags: ['a'], words }, 'words: tells the words that were decided about: only "approve"'],
    [{ action: 'approve', words: 'abc' }, 'words: expected the 16 hexadecimal digits'],
    [{ action: 'approve', review }, 'review: says who looked at an excerpt: only "feature" and "excerpt"'],
    [{ action: 'feature', review }, 'review: is about an excerpt, and there is none'],
    [{ action: 'approve', notifiedAt: '2026-05-03' }, 'notifiedAt: says when the author was told'],
    [{ action: 'approve', typicalResult: 'x' }, 'typicalResult: says what customers can generally expect'],
    [{ action: 'substantiate' }, 'substantiation: "substantiate" needs this, or "typicalResult"'],
  ])('is refused: %j', (decision, message) => {
    const found = faults(decision);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});
