const number = String.raw`\d+(?:[.,\u00a0]\d+)*`;
const percent = String.raw`${number}\s?(?:%|٪|percent|per cent|prozent|pour ?cent|por ciento|بالمئة|في المئة)`;
const currency = String.raw`(?:[€$£¥]\s?${number}|${number}\s?(?:€|\$|£|¥|euros?|dollars?|pounds?|pfund|dólares|libras|dirhams?|دولار|يورو))`;
const span = String.raw`${number}\s?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|secondes?|heures?|jours?|semaines?|mois|ans?|segundos?|minutos?|horas?|días?|semanas?|meses|años?|دقائق|ساعات|أيام)`;
const weight = String.raw`${number}\s?(?:kg|kilos?|pounds?|lbs?|pfund)`;
const gain = String.raw`(?:sav(?:e[sd]?|ings?|ing)|faster|quicker|cheaper|earn(?:s|ed)?|gain(?:s|ed)?|lost|grew|cut (?:our|my|the)|reduced?|spar(?:en|t|te|ten)|gespart|schneller|billiger|verdient|abgenommen|économis\p{L}*|épargn\p{L}*|gagn\p{L}*|perdu|réduit|ahorr\p{L}*|gan(?:é|ó|amos|aron)|perd(?:í|ió)|reduj\p{L}*|وفّر\p{L}*|وفر\p{L}*)`;
const multiple = String.raw`(?:${number}\s?[x×]|doubl(?:ed|es?|ing)|tripl(?:ed|es?|ing)|halv(?:ed|es?|ing)|verdoppel\p{L}*|verdreifach\p{L}*|halbier\p{L}*|doublé\p{L}*|triplé\p{L}*|duplic\p{L}*|triplic\p{L}*|ضاعف\p{L}*)`;
const health = String.raw`(?:heal(?:s|ed|ing)?|cur(?:ed?|es|ing)|pain[- ]free|symptoms?|disease|therap\p{L}*|geheilt|heil(?:t|te)|schmerzfrei|symptome?n?|krankheit|guéri\p{L}*|symptômes?|maladie|cur(?:ó|aron)|sin dolor|síntomas?|enfermedad|شفا\p{L}*|شفى)`;
const promise = String.raw`(?:guarantee[sd]?|garantiert\p{L}*|garanti(?:e|es|s)?|garantiza\p{L}*|مضمون\p{L}*)`;
const first = String.raw`(?:#\s?1|no\. ?1|number one|nr\. ?1|nummer eins|n[o°]\s?1|numéro un|número uno|the best|die beste[nrs]?|der beste|das beste|den besten|dem besten|l[ea]s? meilleure?s?|el mejor|la mejor|l[oa]s mejores|lo mejor|الأفضل)`;

const alone = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu');

const objective = alone([percent, currency, multiple, health, promise, first].join('|'));
const result = alone([percent, multiple].join('|'));
const gained = alone(gain);
const measured = alone([span, currency, weight].join('|'));

/** What of somebody's words can be measured or proved: a share, a sum, a saving, what it does to one's health, what is promised or the best; null for nothing. */
export function objectiveClaim(words: string): string | null {
  return objective.exec(words)?.[0] ?? savingIn(words);
}

/** What of somebody's words tells of a result that others may hope for: a share, a multiple, so much saved; null for nothing. */
export function resultClaim(words: string): string | null {
  return result.exec(words)?.[0] ?? savingIn(words);
}

/** A sentence that says how much was saved, of time, money or weight. */
function savingIn(words: string): string | null {
  const sentence = sentencesOf(words).find((one) => gained.test(one) && measured.test(one));
  return sentence === undefined ? null : measured.exec(sentence)![0];
}

function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?…。؟])\s+|\n+/u);
}

const evasive =
  /results? (?:may|can|will|might) (?:vary|differ)|(?:may|can|will|might) vary|(?:not|aren['’]t|isn['’]t) typical|ergebnisse? (?:können|kann) (?:abweichen|variieren|anders)|nicht typisch|résultats? (?:peuvent|peut) (?:varier|différer)|pas (?:typiques?|représentatifs?)|resultados? pueden? (?:variar|ser distint)|no (?:son|es) típicos?|تختلف النتائج|ليست نموذجية/iu;

/** Whether a text about what others can expect says no more than that it may be otherwise. */
export function saysNothing(typicalResult: string): boolean {
  return sentencesOf(typicalResult).every((sentence) => sentence.trim() === '' || evasive.test(sentence));
}
