import { describe, expect, test } from 'vitest';
import { mapRows } from './mapped.js';

type Consent = Partial<{
  yes: string[] | Record<string, string[]>;
  no: string[];
  scopes: string[] | 'listed';
}>;
const names = ['score', 'consent'];

function consentOf(cell: string, consent?: Consent) {
  const mapping = consent && {
    columns: {
      score: { column: 'score', min: 0, max: 10 },
      consent: { column: 'consent', ...consent } as { column: string },
    },
  };
  const { responses, faults } = mapRows(mapping, { names, rows: [['9', cell]] });
  return responses[0] === null ? faults : responses[0]!.consent;
}

const undeclared = (value: string): string[] => [
  `consent-undeclared answers.csv:2, column "consent": the value ${JSON.stringify(value)} is not declared in the mapping`,
];

describe('a file with our own field names', () => {
  test.each([
    ['yes', ['quote']],
    [' YES ', ['quote']],
    ['no', []],
    ['No', []],
    ['', null],
    ['  ', null],
    ['quote', ['quote']],
    ['name, quote', ['quote', 'name']],
    ['quote;name;role;organisation;photo', ['quote', 'name', 'role', 'organisation', 'photo']],
    ['quote quote', ['quote']],
    ['name', ['name']],
    ['true', undeclared('true')],
    ['yes, name', undeclared('yes, name')],
    ['quote nickname', undeclared('quote nickname')],
    ['1', undeclared('1')],
    ['constructor', undeclared('constructor')],
  ])('%j', (cell, expected) => {
    expect(consentOf(cell)).toEqual(expected);
  });
});

describe('a declared column', () => {
  test.each<[string, Consent, unknown]>([
    ['yes', {}, undeclared('yes')],
    ['Ja', { yes: ['ja'], no: ['nein'] }, ['quote']],
    ['NEIN', { yes: ['ja'], no: ['nein'] }, []],
    ['vielleicht', { yes: ['ja'], no: ['nein'] }, undeclared('vielleicht')],
    ['', { yes: ['ja'], no: ['nein'] }, null],
    ['ja', { yes: ['ja'], scopes: ['quote', 'name'] }, ['quote', 'name']],
    ['ja', { yes: ['ja'], scopes: [] }, []],
    ['Ja, mit Namen', { yes: { 'Ja, mit Namen': ['quote', 'name'], Ja: ['quote'] } }, ['quote', 'name']],
    ['ja', { yes: { 'Ja, mit Namen': ['quote', 'name'], Ja: ['quote'] } }, ['quote']],
    ['quote name', { yes: ['ja'] }, undeclared('quote name')],
    ['quote name', { scopes: 'listed' }, ['quote', 'name']],
    ['quote, name, details', { scopes: 'listed' }, ['quote', 'name', 'role', 'organisation']],
    ['ja', { yes: ['ja'], no: ['ja'] }, []],
    ['Ma\u0308rz', { yes: ['M\u00e4rz'] }, ['quote']],
  ])('%j of %j', (cell, consent, expected) => {
    expect(consentOf(cell, consent)).toEqual(expected);
  });
});

test('without a consent column nobody has agreed', () => {
  const { responses } = mapRows(undefined, { names: ['score', 'comment'], rows: [['10', 'Yes, quote me']] });
  expect(responses[0]!.consent).toBeNull();
});

test('an undeclared value says how to declare it and leaves the response out, so that nothing is published by guess', () => {
  const { responses, issues } = mapRows(undefined, { names, rows: [['10', 'sure']] });
  expect(responses).toEqual([null]);
  expect(issues[0]!.severity).toBe('error');
  expect(issues[0]!.remedy).toBe(
    'In the mapping\'s "consent" add "sure" to "yes" if it agrees to publication, or to "no" if it does not.',
  );
});
