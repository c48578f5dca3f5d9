/** Signs typed as apostrophes; NFKD takes the first two apart. */
const accentSigns = /[\u00b4\u1ffd]/g;
const apostrophes = /[\u0060\u02bc\u2018\u2019\u201b]/g;
/** Not the voicing marks of kana, nor vowel signs of Indic scripts: without them the words are others. */
const accents =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}])\p{M}/gu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const plain = /^[\0-_a-\x7f]*$/;

/**
 * Text as it is compared: NFKD without accents and invisible characters, case folded, one kind of apostrophe, then NFC. The full case
 * folding of Unicode is reached by way of upper case, which makes ß, ẞ and dotless i what they are folded to.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .replace(accentSigns, "'")
    .normalize('NFKD')
    .replace(apostrophes, "'")
    .replace(accents, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .replace(ignorable, '');
}

/** Folded text, and which part of the given text each of its units comes from. */
export interface FoldedText {
  folded: string;
  starts: number[];
  ends: number[];
}

/** Letters that are folded together with their neighbours: syllables of Korean, marks after a letter, voicing marks. */
const cluster =
  /[\p{Script=Hangul}\u3131-\u318e\uffa0-\uffdc][\p{Script=Hangul}\u3131-\u318e\uffa0-\uffdc\p{M}]*|\P{M}?[\p{M}\uff9e\uff9f]+|\P{M}/gu;

/** Folds text so that what is found in it can be shown in the text as it was written. The text must be in NFC. */
export function foldWithPlaces(text: string): FoldedText {
  const places: FoldedText = { folded: '', starts: [], ends: [] };
  for (const { 0: part, index } of text.matchAll(cluster)) {
    const folded = fold(part);
    places.folded += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      places.starts.push(index);
      places.ends.push(index + part.length);
    }
  }
  return places;
}
