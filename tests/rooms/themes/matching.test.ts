import { expect, test } from 'vitest';
import { createMatcher } from '../../../integrations/candor/dist/themes/matcher.js';
import { mentions, themesOf } from './themes.js';

/** For each pattern: comments it is found in, and comments it is not. */
function expectMatches(table: Record<string, { in: string[]; notIn?: string[] }>): void {
  for (const [pattern, cases] of Object.entries(table)) {
    for (const comment of cases.in)
      expect(mentions([pattern], comment), `${pattern} in ${comment}`).toBe(true);
    for (const comment of cases.notIn ?? [])
      expect(mentions([pattern], comment), `${pattern} not in ${comment}`).toBe(false);
  }
}

test('a word matches whole words only, wherever they stand and whatever the case', () => {
  expectMatches({
    bike: {
      in: ['bike', 'My BIKE!', '(bike)', 'A bike,a lock', '"bike"', 'bike/lock', '#bike'],
      notIn: ['bikes', 'ebike', 'motobike2', 'bike2'],
    },
    '24': { in: ['open 24/7'], notIn: ['241', 'a24'] },
  });
});

test('an apostrophe belongs to its word, however it is typed, but for elided articles and a last s', () => {
  expectMatches({
    "can't": { in: ["I can't", 'I can’t', 'CAN`T', 'can´t'], notIn: ['cant', 'can t', "can'tx"] },
    can: { in: ['I can', "'can'", "can's"], notIn: ["can't"] },
    atelier: { in: ["l'atelier", 'L’ATELIER'], notIn: ["x'atelier"] },
    mechanic: {
      in: ["the mechanic's tea", 'mechanic’s', "mechanics' mechanic'"],
      notIn: ["mechanics'", "mechanic'ss"],
    },
    "l'accueil": { in: ['L’accueil était parfait'], notIn: ['accueil'] },
    "o'clock": { in: ['at nine o’clock'], notIn: ['clock'] },
  });
});

test('hyphens separate words, so that both spellings match; a soft hyphen does not', () => {
  expectMatches({
    'e-bike': { in: ['my e-bike', 'an E bike', 'e\u2011bike', 'e–bike'], notIn: ['ebike', 'e. Bike'] },
    Fahrrad: { in: ['Fahr\u00adrad'], notIn: ['Fahr-rad'] },
  });
});

test('a phrase goes across white space, line breaks and signs, never across the end of a sentence', () => {
  expectMatches({
    'too long': {
      in: ['too   long', 'too\r\nlong', 'too\u00a0"long"', 'TOO-LONG', 'too too long'],
      notIn: ['too. Long', 'too, long', 'too very long', 'toolong', 'too longer'],
    },
    'node.js 3.5': { in: ['node.js 3.5', 'Node js 3.5'], notIn: ['node. js 3.5'] },
    'a b a b c': { in: ['a b a b a b c'] },
  });
});

test('a * stands for the rest of the last word', () => {
  expectMatches({
    'repair*': { in: ['repair', 'Repaired', 'repair-shop', 'repairé'], notIn: ['prepaired', 'repai'] },
    'too expens*': { in: ['too expensive', 'too EXPENSES'], notIn: ['expensive', 'too exp'] },
    'can*': { in: ["can't"] },
    'e-b*': { in: ['e-bike', 'e bell'], notIn: ['e', 'e a'] },
  });
});

test('accents and case are folded as Unicode says', () => {
  expectMatches({
    cafe: { in: ['Café', 'CAFE\u0301', 'ｃａｆｅ', '𝐜𝐚𝐟𝐞'] },
    groß: { in: ['GROSS', 'gross', 'GROẞ', 'groß'], notIn: ['gros'] },
    strasse: { in: ['Straße'] },
    'Gross*': { in: ['Größe', 'großartig'] },
    ılık: { in: ['ILIK', 'ilik', 'İLİK'] },
    ΟΔΟΣ: { in: ['οδός', 'οδος', 'οδοσ'], notIn: ['οδο'] },
    ремонт: { in: ['Ремонт'], notIn: ['ремонта'] },
    fine: { in: ['ﬁne'] },
    naive: { in: ['naïve 🚲', '😡naïve'] },
    søndag: { in: ['SØNDAG'], notIn: ['sondag'] },
  });
});

test('scripts written without spaces match anywhere, the others on word boundaries', () => {
  expectMatches({
    修理: { in: ['自転車の修理が早い', '修\n理', '修 理'], notIn: ['修、理', '理修'] },
    ブレーキ: { in: ['ブレーキが鳴る', 'ﾌﾞﾚｰｷが'], notIn: ['フレーキ'] },
    かき: { in: ['かきです'], notIn: ['かぎ', 'がき'] },
    ซ่อม: { in: ['ร้านซ่อมจักรยาน'], notIn: ['ซอม'] },
    'iPhone 修理': { in: ['iPhone修理'], notIn: ['iPhones修理'] },
    '修理*': { in: ['修理代'] },
    '가격*': { in: ['가격이 비싸요', '가격이'.normalize('NFD')], notIn: ['각격'] },
    가격: { in: ['가격!'], notIn: ['가격이'] },
    की: { in: ['की'], notIn: ['का', 'क'] },
    سلام: { in: ['سَلَام'], notIn: ['السلام'] },
    '𠮷野': { in: ['今日𠮷野家'], notIn: ['吉野家'] },
  });
});

test('patterns stand for their language and its varieties; a response of unknown language may be any', () => {
  const patterns = { en: ['gift'], de: ['Gift'], 'de-AT': ['Jause'], any: ['bike'], fr: ['cadeau'] };
  const about = (comment: string, language: string) => mentions(patterns, comment, { language });

  expect(['de', 'de-AT', 'DE_at', 'de-at-1996'].map((tag) => about('Jause', tag))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(['de', 'pt', 'fr-CA', 'fra'].map((tag) => about('cadeau', tag))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(['', 'und', 'French', '  ', '?'].map((tag) => about('cadeau', tag))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['', 'pt', 'de'].map((tag) => about('bike', tag))).toEqual([true, true, true]);
});

test('a match in or over an excluded phrase does not count, another one beside it does', () => {
  const waiting = (comment: string, language = '') =>
    mentions({ en: ['wait*', 'room was full'] }, comment, {
      language,
      exclude: { en: ['waiting room'], de: ['wait'] },
    });

  expect(waiting('The waiting room is nice')).toBe(false);
  expect(waiting('The waiting room was full', 'en')).toBe(false);
  expect(waiting('The room was full', 'en')).toBe(true);
  expect(waiting('Waiting in the waiting\nroom', 'en')).toBe(true);
  expect(waiting('I wait', 'en')).toBe(true);
  expect(waiting('I wait', '')).toBe(false);
});

test('an excluded phrase of one theme leaves the others alone', () => {
  const match = createMatcher(
    themesOf({ patterns: ['room'], exclude: ['waiting room'] }, { patterns: ['room'] }),
  );
  expect(match('the waiting room', '', [])).toEqual([1]);
});

test('a tag makes a response be about a theme whatever the words, and a theme counts once', () => {
  const match = createMatcher(
    themesOf({ patterns: ['price'], tags: ['money'] }, { tags: ['staff', 'money'] }, { patterns: ['tea'] }),
  );
  expect(match('', '', ['money', 'staff', 'money'])).toEqual([0, 1]);
  expect(match('Tea, tea, price and tea', '', ['staff'])).toEqual([0, 1, 2]);
  expect(match('nothing', '', ['Money', ''])).toEqual([]);
});

test('themes without words, and no themes at all, match nothing', () => {
  expect(createMatcher([])('anything', 'en', ['x'])).toEqual([]);
  expect(mentions(['x'], '')).toBe(false);
  expect(mentions(['x'], '\ud800 \udc00 … 🚲')).toBe(false);
});
