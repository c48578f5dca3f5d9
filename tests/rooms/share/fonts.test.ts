import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../../integrations/candor/dist/publish/share/cmap.js';
import {
  drawableLine,
  drawableWords,
  finders,
} from '../../../integrations/candor/dist/publish/share/drawable.js';
import { familyFor, missingIssue } from '../../../integrations/candor/dist/publish/share/missing-fonts.js';
import { isVerbatim } from '../../../integrations/candor/dist/text/verbatim.js';
import { bundledShelf, installedShelf, repository } from './shared.js';

const ours = finders(bundledShelf);
const installed = finders(installedShelf);
const fonts = join(repository, 'integrations/candor/fonts');

test('the fonts in the package are the bytes that Fontsource publishes, each with its licence', () => {
  for (const family of readdirSync(fonts)) {
    const theirs = join(repository, 'node_modules/@fontsource-variable', family);
    const files = readdirSync(join(fonts, family, 'files')).map((name) => `files/${name}`);
    for (const file of ['LICENSE', ...files])
      expect(readFileSync(join(fonts, family, file)).equals(readFileSync(join(theirs, file))), file).toBe(
        true,
      );
    const ranges = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    expect(ranges(theirs)).toMatchObject(ranges(join(fonts, family)));
  }
});

test('a font file tells which characters it has, beyond the first 65,536 too', () => {
  const latin = codePointsOf(readFileSync(join(fonts, 'noto-sans/files/noto-sans-latin-wght-normal.woff2')));
  expect(['a', 'ß', '“', '€'].map((letter) => latin.has(letter.codePointAt(0)!))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['я', '日', 'ł'].map((letter) => latin.has(letter.codePointAt(0)!))).toEqual([false, false, false]);
  const emoji = installedShelf.get('noto-emoji')!;
  expect(emoji.some((slice) => slice.has('🐸'.codePointAt(0)!))).toBe(true);
  expect(() => codePointsOf(Buffer.alloc(64))).toThrow('no WOFF2 file');
});

test('only the parts of fonts that a text needs are taken, and Latin, Cyrillic, Greek, Hebrew and Arabic need nothing installed', () => {
  const partsOf = (text: string): string[] => {
    const { slices, missing } = drawableLine(text, ours(text, null));
    expect(missing, text).toEqual([]);
    return slices.map(({ family, ranges }) => `${family} ${ranges[0]![0].toString(16)}`).sort();
  };
  expect(partsOf('Good as new.')).toEqual(['noto-sans 0']);
  expect(partsOf('Łódź')).toEqual(['noto-sans 0', 'noto-sans 100']);
  expect(partsOf('Спасибо, қала')).toEqual(['noto-sans 0', 'noto-sans 301', 'noto-sans 460']);
  expect(partsOf('ευχαριστώ')).toEqual(['noto-sans 0', 'noto-sans 370']);
  expect(partsOf('Việt')).toEqual(['noto-sans 0', 'noto-sans 102']);
  expect(partsOf('תודה')).toEqual(['noto-sans 0', 'noto-sans-hebrew 307']);
  expect(partsOf('شكرا')).toEqual(['noto-sans 0', 'noto-sans-arabic 600']);
});

test('Han characters are taken from the font of their language, and emoji with all that belongs to one', () => {
  const families = (text: string, language: string | null) =>
    installed(text, language).order.filter(
      (family) => family.startsWith('noto-sans-') || family === 'noto-emoji',
    );
  expect(families('日本', 'ja')).toEqual([
    'noto-sans-arabic',
    'noto-sans-hebrew',
    'noto-sans-jp',
    'noto-emoji',
  ]);
  for (const text of ['👍🏽', '👩‍👩‍👧', '🇩🇪', '❤️', '1️⃣', '日本語のサポート'])
    expect(drawableLine(text, installed(text, null)), text).toMatchObject({ text, missing: [] });
});

test('words that no font has are cut whole and marked, so that what is left is still what the person wrote', () => {
  const cases = [
    ['The whole street was happy about it 🚲', 'The whole street was happy about it […]'],
    [
      'They fitted a bell in the shape of a 🐸 🐸, and waved',
      'They fitted a bell in the shape of a […], and waved',
    ],
    [
      'A place for un-Ngaჯi people that my neighbour told me about, so here I am today',
      'A place for […] people that my neighbour told me about, so here I am today',
    ],
  ];
  for (const [comment, shown] of cases) {
    const { text, missing } = drawableWords(comment!, ours(comment!, 'en'));
    expect(text).toBe(shown);
    expect(missing.length).toBeGreaterThan(0);
    expect(isVerbatim(text!, comment!)).toBe(true);
  }
});

test('where too much is missing nothing is shown: neither a word of a sentence nor a letter of a name', () => {
  expect(drawableWords('日本語のサポートが丁寧でした OK', ours('', 'ja')).text).toBeNull();
  expect(drawableWords('👍', ours('', 'en')).text).toBeNull();
  expect(drawableLine('山田 Taro', ours('', 'ja')).text).toBeNull();
  expect(drawableLine('Dave 😎', ours('', 'en')).text).toBe('Dave');
});

test('characters without a look of their own never become boxes', () => {
  expect(drawableLine('a\u0000b\u0007c\u3164d\ufff1e\ud800f', ours('', 'en'))).toMatchObject({
    text: 'abcde\ufffdf',
    missing: [],
  });
  expect(drawableLine('می\u200cخواهم', ours('', 'fa')).text).toBe('می\u200cخواهم');
});

test('a missing character is told with the response, the character and the package that has it', () => {
  const words = 'ありがとう 😍 ไทย';
  const issue = missingIssue(
    '4f2a9c1d0b7e',
    { missing: ['😍', 'あ', 'ไ', '\ue000'], words, language: 'ja' },
    false,
  );
  expect(issue).toEqual({
    rule: 'share-image-fonts',
    severity: 'warning',
    where: { response: '4f2a9c1d0b7e' },
    what: 'its share images leave out characters: no font here has 😍 (U+1F60D), あ (U+3042), ไ (U+0E44), U+E000',
    remedy:
      'Install one that has: npm install @fontsource-variable/noto-emoji @fontsource-variable/noto-sans-jp @fontsource-variable/noto-sans-thai',
  });
  expect(familyFor('한', '한', null)).toBe('noto-sans-kr');
  expect(familyFor('谢', '谢谢', 'zh-Hant')).toBe('noto-sans-tc');
  expect(familyFor('谢', '谢谢', null)).toBe('noto-sans-sc');
  expect(missingIssue('a', { missing: ['\ue000'], words, language: null }, true)).toMatchObject({
    what: 'its share images show no words: no font here has U+E000',
    remedy: expect.stringContaining('publish an excerpt'),
  });
});
