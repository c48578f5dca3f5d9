import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { declineReasons } from '../../../integrations/candor/dist/model/decision.js';
import { changeStatuses } from '../../../integrations/candor/dist/model/change.js';
import { roundKinds } from '../../../integrations/candor/dist/model/round.js';
import { checkTexts, createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { de } from '../../../integrations/candor/dist/text/translations/de.js';
import { en, type TextKey } from '../../../integrations/candor/dist/text/translations/en.js';

const keys = Object.keys(en) as TextKey[];

describe('keys', () => {
  test('every text that follows a number has a form for one and one for others', () => {
    const plural = keys.filter((key) => key.endsWith('.one'));
    expect(plural.length).toBeGreaterThan(3);
    for (const key of plural) expect(keys).toContain(key.replace(/\.one$/, '.other'));
  });

  test('every reason, status and kind of round has a text', () => {
    const needed = [
      ...declineReasons.map((reason) => `withheld.declined:${reason}`),
      ...['awaiting-approval', 'withdrawn', 'too-old'].map((reason) => `withheld.${reason}`),
      ...changeStatuses.map((status) => `status.${status}`),
      ...roundKinds.map((kind) => `kind.${kind}`),
    ];
    expect(needed.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  test('an unknown key is refused by name', () => {
    expect(() => checkTexts('en', { 'nav.home': 'x', 'nav.findings': 'Numbers', oops: '' })).toThrow(
      '`texts` has keys that do not exist: nav.home, oops',
    );
    expect(() => checkTexts('en', { constructor: 'x' })).toThrow('keys that do not exist: constructor');
  });

  test('a language nobody translated is warned of, a tag that is none is refused', () => {
    expect(checkTexts('en-GB', {})).toEqual([]);
    expect(checkTexts('de-CH', {})).toEqual([]);
    expect(checkTexts('nl', {})).toMatchObject([
      { severity: 'warning', what: `there is no translation for "nl"; ${keys.length} texts stay English` },
    ]);
    expect(checkTexts('nl', Object.fromEntries(keys.map((key) => [key, 'x'])))).toEqual([]);
    expect(() => checkTexts('not a language', {})).toThrow('"not a language" is not a language tag');
  });
});

test('shares are rounded half away from zero, whatever their binary fraction', () => {
  const { share } = createTexts('en', {});
  for (const n of [40, 80, 400, 2000])
    for (let count = 0; count <= n; count++) {
      const tenths = Math.floor((2000 * count + n) / (2 * n));
      expect(share((100 * count) / n), `${count} of ${n}`).toBe(`${(tenths / 10).toFixed(1)}%`);
    }
});

describe('texts', () => {
  const own = { 'nav.findings': 'x' };
  const english = createTexts('en', {});
  const german = createTexts('de-AT', { 'nav.findings': 'Zahlen' });

  test('come from the owner, then from the language without its region, then from English', () => {
    expect(german.t('nav.findings')).toBe('Zahlen');
    expect(german.t('nav.changes')).toBe(de['nav.changes']);
    expect(createTexts('nl', {}).t('nav.changes')).toBe(en['nav.changes']);
  });

  test('fill in their placeholders and leave unknown ones as they are', () => {
    expect(english.t('quote.score', { score: 9, max: 10 })).toBe('Score 9 of 10');
    expect(english.t('quote.score', { score: 9 })).toBe('Score 9 of {max}');
    expect(english.t('layout.asOf', { day: '{day} <b>' })).toBe('Figures as of {day} <b>.');
  });

  test('follow their number', () => {
    expect(english.count('findings.answers', 1)).toBe('1 answer');
    expect(english.count('findings.answers', 0)).toBe('0 answers');
    expect(english.count('findings.answers', 1234)).toBe('1,234 answers');
    expect(german.count('findings.answers', 1)).toBe('1 Antwort');
    expect(german.count('findings.answers', 12_345)).toMatch(/^12\D345 Antworten$/);
  });

  test('a language with more forms falls back to the general one', () => {
    expect(createTexts('pl', own).count('findings.answers', 3)).toBe('3 answers');
  });

  test('signed numbers have a plus or a real minus, and zero has neither', () => {
    expect([45, -35.9, 0, -0, -0.04].map((value) => english.signed(value))).toEqual([
      '+45.0',
      '\u221235.9',
      '0.0',
      '0.0',
      '0.0',
    ]);
    expect([45, -0.4].map((value) => english.signed(value, 0))).toEqual(['+45', '0']);
    expect(createTexts('de', {}).signed(-35.9)).toBe('\u221235,9');
    for (const language of ['sv', 'ar', 'he', 'fa', 'fr'])
      expect(createTexts(language, own).signed(-3)).toContain('\u2212');
  });

  test('days are days in UTC, written out', () => {
    expect(english.day('2026-06-30')).toBe('June 30, 2026');
    expect(createTexts('en-GB', {}).day('2026-06-30')).toBe('30 June 2026');
    expect(german.day('2026-01-01')).toBe('1. Jänner 2026');
  });

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['de', 'ltr'],
    ['arn', 'ltr'],
  ])('%s runs %s', (language, dir) => {
    expect(createTexts(language, own).dir).toBe(dir);
  });
});

test('no format depends on the machine’s language or time zone', () => {
  const script = `
    const { createTexts } = await import(process.argv[1]);
    const { t, count, number, signed, day } = createTexts('en-GB', {});
    console.log(JSON.stringify([count('findings.answers', 12345), number(1234.5), signed(-1.5), day('2026-01-01'), day('2026-12-31')]));`;
  const module = fileURLToPath(new URL('../../../integrations/candor/dist/text/texts.js', import.meta.url));
  const outputs = [
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  ].map((env) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script, module], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    }),
  );
  expect(new Set(outputs)).toEqual(
    new Set([
      `${JSON.stringify(['12,345 answers', '1,234.5', '\u22121.5', '1 January 2026', '31 December 2026'])}\n`,
    ]),
  );
});

test('an owner may write every plural form a language has', () => {
  const own = { 'findings.answers.few': '{n} odpowiedzi', 'findings.answers.many': '{n} odpowiedzi!' };
  expect(checkTexts('pl', own)).toMatchObject([{ rule: 'language' }]);
  expect(createTexts('pl', own).count('findings.answers', 3)).toBe('3 odpowiedzi');
});

test('a number that rounds to nothing has no sign', () => {
  expect(createTexts('en', {}).number(-0.04)).toBe('0');
  expect(createTexts('en', {}).number(-0.06)).toBe('\u22120.1');
});
