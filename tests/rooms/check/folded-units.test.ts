import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../integrations/candor/dist/check/fold.js';
import { foldedUnit, unclear, vanishes } from '../../../integrations/candor/dist/check/folded-units.js';
import { runs } from '../../helpers/random.js';

/** The fold of a text unit by unit; null where one is unclear. */
function byUnits(text: string): string | null {
  const units = Array.from({ length: text.length }, (_, at) => foldedUnit(text.charCodeAt(at)));
  return units.includes(unclear)
    ? null
    : units.map((unit) => (unit === vanishes ? '' : String.fromCharCode(unit))).join('');
}

test('a text whose units are all clear folds to theirs, whatever stands beside each', () => {
  for (let unit = 0; unit < 1 << 16; unit++) {
    const text = `a${String.fromCharCode(unit)}b`;
    const folded = byUnits(text);
    if (folded !== null && folded !== fold(text)) expect(folded, unit.toString(16)).toBe(fold(text));
  }
  const clear = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => byUnits(text) !== null);
  fc.assert(
    fc.property(clear, (text) => {
      expect(byUnits(text)).toBe(fold(text));
    }),
    { numRuns: runs(300, 2000) },
  );
});

test('letters of everyday languages are clear', () => {
  expect(byUnits('Crème brûlée, Ærø, Łódź, Ångström, Straße: ЙОД και 丁寧に ガレージ')).toBe(
    fold('Crème brûlée, Ærø, Łódź, Ångström, Straße: ЙОД και 丁寧に ガレージ'),
  );
  expect(byUnits('…')).toBeNull();
  expect(byUnits('ΟΔΟΣ')).toBeNull();
});
