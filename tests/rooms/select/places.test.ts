import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { periodOf, rotations } from '../../../integrations/candor/dist/select/period.js';
import { choose, select, type Selection } from '../../../integrations/candor/dist/select/select.js';
import { quotable } from '../../helpers/quotables.js';

const idsOf = (quotables: readonly Quotable[]): string[] => quotables.map(({ id }) => id);
const at = (place: string, excerpt: string | null = null) => ({ placements: [{ place, excerpt }] });

describe('for a place', () => {
  const all = [
    quotable('tagged', { tags: ['pricing'], submittedOn: '2026-06-01', featured: true }),
    quotable('placed', { ...at('pricing', 'Worth it'), excerpt: 'Fine', submittedOn: '2026-01-01' }),
    quotable('both', { ...at('pricing'), tags: ['pricing'], excerpt: 'Good', submittedOn: '2026-02-01' }),
    quotable('other', { ...at('home'), submittedOn: '2026-06-02', product: 'Rental' }),
  ];

  test('those put there come first, newest first, then those tagged so, and no others', () => {
    const chosen = choose(all, { for: 'pricing' });
    expect(idsOf(chosen.quotables)).toEqual(['both', 'placed', 'tagged']);
    expect(chosen).toMatchObject({ placed: 2, turning: 0 });
    expect(idsOf(select(all, { for: 'pricing', limit: 1 }))).toEqual(['both']);
    expect(idsOf(select(all, { for: 'pricing', order: 'featured' }))).toEqual(['both', 'placed', 'tagged']);
    expect(select(all, { for: 'nowhere' })).toEqual([]);
  });

  test('a quote has the form made for that place there and nowhere else', () => {
    const forms = (selection: Selection) =>
      Object.fromEntries(
        select(all, selection).map(({ id, excerpt, featured }) => [id, [excerpt, featured]]),
      );
    expect(forms({ for: 'pricing' })).toEqual({
      placed: ['Worth it', true],
      both: ['Good', true],
      tagged: [null, false],
    });
    expect(forms({})).toMatchObject({ placed: ['Fine', false], tagged: [null, true] });
  });

  test('only those about a product', () => {
    expect(idsOf(select(all, { product: 'Rental' }))).toEqual(['other']);
    expect(select(all, { product: 'Rental', for: 'pricing' })).toEqual([]);
  });
});

describe('taking turns', () => {
  const quotes = (n: number): Quotable[] =>
    Array.from({ length: n }, (_, index) => quotable(`q${index}`, { submittedOn: null }));
  const days = (n: number): string[] =>
    Array.from({ length: n }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );

  test('the same day shows the same, whatever the order of files, as many as there is room for, newest first', () => {
    const all = quotes(9);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: 9 }),
        fc.nat(12),
        fc.constantFrom(...rotations),
        fc.constantFrom(...days(800)),
        (shuffled, limit, rotate, asOf) => {
          const shown = select(shuffled, { limit, rotate }, asOf);
          expect(shown).toEqual(select(all, { limit, rotate }, asOf));
          expect(shown).toHaveLength(Math.min(limit, 9));
          expect(idsOf(shown)).toEqual(idsOf(shown).sort());
        },
      ),
    );
  });

  test('over many days every quote has its turn about equally often', () => {
    const turns = new Map<string, number>();
    for (const asOf of days(1200))
      for (const { id } of select(quotes(8), { limit: 2, rotate: 'day' }, asOf))
        turns.set(id, (turns.get(id) ?? 0) + 1);
    // 300 each on average; four standard deviations are 60.
    expect([...turns.values()].filter((n) => Math.abs(n - 300) > 60)).toEqual([]);
    expect(turns.size).toBe(8);
  });

  test('a new quote changes no more than one of those shown', () => {
    for (const asOf of days(60)) {
      const [before, after] = [10, 11].map(
        (n) => new Set(idsOf(select(quotes(n), { limit: 4, rotate: 'day' }, asOf))),
      );
      expect(before!.difference(after!).size).toBeLessThanOrEqual(1);
    }
  });

  test('those put in a place keep it; the room behind them goes round', () => {
    const all = [...quotes(6).map((one) => ({ ...one, tags: ['home'] })), quotable('first', at('home'))];
    const shown = days(20).map((asOf) => idsOf(select(all, { for: 'home', limit: 3, rotate: 'day' }, asOf)));
    expect(shown.every(([first]) => first === 'first')).toBe(true);
    expect(new Set(shown.map(String)).size).toBeGreaterThan(5);
  });

  test('only those count as taking turns that do', () => {
    const all = [...quotes(6), quotable('first', at('home')), quotable('second', at('home'))].map((one) => ({
      ...one,
      tags: ['home'],
    }));
    const turning = (limit: number): number =>
      choose(all, { for: 'home', limit, rotate: 'day' }, '2026-06-30').turning;
    expect([1, 2, 3, 8].map(turning)).toEqual([2, 0, 6, 0]);
    expect(choose(all, { limit: 2 }, '2026-06-30').turning).toBe(0);
  });

  test.each([
    ['2026-06-30', '2026-06-30', '2026-W27', '2026-06'],
    ['2027-01-03', '2027-01-03', '2026-W53', '2027-01'],
    ['2027-01-04', '2027-01-04', '2027-W01', '2027-01'],
    ['2024-12-30', '2024-12-30', '2025-W01', '2024-12'],
    ['2023-01-01', '2023-01-01', '2022-W52', '2023-01'],
  ])('%s is of its day, ISO week and month', (day, ...periods) => {
    expect(rotations.map((rotation) => periodOf(day, rotation))).toEqual(periods);
  });
});
