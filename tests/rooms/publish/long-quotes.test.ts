import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../integrations/candor/dist/publish/paragraphs.js';
import { foldOf } from '../../../integrations/candor/dist/publish/quote-fold.js';
import { anyCharacter, runs } from '../../helpers/random.js';

const sentence = 'They rang on Friday, as they had said, and the bill was what they had named. ';

test('a quote of ordinary length is shown whole', () => {
  expect(foldOf([sentence.repeat(5).trim()], 'en')).toBeNull();
  expect(foldOf(['Short.', 'And short.'], null)).toBeNull();
});

test('a long quote opens at the end of a paragraph, else of a sentence, else of a word', () => {
  const [half, rest] = [sentence.repeat(3).trim(), sentence.repeat(4).trim()];
  expect(foldOf([half, rest], 'en')).toEqual({ start: [half], rest: [rest] });

  expect(foldOf([sentence.repeat(8).trim()], 'en')).toEqual({
    start: [half],
    rest: [sentence.repeat(5).trim()],
  });

  const breathless = 'and then we rode on and on '.repeat(20).trim();
  const { start, rest: later } = foldOf([breathless], 'en')!;
  expect(`${start[0]} ${later[0]}`).toBe(breathless);
  expect(start[0]!.length).toBeGreaterThan(280);
});

test('scripts without spaces are cut between words, and one endless word is not cut', () => {
  const { start, rest } = foldOf(['自転車の修理はとても丁寧で速かったです'.repeat(30)], 'ja')!;
  expect(start[0]!.length).toBeLessThanOrEqual(300);
  expect(start[0]! + rest[0]!).toBe('自転車の修理はとても丁寧で速かったです'.repeat(30));
  expect(foldOf(['a'.repeat(5000)], 'en')).toBeNull();
});

test('whatever the words are, all of them are there, in order, once, and none is cut in two', () => {
  const text = fc.string({
    unit: fc.oneof(anyCharacter, fc.constantFrom(' ', '. ', '\n', 'a', 'é', '木')),
    minLength: 421,
    maxLength: 900,
  });
  fc.assert(
    fc.property(text, (typed) => {
      const paragraphs = paragraphsOf(typed);
      const fold = foldOf(paragraphs, null);
      if (fold === null) return;
      const bare = (parts: readonly string[]): string => parts.join('').replace(/\s/g, '');
      expect(bare([...fold.start, ...fold.rest])).toBe(bare(paragraphs));
      const last = fold.start.at(-1)!;
      const whole = paragraphs[fold.start.length - 1]!;
      if (whole === last) return;
      const edges = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(whole)].map(
        ({ index }) => index,
      );
      expect(edges).toContain(whole.length - whole.slice(last.length).trimStart().length);
    }),
    { numRuns: runs(50, 5000) },
  );
});
