import { fold } from './fold.js';

/** A character that folding takes away, such as a blank. */
export const vanishes = -1;
/** One that becomes several, or whose fold depends on those around it. */
export const unclear = -2;
const unknown = -3;

const units = new Int32Array(1 << 16).fill(unknown);

/** What folding makes of one UTF-16 code unit: another one, `vanishes` or `unclear`. Text whose units are all clear folds to theirs. */
export function foldedUnit(unit: number): number {
  const known = units[unit]!;
  return known === unknown ? (units[unit] = foldOne(unit)) : known;
}

/** Half of a pair, or what stands for one in UTF-8, says nothing by itself; a capital sigma is written in two ways when small, by its place in the word. */
function foldOne(unit: number): number {
  const character = String.fromCharCode(unit);
  if ((unit & 0xf800) === 0xd800 || unit === 0xfffd || character.normalize('NFKD').includes('\u03a3'))
    return unclear;
  const folded = fold(character);
  if (folded === '') return vanishes;
  return folded.length === 1 ? folded.charCodeAt(0) : unclear;
}
