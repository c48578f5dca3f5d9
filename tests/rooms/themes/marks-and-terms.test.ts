import { expect, test } from 'vitest';
import { createMarker } from '../../../integrations/candor/dist/themes/marks.js';
import { Terms } from '../../../integrations/candor/dist/themes/terms.js';
import { themesOf } from './themes.js';

function marked(patterns: string[], comment: string, exclude: string[] = []): string {
  return createMarker(themesOf({ patterns, exclude, tags: ['x'] })[0]!)(comment, '');
}

test('brackets stand around the words as they were written, whatever folding made of them', () => {
  expect(marked(['groß*', 'cafe'], 'GROẞARTIGES Cafe\u0301 🚲 ½ ﬁn')).toBe('[GROẞARTIGES] [Café] 🚲 ½ ﬁn');
  expect(marked(['修理'], '自転車の修理が早い')).toBe('自転車の[修理]が早い');
  expect(marked(['ガ'], 'ｶﾞ ｶ')).toBe('[ｶﾞ] ｶ');
  expect(marked(['e-bike', 'bike shop'], 'The e-bike shop; a bike.')).toBe('The [e-bike shop]; a bike.');
  expect(marked(['mechanic'], 'the mechanic’s tea')).toBe('the [mechanic]’s tea');
});

test('what an excluded phrase prevents, and a comment that is about the theme by a tag, get no brackets', () => {
  expect(marked(['wait*'], 'Waiting in the waiting room', ['waiting room'])).toBe(
    '[Waiting] in the waiting room',
  );
  expect(marked(['wait*'], 'Nothing [here]')).toBe('Nothing [here]');
});

test('frequent terms leave out stop words of the language, numbers and what was said once, and part Japanese words', () => {
  const terms = new Terms();
  for (const [comment, language] of [
    ['The war on 24 loose brakes. Brakes!', 'en'],
    ['Das war die Bremse, loose brakes', 'de'],
    ['自転車の修理', 'ja'],
    ['修理が早い', 'ja'],
    ['War', 'en-GB'],
  ] as const)
    terms.add(comment, language);

  expect(terms.words(10)).toEqual([
    { term: 'brakes', comments: 2 },
    { term: 'loose', comments: 2 },
    { term: 'war', comments: 2 },
    { term: '修理', comments: 2 },
  ]);
  expect(terms.words(1)).toEqual([{ term: 'brakes', comments: 2 }]);
  expect(terms.phrases(10)).toEqual([{ term: 'loose brakes', comments: 2 }]);
});
