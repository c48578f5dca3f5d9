import { warningIssue, type Issue } from '../../model/issue.js';
import { emojiFamily, hanFamily } from './font-ranges.js';

/** Scripts that have a family of their own at Fontsource, beside those the package brings. */
const scripts = [
  'Armenian',
  'Bengali',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Kannada',
  'Khmer',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
].map((script) => [new RegExp(`\\p{Script=${script}}`, 'u'), `noto-sans-${script.toLowerCase()}`] as const);

const named = 8;

/** Says which characters of a testimonial no font has, and what to install. */
export function missingIssue(
  id: string,
  { missing, words, language }: { missing: readonly string[]; words: string; language: string | null },
  undrawn: boolean,
): Issue {
  const listed = missing.slice(0, named).map(described).join(', ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  const effect = undrawn ? 'show no words' : 'leave out characters';
  const what = `its share images ${effect}: no font here has ${listed}${more}`;
  return warningIssue('share-image-fonts', { response: id }, what, remedyFor(missing, words, language));
}

function remedyFor(missing: readonly string[], words: string, language: string | null): string {
  const families = [...new Set(missing.map((character) => familyFor(character, words, language)))];
  const packages = families
    .filter((family) => family !== null)
    .map((family) => `@fontsource-variable/${family}`);
  if (packages.length > 0) return `Install one that has: npm install ${packages.toSorted().join(' ')}`;
  return 'Install the Noto Sans of that script from @fontsource-variable, if there is one; or publish an excerpt without these characters.';
}

/** The family that has a character; null where we know of none. */
export function familyFor(character: string, words: string, language: string | null): string | null {
  if (/[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{RI}\u20e3]/u.test(character)) return emojiFamily;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
    return hanFamily(words, language);
  const script = scripts.find(([letters]) => letters.test(character));
  if (script !== undefined) return script[1];
  return /\p{S}/u.test(character) ? 'noto-sans-symbols' : null;
}

function described(character: string): string {
  const codes = [...character].map(
    (code) => `U+${code.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const visible = /^[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Extended_Pictographic}\u200d]+$/u.test(character);
  return visible ? `${character} (${codes.join(' ')})` : codes.join(' ');
}
