// Invented comments and 50 themes for them, the same on every machine. README.md names the shares that matter.
import { Random } from '../helpers/random.mjs';
import { commentIn, languages, words } from '../helpers/responses.mjs';

const seed = 20260701;
const themes = 50;
const syllables = 'ba bo ca co da de fa fi go ka la li ma me no nu pa pe ra ro sa si ta to va vi'.split(' ');

/** Comments with their languages. Each is one flat string, as a decoder makes it. */
export function comments(rows) {
  const random = new Random(seed);
  return Array.from({ length: rows }, () => {
    const language = random.weighted(languages);
    return { language, text: Buffer.from(commentIn(random, language, 4)).toString() };
  });
}

/** Each theme has in one language a word, a beginning or a phrase that occurs, and nine words that do not. */
export function sampleThemes() {
  const random = new Random(seed + 1);
  return Array.from({ length: themes }, (_, index) => {
    const vocabulary = words[random.weighted(languages)]
      .slice(30)
      .filter((word) => /^\p{L}{2,}$/u.test(word));
    const [word, next] = [random.pick(vocabulary), random.pick(vocabulary)];
    const occurring = [word, `${word.slice(0, Math.max(4, word.length - 2))}*`, `${word} ${next}`][index % 3];
    const patterns = { any: [occurring, ...Array.from({ length: 9 }, () => invented(random))] };
    return { id: `t${index}`, name: `Theme ${index}`, patterns, exclude: {}, tags: [] };
  });
}

function invented(random) {
  return Array.from({ length: 3 + random.below(2) }, () => random.pick(syllables)).join('');
}
