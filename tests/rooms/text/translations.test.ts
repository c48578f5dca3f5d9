import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { ar } from '../../../integrations/candor/dist/text/translations/ar.js';
import { de } from '../../../integrations/candor/dist/text/translations/de.js';
import { en } from '../../../integrations/candor/dist/text/translations/en.js';
import { es } from '../../../integrations/candor/dist/text/translations/es.js';
import { fr } from '../../../integrations/candor/dist/text/translations/fr.js';

const english: Record<string, string> = en;
const form = /\.(zero|one|two|few|many|other)$/;
const counts = Array.from({ length: 1000 }, (_, n) => n);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
/** What English says of the same; undefined where a key is of no text. */
const englishOf = (key: string): string | undefined =>
  english[key] ?? english[key.replace(form, '.other')] ?? english[key.replace(form, '')];
const entries = (table: object): [string, string][] => Object.entries(table);
const broken = (table: object, wrong: RegExp): string[] =>
  entries(table).flatMap(([key, text]) => (wrong.test(text) ? [`${key}: ${text}`] : []));

describe.each([
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['ar', ar],
])('the texts in %s', (language, translation) => {
  const table: Record<string, string> = translation;
  const plural = new Intl.PluralRules(language);
  /** How many numbers below a thousand each form is for. */
  const forms = Object.groupBy(counts, (n) => plural.select(n));

  test('have every key of English, and beside them only further forms of their own language', () => {
    expect(Object.keys(en).filter((key) => !Object.hasOwn(table, key))).toEqual([]);
    const foreign = Object.keys(table).filter((key) => {
      const own = form.exec(key)?.[1] as Intl.LDMLPluralRule | undefined;
      const further = own !== undefined && plural.resolvedOptions().pluralCategories.includes(own);
      return !Object.hasOwn(en, key) && !(further && englishOf(key) !== undefined);
    });
    expect(foreign).toEqual([]);
  });

  test('name what English names; only a form for a single number may say it in words', () => {
    const wrong = entries(table).filter(([key, text]) => {
      const own = form.exec(key)?.[1] as Intl.LDMLPluralRule | undefined;
      const inWords = own !== undefined && forms[own]?.length === 1;
      const needed = placeholders(englishOf(key)!).filter((name) => !(inWords && name === 'n'));
      const named = placeholders(text).filter((name) => !(inWords && name === 'n'));
      return needed.join() !== named.join() || text.trim() === '';
    });
    expect(wrong).toEqual([]);
  });

  test('have every form that whole numbers need, wherever the forms differ', () => {
    const missing = Object.keys(en).flatMap((key) => {
      const base = key.replace(/\.one$/, '');
      if (base === key || table[key] === table[`${base}.other`]) return [];
      return Object.keys(forms)
        .filter((one) => !Object.hasOwn(table, `${base}.${one}`))
        .map((one) => `${base}.${one}`);
    });
    expect(missing).toEqual([]);
  });

  test('have no English left in them', () => {
    const words = entries(table).map(([key, text]) => [key, text.replace(/\{\w+\}/g, '')] as const);
    const english = /\b(the|and|your?|with|from|this|which|whatever)\b/i;
    expect(words.filter(([, text]) => english.test(text))).toEqual([]);
    const alike = /^\W*(Atom|RSS|JSON Feed|NPS®?|UTC|Error:?|Page|Corrections)$/;
    const same = words.filter(([key, text]) => /\p{L}{3}/u.test(text) && table[key] === englishOf(key));
    expect(same.filter(([, text]) => !alike.test(text.trim()))).toEqual([]);
  });
});

test('French keeps its signs on the line of their word, with its own apostrophe', () => {
  expect(broken(fr, /(^|[^\u202F])[;!?]|(?<!\u00A0|\d|^):(\s|$)|«(?!\u00A0)|(?<!\u00A0)»|'| %/)).toEqual([]);
});

test('Spanish opens its questions and exclamations', () => {
  const unbalanced = entries(es).filter(([, text]) => /^[^¿]*\?|^[^¡]*!|[^\u00A0]%/.test(text));
  expect(unbalanced).toEqual([]);
});

test('Arabic has its own comma, semicolon and question mark, and Latin letters only in names and signs', () => {
  expect(broken(ar, /[\p{Script=Arabic}»)}]\s*[,;?]/u)).toEqual([]);
  const known =
    /\{\w+\}|\[[bcu]\]|\b(NPS|IP|SVG|SHA|Atom|RSS|JSON Feed|Pagefind|npx pagefind --site dist|data\.json|content\/themes\.yaml|npx candor inbox|name@example\.com|Net Promoter( Score)?|Bain & Company, Inc\.|NICE Systems, Inc\.|Fred Reichheld|Rocks|Cochran|Holm|Agresti & Caffo)(?![a-z])/g;
  const left = entries(ar).filter(([, text]) => /[A-Za-z]/.test(text.replace(known, '')));
  expect(left).toEqual([]);
});

test('a page in Arabic has one kind of digits, those of its country', () => {
  const print = (language: string): string => {
    const texts = createTexts(language, {});
    const shares = {
      promoterShare: texts.share(55.5),
      detractorShare: texts.share(10),
      score: texts.signed(45.5),
    };
    return texts.t('findings.formula', {
      ...shares,
      detractorRange: texts.t('findings.scores.dash', { low: 0, high: 6 }),
    });
  };
  expect(print('ar')).not.toMatch(/[\u0660-\u0669]/);
  expect(print('ar-EG')).not.toMatch(/[0-9%]/);
  expect(createTexts('ar-EG', {}).t('findings.hash', { hash: 'a1' })).toMatch(/SHA-256.*١٢.*a1/);
  expect(createTexts('ar-EG', { 'findings.back': '9 نتائج' }).t('findings.back')).toBe('9 نتائج');
});

test('names that run the other way, and numbers with a sign, keep to themselves within a sentence', () => {
  const [arabic, german] = [createTexts('ar', {}), createTexts('de', {})];
  expect(arabic.t('change.round', { round: 'Spring 2026' })).toBe('نتائج \u2068Spring 2026\u2069');
  expect(arabic.t('change.round', { round: 'ربيع 2026' })).toBe('نتائج ربيع 2026');
  expect(arabic.t('compare.apart', { points: arabic.signed(-4) })).toContain('\u2068\u200E\u22124.0\u2069');
  expect(german.t('change.round', { round: 'ربيع 2026' })).toBe('Ergebnisse von \u2068ربيع 2026\u2069');
  expect(german.t('change.round', { round: 'Frühjahr' })).toBe('Ergebnisse von Frühjahr');
  expect(arabic.t('feed.line', { label: 'رابط', text: 'https://a.example/' })).toBe(
    'رابط: https://a.example/',
  );
  expect(arabic.list(['الشاي', 'Tea'])).toBe('الشاي و\u2068Tea\u2069');
});

test('things in a row have the comma of their script', () => {
  const arabic = createTexts('ar', {});
  expect(createTexts('en', {}).row(['Nurse', 'مدرسة'])).toBe('Nurse, \u2068مدرسة\u2069');
  expect(arabic.row(['معلّمة', 'مدرسة'])).toBe('معلّمة، مدرسة');
  expect(arabic.row(['Nurse', 'Harbour Labs'])).toBe('Nurse, Harbour Labs');
  expect(arabic.row(['ربيع', 'خريف'], 'semicolon')).toBe('ربيع؛ خريف');
});

test('a country has the texts of its language and its own numbers and days', () => {
  const [canada, france] = [createTexts('fr-CA', {}), createTexts('fr', {})];
  expect(canada.t('nav.findings')).toBe(fr['nav.findings']);
  expect([canada.number(12_345), france.number(12_345)]).toEqual(['12\u00A0345', '12\u202F345']);
  expect(createTexts('es-MX', {}).number(12_345.5)).toBe('12,345.5');
  expect(createTexts('es', {}).number(12_345.5)).toBe('12.345,5');
  expect(createTexts('ar-EG', {}).day('2026-06-30')).toBe('٣٠ يونيو ٢٠٢٦');
  expect(['2026-05-01', '2026-05-11'].map(france.day)).toEqual(['1er mai 2026', '11 mai 2026']);
});

test('a number is followed by the form that its language asks for', () => {
  const arabic = createTexts('ar', {});
  const answers = [0, 1, 2, 3, 11, 100].map((n) => arabic.count('findings.answers', n));
  expect(answers).toEqual(['لا إجابات', 'إجابة واحدة', 'إجابتان', '3 إجابات', '11 إجابة', '100 إجابة']);
  const french = createTexts('fr', {});
  expect([0, 1, 2].map((n) => french.count('findings.answers', n))).toEqual([
    '0 réponse',
    '1 réponse',
    '2 réponses',
  ]);
  expect([1, 2].map((n) => french.count('changes.count.done', n))).toEqual(['1\u00A0fait', '2\u00A0faits']);
});
