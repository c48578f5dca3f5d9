/** A claim in the languages of our texts: words that make it, words that have to stand in the same sentence, words that deny it. */
export interface Claim {
  /** Parts of words, in lower case, without any of which a text makes no such claim. */
  stems: readonly string[];
  words: RegExp;
  beside: RegExp | null;
}

/** A denial a few words before: "these are not verified reviews". */
const denied =
  /(?<!\p{L})(not|never|no|nobody|without|nicht|keine?[mnrs]?|ohne|pas|aucune?|sans|sin|ning[uú]n[ao]?|لا|ليس|ليست|دون|بدون|\p{L}+n['’]t)[^\p{L}]+(\p{L}+[^\p{L}]+){0,6}$/iu;

/** Sentences of texts that make a claim. */
export function claimsIn(texts: readonly string[], { stems, words, beside }: Claim): string[] {
  if (!holdsAny(texts.join('\n'), stems)) return [];
  const likely = texts.filter((text) => holdsAny(text, stems));
  const found = likely.flatMap((text) =>
    [...text.matchAll(words)].flatMap(({ index }) => {
      const start = startOf(text, index);
      return denied.test(text.slice(start, index)) ? [] : [text.slice(start, endOf(text, index)).trim()];
    }),
  );
  return [...new Set(found)]
    .filter((sentence) => beside?.test(sentence) ?? true)
    .map((sentence) => sentence.slice(0, 300));
}

function holdsAny(text: string, stems: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return stems.some((stem) => lower.includes(stem));
}

const ends = ['. ', '! ', '? ', '؟ '];

/** Where the sentence begins that stands at a place of a text, and where it ends. */
function startOf(text: string, at: number): number {
  return Math.max(
    0,
    ...ends.map((end) => text.lastIndexOf(end, at)).flatMap((found) => (found === -1 ? [] : [found + 2])),
  );
}

function endOf(text: string, at: number): number {
  const found = ends.map((end) => text.indexOf(end, at)).filter((index) => index !== -1);
  return found.length === 0 ? text.length : Math.min(...found) + 1;
}

const people = String.raw`(customers?|buyers?|users?|purchas(?:e|es|er|ers)|clients?|owners?|guests?|reviews?|reviewers?|testimonials?|feedback|opinions?|ratings?)`;

/** That those who speak were checked to be customers (Annex I 23b). */
export const checkedClaim: Claim = {
  stems: [
    ...[
      'verifi',
      'vérifi',
      'genuin',
      'authenti',
      'auténtic',
      'actual ',
      'proven',
      'real',
      'réel',
      'vrai',
      'véritab',
    ],
    ...[
      'certifi',
      'geprüft',
      'echte',
      'tatsächlich',
      'wirklich',
      'verdader',
      'حقيقي',
      'فعلي',
      'موثق',
      'مؤكد',
    ],
  ],
  words: new RegExp(
    [
      String.raw`(?<!\p{L})(verified|genuine|authentic|real|actual|proven)[ ,-]+(\p{L}+[ ,]+){0,2}${people}(?!\p{L})`,
      String.raw`(?<![\p{L}-])(verified|verifiziert|verificad[oa]s?|vérifiée?s?)(?!\p{L})`,
      String.raw`(?<!\p{L})(geprüfte|echte|reale|tatsächliche|wirkliche)[nrs]? (\p{L}+ )?(kund|käufe|nutzer|anwender|bewertung|rezension|meinung|stimme|erfahrung)`,
      String.raw`(?<!\p{L})(vrais?|vraies?|véritables?|authentiques?|réels?|réelles?) (clients?|clientes?|acheteurs?|utilisateurs?|avis|témoignages?)`,
      String.raw`(?<!\p{L})(clients?|clientes?|acheteurs?|utilisateurs?|avis|achats?|témoignages?) (authentiques?|réels?|certifiés?|véritables?)`,
      String.raw`(?<!\p{L})(clientes?|compradores?|usuarios?|opiniones|reseñas|compras?|testimonios?) (reales|auténtic[oa]s?|genuin[oa]s?)`,
      String.raw`(?<!\p{L})(verdader[oa]s|auténtic[oa]s) (clientes|compradores|usuarios|opiniones|reseñas)`,
      String.raw`(عملاء|مشترون|مشترين|زبائن) (حقيقي|فعلي|موثق)|(تقييمات|آراء|تعليقات|مشتريات) (حقيقية|موثقة|مؤكدة)`,
    ].join('|'),
    'giu',
  ),
  beside: null,
};

/** That others than the business asked, or judge (16 CFR 465.6). */
export const independentClaim: Claim = {
  stems: [
    ...['independ', 'indépend', 'unbiased', 'impartia', 'imparcia', 'third', 'unabhängig', 'unvoreingen'],
    ...['unparteiisch', 'tierce', 'tiers de', 'tercera', 'مستقل', 'محايد', 'طرف ثالث'],
  ],
  words: new RegExp(
    [
      String.raw`(?<!\p{L})(independent(?:ly)?(?! of(?!\p{L}))|unbiased|impartial(?:ly)?|third[- ]part(?:y|ies))(?!\p{L})`,
      String.raw`(?<!\p{L})(unabhängig(?! (von|davon)(?!\p{L}))|unvoreingenommen|unparteiisch)`,
      String.raw`(?<!\p{L})(indépendant(?!e?s? de(?!\p{L})|e?s? du(?!\p{L})|e?s? d['’]|e?ment)|impartia|tierce partie|tiers de confiance)`,
      String.raw`(?<!\p{L})(independiente(?!s? del?(?!\p{L})|mente)|imparcial|tercera parte)`,
      String.raw`(مستقل(?!\p{L}* عن(?!\p{L}))|محايد(?!ون|ين)|طرف ثالث)`,
    ].join('|'),
    'giu',
  ),
  beside: new RegExp(
    [
      String.raw`review|opinion|feedback|testimonial|rating|survey|answer|collect|comment|score|verif|promoter`,
      String.raw`bewertung|rezension|meinung|umfrage|befrag|rückmeldung|antwort|stimmen|erhoben|erhebung`,
      String.raw`(?<!\p{L})avis(?!\p{L})|témoignage|enquête|sondage|réponse|commentaire`,
      String.raw`opini|reseña|encuesta|respuesta|testimonio|valoraci|comentario`,
      String.raw`تقييم|آراء|رأي|استطلاع|إجابات|تعليق`,
    ].join('|'),
    'iu',
  ),
};
