import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithPlaces } from '../../../integrations/candor/dist/themes/fold.js';
import { createMatcher } from '../../../integrations/candor/dist/themes/matcher.js';
import { ThemeSurvey } from '../../../integrations/candor/dist/themes/survey.js';
import { anyCharacter, runs } from '../../helpers/random.js';
import { letters, naiveMatch, signs, type NaiveTheme } from './naive.js';
import { themesOf } from './themes.js';

const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
  .map((parts) => `a${parts.join('')}`.slice(parts.length % 2));
const phrase = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom(' ', '-', "'", ' ')), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([parts, opens]) => parts.flat().slice(0, -1).join('') + (opens ? '*' : ''))
  .filter((text) => /[^\u00ad\u0301 '*-][\u0301]?\*?$/.test(text));
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
const themes: fc.Arbitrary<NaiveTheme[]> = fc.array(
  fc.record({ patterns: phrases, exclude: fc.oneof(fc.constant<string[]>([]), phrases) }),
  { minLength: 1, maxLength: 4 },
);
/** Comments are made of the phrases themselves too, so that many match. */
const run = fc.tuple(
  themes,
  fc.array(
    fc.oneof(
      { arbitrary: fc.nat(), weight: 2 },
      { arbitrary: word, weight: 2 },
      { arbitrary: fc.constantFrom(...signs, ' ', ' '), weight: 3 },
    ),
    { maxLength: 14 },
  ),
);

function commentOf(written: readonly NaiveTheme[], parts: readonly (string | number)[]): string {
  const all = written.flatMap(({ patterns, exclude }) => [...patterns, ...exclude]);
  return parts
    .map((part) => (typeof part === 'string' ? part : all[part % all.length]!.replace('*', '')))
    .join('');
}

test('finds exactly what a matcher finds that tries every phrase at every word', () => {
  let matched = 0;
  fc.assert(
    fc.property(run, ([written, parts]) => {
      const comment = commentOf(written, parts);
      const found = createMatcher(themesOf(...written))(comment, '', []);
      matched += found.length;
      expect(found).toEqual(naiveMatch(written, comment));
    }),
    { numRuns: runs(250, 1500) },
  );
  expect(matched).toBeGreaterThan(30);
}, 30_000);

test('the survey counts what the matcher finds', () => {
  fc.assert(
    fc.property(run, ([written, parts]) => {
      const list = themesOf(...written);
      const comment = commentOf(written, parts);
      expect(new ThemeSurvey(list).add(comment, '', [])).toEqual(createMatcher(list)(comment, '', []));
    }),
  );
});

test('folding twice is folding once, and folding with places gives the same text, for any character and any text', () => {
  // Every character in full runs, a part of them each time.
  for (let point = 0; point < 0x1ffff; point += runs(17, 1)) {
    const char = String.fromCodePoint(point);
    // Most of all characters: they have nothing to fold.
    if (/[\p{Cn}\p{Cs}\p{Co}\p{Unified_Ideograph}]/u.test(char)) continue;
    const folded = fold(char);
    if (fold(folded) !== folded) expect.fail(`U+${point.toString(16)}`);
  }
  const letter = fc.constantFrom(...'aéß\u0301かｶﾞ가\u1100\u1161\u11a8ㅋㅠนำको🚲𝐚½ﬁς\u00ad');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: letter })), (text) => {
      const composed = text.normalize('NFC');
      const { folded, starts, ends } = foldWithPlaces(composed);
      expect(folded).toBe(fold(composed));
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
    }),
    { numRuns: runs(200, 1000) },
  );
}, 30_000);
