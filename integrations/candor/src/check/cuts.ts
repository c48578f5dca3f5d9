const bracketed = /\[[^\]]*\]/;
const ends = /[.!?…。؟]["')\]]*$/u;

const qualifying: Record<string, string> = {
  en: 'but|however|except|only|wish|although|though|apart from|unless|unfortunately',
  de: 'aber|jedoch|allerdings|außer|ausser|nur|obwohl|obgleich|abgesehen von|leider|trotzdem',
  fr: 'mais|cependant|toutefois|sauf|seulement|pourtant|bien que|quoique|hormis|à part|malheureusement|dommage',
  es: 'pero|sin embargo|excepto|salvo|solo|sólo|aunque|ojalá|aparte de|lástima|por desgracia',
  ar: 'لكن|ولكن|غير أن|إلا|فقط|مع أن|للأسف',
};
const negating: Record<string, string> = {
  en: "not|never|no|none|nobody|nothing|neither|nor|hardly|cannot|without|\\p{L}+n't",
  de: 'nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|niemand|nichts|weder|kaum|ohne',
  fr: "ne|n'\\p{L}+|pas|jamais|aucun|aucune|rien|personne|ni|sans|guère",
  es: 'no|nunca|jamás|ningún|ninguno|ninguna|nada|nadie|ni|sin|apenas|tampoco',
  ar: 'لا|ليس|ليست|لم|لن|بدون|دون',
};

/** Why a shorter form may say something else than the whole; null where nothing points to it. */
export function distortion(excerpt: string, comment: string, language: string | null): string | null {
  const source = normalised(comment);
  const gaps = gapsOf(normalised(excerpt), source);
  const [qualifiers, negations] = [patternOf(qualifying, language), patternOf(negating, language)];
  for (const { text } of gaps) {
    const found = qualifiers.exec(text)?.[0];
    if (found !== undefined) return `it leaves out words with “${found}”: “${sentenceWith(text, found)}”`;
  }
  for (const { beside } of gaps) {
    const found = beside.map((words) => negations.exec(words)?.[0]).find((word) => word !== undefined);
    if (found !== undefined) return `“${found}” stands next to a cut and is left out`;
  }
  return null;
}

/** What is left out, and the few words of it that stand beside what is kept, in the same sentence. */
interface Gap {
  text: string;
  beside: string[];
}

function gapsOf(excerpt: string, source: string): Gap[] {
  const runs = excerpt
    .split(bracketed)
    .map((run) => run.trim())
    .filter(Boolean);
  const gaps: Gap[] = [];
  let end = 0;
  let last = '';
  for (const run of runs) {
    const at = source.indexOf(run, end);
    // What is not verbatim is another rule's.
    if (at === -1) return [];
    gaps.push(gapOf(source.slice(end, at), last, run));
    end = at + run.length;
    last = run;
  }
  return [...gaps, gapOf(source.slice(end), last, '')].filter(({ text }) => text !== '');
}

const close = 3;

function gapOf(between: string, before: string, after: string): Gap {
  const text = between.trim();
  const words = text.split(' ');
  return {
    text,
    beside: [
      ...(before === '' || ends.test(before) ? [] : [words.slice(0, close).join(' ')]),
      ...(after === '' || ends.test(text) ? [] : [words.slice(-close).join(' ')]),
    ],
  };
}

const patterns = new Map<Record<string, string>, Map<string, RegExp>>();

/** The words of a language; of all of them where nobody says which it is. */
function patternOf(words: Record<string, string>, language: string | null): RegExp {
  const base = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  const key = base in words ? base : '';
  const known = patterns.get(words) ?? new Map<string, RegExp>();
  patterns.set(words, known);
  const alternatives = key === '' ? Object.values(words).join('|') : words[key]!;
  const pattern =
    known.get(key) ?? new RegExp(`(?<![\\p{L}\\p{N}'])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
  known.set(key, pattern);
  return pattern;
}

function sentenceWith(text: string, word: string): string {
  const found = text.split(/(?<=[.!?…。؟])\s+/u).find((sentence) => sentence.includes(word)) ?? text;
  return found.length > 120 ? `${found.slice(0, 119)}…` : found;
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
