import { expect, test } from 'vitest';
import { parseWith } from '../../../integrations/candor/dist/model/parse.js';
import { CandorError } from '../../../integrations/candor/dist/model/issue.js';
import { themesFile, themesSchema } from '../../../integrations/candor/dist/model/theme.js';

function faults(theme: object): string[] {
  try {
    parseWith(themesSchema, [{ id: 'waiting', name: 'Waiting', ...theme }], 'themes', { file: themesFile });
  } catch (error) {
    if (error instanceof CandorError) return error.issues.map(({ what }) => what);
    throw error;
  }
  return [];
}

test('a pattern that can never match is refused, naming theme and pattern', () => {
  expect(faults({ patterns: ['wait', ' … '] })).toEqual([
    `"0.patterns.1": in the theme "waiting", " … " can never match: it has no letter and no digit; found " … "`,
  ]);
  expect(faults({ patterns: { de: ['warten', '*'] } })).toEqual([
    `"0.patterns.de.1": in the theme "waiting", "*" can never match: it has no letter and no digit; found "*"`,
  ]);
  expect(faults({ patterns: ['wait'], exclude: ['re*pair'] })).toEqual([
    `"0.exclude.0": in the theme "waiting", "re*pair" can never match: "*" stands at the end of the last word only; found "re*pair"`,
  ]);
  for (const text of [
    '',
    '\u00ad',
    '\u0301',
    '-',
    '🚲',
    '* *',
    'wait *',
    '*wait',
    'wait.*',
    'wait* long',
    'wait**',
  ])
    expect(faults({ patterns: [text] }), text).toHaveLength(1);
  for (const text of ['wait*', 'e-bike', '24/7', 'C++', '修理', '㎏', 'é*'])
    expect(faults({ patterns: [text] }), text).toEqual([]);
});

test('a key that is no language is refused, naming theme and key', () => {
  expect(faults({ patterns: { german: ['warten'] } })).toEqual([
    `"0.patterns": in the theme "waiting", "german" is no language; write "any", or one such as "de" or "de-at"; found {"german":["warten"]}`,
  ]);
  for (const key of ['en_US', 'e', 'x-', ''])
    expect(faults({ patterns: { [key]: ['x'] } }), key).toHaveLength(1);
  for (const key of ['any', 'de', 'de-AT', 'zh-Hant-TW', 'deu'])
    expect(faults({ patterns: { [key]: ['x'] } }), key).toEqual([]);
});

test('a theme needs patterns or tags, and an id of its own', () => {
  expect(faults({})).toEqual([expect.stringContaining('"waiting" needs patterns or tags')]);
  expect(faults({ tags: ['x'] })).toEqual([]);
});
