import { decimalNumber, wholeNumber } from './number-words.js';

/** Words of a kind, as the source of a pattern; a space stands for any white space. */
const oneOf = (...words: readonly string[]): string =>
  `(?:${words.join('|').replaceAll(' ', String.raw`\s+`)})`;

const people = oneOf(
  'people|persons?|customers?|clients?|users?|riders?|members?|guests?|visitors?|patients?|passengers?',
  'menschen|personen|leuten?|kund(?:en?|innen)|gästen?|besucher(?:n|innen)?|mitgliedern?|nutzer(?:n|innen)?',
);
const answers = oneOf(
  'comments?|answers?|responses?|respondents?|mentions?',
  'kommentaren?|antworten|rückmeldungen|nennungen|befragten?',
);
const speaking = oneOf(
  'said|say|asked|ask|told|tell|mentioned|mention|wrote|write|complained|complain|wanted|want|wished|wish',
  'reported|report|named|suggested|suggest|requested|request|answered|replied',
  'sagten?|sagen|baten|bitten|fragten|schrieben|nannten|wünschten|wünschen|berichteten|beschwerten|klagten',
  'meinten|wollten|antworteten',
);
/** These never belong to a noun behind them, as in "the two requested spaces". */
const surelySpeaking = oneOf(
  'said|say|told|wrote|complained|wanted|asked (?:for|us|that|whether|if)',
  'sagten|schrieben|baten|beschwerten|wünschten',
);
const spoken = oneOf(
  'gesagt|gebeten|gefragt|geschrieben|genannt|gewünscht|berichtet|beschwert|erwähnt|vorgeschlagen',
);
const vague = oneOf(
  'dozens|hundreds|thousands|half|most|many|a third|two thirds|a quarter|three quarters|the majority',
  'dutzende|hunderte|tausende|die hälfte|viele|die meisten|ein drittel|zwei drittel|ein viertel|die mehrheit',
);

const whose = oneOf('our|your|the|all|those|unsere[rn]?|der|den|alle[rn]?');
const which = oneOf(
  'different|other|individual|separate|regular|new|unhappy|verschiedenen?|anderen?|einzelnen?',
);
/** Between a number and what it counts: "34 of our regular customers". */
const of = String.raw`\s+(?:(?:of|von)\s+)?(?:${whose}\s+){0,2}(?:${which}\s+)?`;
/** Between people and what they do: "who also". */
const who = String.raw`\s+(?:${oneOf('who|that|have|has|had|also|all|even|die')}\s+){0,3}`;

const notAfter = (...words: readonly string[]): string => String.raw`(?<!(?<!\p{L})${oneOf(...words)}\s+)`;
/** What has a number for a name: "route 7 riders", "on May 3 customers". */
const named = notAfter(
  String.raw`section|page|rule|chapter|part|point|item|question|number|no\.|route|line|bus|platform|room|round`,
  String.raw`abschnitt|seite|punkt|frage|nummer|nr\.|linie|bahnsteig|raum|runde`,
  'january|february|march|april|may|june|july|august|september|october|november|december',
);
/** The first ten customers who ask have not asked yet. */
const promised = notAfter('first|next|every|ersten|nächsten|jede[nrs]?');
/** Room for eight people; a staff of three. */
const room = notAfter(
  String.raw`(?:for|fits?|seats?|holds?|carries|takes?|needs?|up to|we are|we['’]re|there are)(?: (?:only|just|at (?:most|least)))?`,
  String.raw`(?:für|fasst|braucht?|brauchen|bis zu|wir sind|es gibt)(?: (?:nur|höchstens|mindestens))?`,
);
/** Two hundred customers a day, four at a time. */
const time = oneOf(
  'hour|day|night|week|weekend|month|year|season|stunde|tag|nacht|woche|wochenende|monat|jahr|saison',
);
const rate = String.raw`(?!\s+(?:${oneOf('an?|per|each|every|pro|am|im|je|jede[nrs]?')}\s+${time}|${oneOf('at a time|at once|gleichzeitig|auf einmal')})(?!\p{L}))`;
const tooMany = notAfter('too|so|how|as|zu|wie');

// A year is no number of people.
const count = String.raw`${named}(?!(?:19\d|20[1-9])\d\s)(?<count>${wholeNumber})`;
const share = String.raw`(?<share>${decimalNumber})\s*(?:%|per\s?cent|prozent)`;
const unclear = String.raw`${tooMany}(?<vague>${vague})`;
const those = oneOf('you|them|those|everybody|everyone|euch|ihnen|denen');
/** Ten percent off, and five percent of the bikes, are shares of something else. */
const ofSomethingElse = oneOf(
  'discount|off|vat|tax|deposit|interest|fee|surcharge|tip',
  'rabatt|nachlass|skonto|mehrwertsteuer|mwst|anzahlung|zinsen|aufschlag|gebühr|trinkgeld',
  `(?:more|less|cheaper|dearer|higher|lower|faster|slower|mehr|weniger|billiger|teurer|höher|niedriger)(?!${of}(?:${people}|${answers}))`,
  String.raw`(?:of|von|der|des) (?:${whose} )*(?!${oneOf(whose, people, answers, those)}(?!\p{L}))\p{L}+`,
);

const pattern = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}.,:/£$€#]|\p{L}[-–])${source}(?![\p{L}\p{N}])`, 'giu');

/** What speaks of answers, wherever it stands. */
export const tellingCounts: readonly RegExp[] = [
  pattern(`${count}${of}${answers}`),
  pattern(`${promised}${count}${of}${people}${who}${speaking}`),
  pattern(`${promised}${count}(?:${oneOf(' of you| of them| von euch| von ihnen')})?${who}${surelySpeaking}`),
  pattern(String.raw`${count}${of}${people}\s+(?:haben|hatten)\s+(?:\p{L}+\s+){0,6}?${spoken}`),
  pattern(String.raw`(?:${speaking}|${spoken})\s+(?:\p{L}+\s+){0,2}?(?:by|von)\s+${count}${of}${people}`),
  pattern(
    String.raw`(?:sagten|schrieben|baten|fragten|nannten|wünschten|meinten)\s+(?:(?:uns|sich)\s+)?${count}${of}${people}`,
  ),
  pattern(`${share}${of}(?:${people}|${answers}|${those})`),
  pattern(`${share}${who}${speaking}`),
];
/** What claims the same without a number. */
export const vagueCounts: readonly RegExp[] = [
  pattern(`${unclear}${of}${answers}`),
  pattern(`${unclear}${of}${people}${who}${speaking}`),
];
/** Any other count of people, any other percentage. */
export const otherCounts: readonly RegExp[] = [
  pattern(`${promised}${room}${count}${of}${people}${rate}`),
  pattern(String.raw`${share}(?!\s+${ofSomethingElse}(?!\p{L}))`),
];
/** Many people at the beginning of a sentence are what it is about; further on they may stand in a queue. */
export const vagueSubjects: readonly RegExp[] = [
  pattern(String.raw`(?<=^\s*|[.!?:]\s+)${unclear}${of}${people}`),
];
