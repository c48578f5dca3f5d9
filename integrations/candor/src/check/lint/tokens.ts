/** Words as lists know them: lower case, plain letters. Letters of the Arabic script lose their marks too. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('\u00df', 'ss');
}

const parts = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[%£€$⭐★]/gu;
const sentences = /(?<=[.!?;\u061f\u061b])\s+|[\n:]+\s*/;
const number = /^\d+$/;
const numeral =
  /^(five|seven|eight|nine|ten|funf|sieben|acht|neun|zehn|cinq|sept|huit|neuf|dix|cinco|siete|ocho|nueve|diez)$/;
const money = /^([£€$]|euros?|eur|pounds?|gbp|dollars?|usd|pfund|livres?|libras?|dolares?)$/;
const percent = /^(%|percent|prozent)$/;
const between = /^(to|bis|a|al|hasta|through|and|und|et|y)$/;
const star = /^[⭐★]$/;
/** What is counted that is no score: time, days of months, words of an answer. */
const units =
  /^(min|mins|minut.*|sec.*|sek.*|seg.*|stunden?|hours?|heures?|horas?|tagen?|days?|jours?|dias?|weeks?|wochen?|semaines?|semanas?|months?|monaten?|mois|mes|meses|years?|jahren?|ans?|anos?|questions?|fragen?|preguntas?|words?|worter?n?|mots|palabras|characters|zeichen|caracteres|times|mal|fois|veces|people|customers|kunden|clients|clientes|answers|antworten|reponses|respuestas|de|jan.*|ene.*|feb.*|fev.*|march|marz|mars|marzo|april|avril|abril|may|mai|mayo|june|juni|juin|junio|jul.*|juil.*|aug.*|aout|agosto|sep.*|okt.*|oct.*|nov.*|dez.*|dec.*|dic.*)$/;

/** A sentence as lists are held against it. */
export interface Sentence {
  text: string;
  /** Folded; a number that is no score is `#`, a sum of money `¤`, a share `%`. */
  words: readonly string[];
  /** Where in the text each of them begins and ends. */
  places: readonly Place[];
}

type Place = readonly [from: number, to: number];

export function sentencesOf(text: string): Sentence[] {
  return text
    .normalize('NFC')
    .split(sentences)
    .map(sentenceOf)
    .filter(({ words }) => words.length > 0);
}

export function foldedWords(text: string): string[] {
  return folded(text).split(/\s+/);
}

function sentenceOf(text: string): Sentence {
  const found = [...text.matchAll(parts)];
  const all = found.map(([part]) => folded(part));
  const words: string[] = [];
  const places: Place[] = [];
  for (let at = 0; at < all.length;) {
    const [read, length] = readAt(all, at);
    const last = found[at + length - 1]!;
    for (const word of read) {
      words.push(word);
      places.push([found[at]!.index, last.index + last[0].length]);
    }
    at += length;
  }
  return { text, words, places };
}

/** What stands at a place, and how many words it takes. */
function readAt(words: readonly string[], at: number): [string[], number] {
  const [word, next = '', third = ''] = words.slice(at, at + 3) as [string, string?, string?];
  if (star.test(word)) return starsAt(words, at);
  if (money.test(word) && number.test(next)) return [['¤'], 2];
  if (!/^\d/.test(word)) return [[numeral.test(word) && units.test(next) ? '#' : word], 1];
  if (money.test(next)) return [['¤'], 2];
  if (percent.test(next)) return [['%'], 2];
  if (next === 'pour' && third === 'cent') return [['%'], 3];
  if (next === 'por' && third === 'ciento') return [['%'], 3];
  if (Number(word) <= 1 && number.test(next)) return [['#'], 2];
  if (Number(word) <= 1 && between.test(next) && number.test(third)) return [['#'], 3];
  if (units.test(next) || !number.test(word)) return [['#'], 1];
  return [[word], 1];
}

function starsAt(words: readonly string[], at: number): [string[], number] {
  let end = at;
  while (end < words.length && star.test(words[end]!)) end++;
  return [[String(end - at), 'stars'], end - at];
}
