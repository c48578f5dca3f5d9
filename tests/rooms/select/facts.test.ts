import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Countable, WithheldReason } from '../../../integrations/candor/dist/model/published.js';
import { Facts } from '../../../integrations/candor/dist/select/facts.js';

const countable = (day: string | null = null, score: number | null = 9): Countable => ({
  round: 'spring',
  score,
  scale: { min: 0, max: 10 },
  submittedAt: day === null ? null : Date.parse(`${day}T12:00:00Z`),
  segments: {},
});

test('answers, agreements, publications and reasons are counted once each', () => {
  const facts = new Facts();
  facts.add({ countable: countable('2026-03-02'), withheld: null, agreed: true });
  facts.add({ countable: countable('2026-03-09', null), withheld: null, agreed: true });
  facts.add({ countable: countable(), withheld: 'no-consent', agreed: false });
  facts.add({ countable: countable('2026-03-05'), withheld: 'withdrawn', agreed: true });
  facts.add({ countable: countable('2026-03-05'), withheld: 'awaiting-approval', agreed: true });
  facts.add({ countable: null, withheld: 'declined:spam', agreed: false });
  facts.add({ countable: null, withheld: 'erased', agreed: false });
  facts.add({ countable: null, withheld: 'not-ours', agreed: false });
  expect(facts.total()).toEqual({
    answers: 5,
    agreed: 4,
    published: 2,
    withheld: { 'awaiting-approval': 1, withdrawn: 1 },
    excluded: { 'declined:spam': 1 },
    from: '2026-03-02',
    to: '2026-03-09',
    undated: 1,
  });
});

test('no responses are no numbers and no period', () => {
  expect(new Facts().total()).toEqual({
    answers: 0,
    agreed: 0,
    published: 0,
    withheld: {},
    excluded: {},
    from: null,
    to: null,
    undated: 0,
  });
});

test('what is published and what is withheld always add up to what was agreed', () => {
  const reasons: (WithheldReason | null)[] = [
    null,
    'withdrawn',
    'too-old',
    'awaiting-approval',
    'declined:obscene',
  ];
  const judged = fc.record({ withheld: fc.constantFrom(...reasons), agreed: fc.constant(true) });
  fc.assert(
    fc.property(fc.array(judged), (all) => {
      const facts = new Facts();
      for (const one of all) facts.add({ countable: countable(), ...one });
      const { agreed, published, withheld, answers } = facts.total();
      expect(published + Object.values(withheld).reduce((sum, count) => sum + count, 0)).toBe(agreed);
      expect(published).toBe(all.filter((one) => one.withheld === null).length);
      expect(answers).toBe(all.length);
    }),
  );
});
