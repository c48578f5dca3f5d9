import { describe, expect, test } from 'vitest';
import {
  disclosureItems,
  isInvited,
  isOpen,
  roundSchema,
  undeclaredRound,
} from '../../../integrations/candor/dist/model/round.js';
import { stated } from '../findings/figured.js';

/** What is wrong with a declaration: `key: message` of each fault. */
function faults(round: object): string[] {
  const { error } = roundSchema.safeParse(round);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a published round states all eleven items', () => {
  test('and then it is taken', () => {
    expect(faults(stated)).toEqual([]);
  });

  test('the eighth is how many were asked and answered; all others are keys', () => {
    const items = new Set(disclosureItems.map(({ item }) => item));
    expect([...items].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 11]);
    expect(faults({ ...stated, kind: 'invited-all' })).toEqual([
      'asked: missing; a round of invitations states how many people were asked (AAPOR item 8 of 11)',
    ]);
    expect(faults({ ...stated, kind: 'invited-random', asked: 40 })).toEqual([]);
    expect(faults({ ...stated, kind: 'open-form', asked: 40 })).toEqual([
      'asked: an open form asks nobody in particular; leave "asked" out',
    ]);
  });

  test.each(disclosureItems.map(({ key, item }) => [key, item] as const))(
    'without "%s" the key and item %d are named',
    (key, item) => {
      const { [key]: _, ...rest } = stated;
      const found = faults(rest);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(new RegExp(`^${key}: missing; .*\\(AAPOR item ${item} of 11\\)$`));
    },
  );

  test('none of them is met by an empty text', () => {
    for (const { key } of disclosureItems) expect(faults({ ...stated, [key]: '' })).not.toEqual([]);
  });

  test('one that is not published states nothing', () => {
    expect(faults({ publish: false })).toEqual([]);
    expect(faults({ publish: false, kind: 'invited-all' })).toEqual([]);
    expect(faults({})).toHaveLength(disclosureItems.length);
  });
});

describe('a reward', () => {
  test.each([{}, { incentiveForAnyAnswer: false }])(
    'that may depend on the answer is refused: %j',
    (more) => {
      for (const publish of [true, false])
        expect(faults({ ...stated, publish, incentive: 'a voucher', ...more })).toEqual([
          expect.stringMatching(/^incentiveForAnyAnswer: a reward must not depend on the answer/),
        ]);
    },
  );

  test('that everybody got is taken, and none needs no more words', () => {
    expect(faults({ ...stated, incentive: 'a voucher', incentiveForAnyAnswer: true })).toEqual([]);
    expect(faults({ ...stated, incentive: 'none' })).toEqual([]);
  });
});

describe('counts by stage', () => {
  const invited = { ...stated, kind: 'invited-all' };

  test('fall from the people there are to those who finished', () => {
    const falling = { populationSize: 90, asked: 80, delivered: 70, answered: 60, complete: 50 };
    expect(faults({ ...invited, ...falling })).toEqual([]);
    const even = { populationSize: 80, asked: 80, delivered: 80, answered: 80, complete: 80 };
    expect(faults({ ...invited, ...even })).toEqual([]);
  });

  test.each([
    ['asked', { populationSize: 70, asked: 71 }, 'populationSize'],
    ['delivered', { asked: 70, delivered: 71 }, 'asked'],
    ['answered', { asked: 90, delivered: 70, answered: 71 }, 'delivered'],
    ['answered', { asked: 70, answered: 71 }, 'asked'],
    ['complete', { asked: 90, answered: 70, complete: 71 }, 'answered'],
  ])('"%s" in %j is more than "%s"', (part, more, whole) => {
    expect(faults({ ...invited, ...more })).toContain(`${part}: 71 is more than "${whole}", 70`);
  });

  test('are whole numbers of people', () => {
    for (const asked of [-1, 0, 1.5]) expect(faults({ ...invited, asked })).toHaveLength(1);
    for (const delivered of [-1, 0.5]) expect(faults({ ...invited, asked: 9, delivered })).toHaveLength(1);
  });
});

describe('other declarations that do not hold', () => {
  test('the shares of weighted groups add up to 1 and say where they come from', () => {
    const weighting = (shares: object, source?: string) =>
      faults({ ...stated, weighting: { by: 'plan', shares, source } });
    expect(weighting({ free: 0.7, pro: 0.3 }, 'the customer list')).toEqual([]);
    expect(weighting({ free: 0.1, pro: 0.2, team: 0.7 }, 'the customer list')).toEqual([]);
    expect(weighting({ free: 0.7, pro: 0.2 }, 'the customer list')).not.toEqual([]);
    expect(weighting({ free: 1.2, pro: -0.2 }, 'the customer list')).not.toEqual([]);
    expect(weighting({ free: 0.7, pro: 0.3 })).not.toEqual([]);
  });

  test('a round closes after it opens', () => {
    expect(faults({ ...stated, opened: '2026-06-02', closed: '2026-06-01' })).toEqual([
      'closed: the round closes before it opens',
    ]);
    expect(faults({ ...stated, opened: '2026-06-02', closed: '2026-06-02' })).toEqual([]);
    expect(faults({ ...stated, opened: '2026-06-31' })).toHaveLength(1);
  });

  test('a key nobody knows is named', () => {
    expect(faults({ ...stated, limits: 'None.' })[0]).toContain('limits');
  });
});

describe('what a declaration means', () => {
  test('a round is open until the day after it closed, and without that day for good', () => {
    const on = (asOf: string, closed?: string) => isOpen({ declared: true, closed }, asOf);
    expect([on('2026-06-29', '2026-06-30'), on('2026-06-30', '2026-06-30')]).toEqual([true, true]);
    expect([on('2026-07-01', '2026-06-30'), on('2036-07-01')]).toEqual([false, true]);
    expect(isOpen(undeclaredRound('spring'), '2026-06-30')).toBe(false);
  });

  test('only people who were invited stand for those asked', () => {
    expect(
      (['invited-all', 'invited-random', 'open-form', 'imported-unknown'] as const).map(isInvited),
    ).toEqual([true, true, false, false]);
  });
});

describe('a prize draw', () => {
  const draw = {
    ...{ rules: 'https://example.org/rules', from: '2026-03-01', to: '2026-03-31', prize: 'A bell' },
  };
  const offered = { ...stated, incentive: 'a draw for a bell', incentiveForAnyAnswer: true };

  test('is taken with its rules, days and prize, where it is the reward of every answer', () => {
    expect(faults({ ...offered, draw })).toEqual([]);
    expect(faults({ ...offered, draw: { ...draw, to: draw.from, odds: 'One in 9.' } })).toEqual([]);
  });

  test.each([
    ['without a reward', { ...stated, incentive: 'none', incentiveForAnyAnswer: true }, /^draw: a place in/],
    ['not for every answer', stated, /^draw: every answer takes part/],
  ])('%s is refused', (_, round, message) => {
    expect(faults({ ...round, draw })).toContainEqual(expect.stringMatching(message));
  });

  test('that ends before it begins, or whose rules are nowhere, is refused', () => {
    expect(faults({ ...offered, draw: { ...draw, to: '2026-02-28' } })).toEqual([
      'draw.to: the draw ends before it begins',
    ]);
    expect(faults({ ...offered, draw: { ...draw, rules: 'http://example.org' } })[0]).toMatch(
      /^draw\.rules: /,
    );
    expect(faults({ ...offered, draw: { ...draw, rules: undefined } })).toHaveLength(1);
  });
});
