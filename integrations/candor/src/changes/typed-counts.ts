import type { Said } from '../model/published-change.js';

type Counts = Pick<Said, 'n' | 'base' | 'share'>;

/** A number of people or comments that somebody typed. */
export interface TypedCount {
  text: string;
  /** Null for "many", "dozens" and the like, which nobody can check. */
  value: number | null;
  unit: 'comments' | 'percent';
}

const numerals =
  'two three four five six seven eight nine ten eleven twelve zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(
    ' ',
  );
const digits = String.raw`\d+(?:[.,]\d+)?`;
const vague =
  'dozens|hundreds|thousands|half|most|many|dutzende|hunderte|tausende|die hälfte|viele|die meisten';
const people = String.raw`people|persons?|customers?|riders?|members?|guests?|visitors?|menschen|leuten?|kund\p{L}+|personen|gästen?`;
const answers = String.raw`comments?|answers?|responses?|respondents?|mentions?|kommentaren?|antworten|rückmeldungen|nennungen`;
const speaking = String.raw`said|say|asked|told|mentioned|wrote|complained|wanted|want|reported|named|suggested|sagten?|baten|fragten|schrieben|nannten|wünschten|berichteten`;
const linking = String.raw`\s+(?:of\s+)?(?:our\s+|the\s+|all\s+|unserer?n?\s+|der\s+|aller\s+)?`;

const pattern = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}.,])(?:${source})(?![\p{L}\p{N}])`, 'giu');
const number = `${digits}|${numerals.join('|')}`;

/** Where a text reports what was said, every count of people and every percentage is one of that. */
const reporting = [
  pattern(`(?<count>${number}|${vague})${linking}(?:${people}|${answers})`),
  pattern(String.raw`(?<share>${digits})\s*(?:%|percent|prozent)`),
];
/** Elsewhere a shop may lend ten bikes to twenty customers; only what speaks of answers is one. */
const telling = [
  pattern(`(?<count>${number})${linking}(?:${answers})`),
  pattern(String.raw`(?<count>${number})${linking}(?:${people})\s+(?:who\s+|die\s+)?(?:${speaking})`),
  pattern(String.raw`(?<share>${digits})\s*(?:%|percent|prozent)${linking}(?:${people}|${answers})`),
];

/** The counts typed into a text: all of them where it reports what was said, else those that speak of answers. */
export function typedCounts(text: string, reports: boolean): TypedCount[] {
  const patterns = reports ? reporting : telling;
  return patterns.flatMap((one) =>
    [...text.matchAll(one)].map(({ 0: found, groups }): TypedCount => {
      const share = groups?.['share'];
      return share === undefined
        ? { text: found, value: valueOf(groups!['count']!), unit: 'comments' }
        : { text: found, value: valueOf(share), unit: 'percent' };
    }),
  );
}

/** Whether a typed count is one that was counted: the comments that said so, those it is out of, or their share to as many decimals. */
export function agrees({ value, text, unit }: TypedCount, { n, base, share }: Counts): boolean {
  if (value === null) return false;
  if (unit === 'comments') return value === n || value === base;
  if (share === null) return false;
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(share - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

function valueOf(text: string): number | null {
  const word = numerals.indexOf(text.toLowerCase());
  if (word !== -1) return (word % 11) + 2;
  return /^\d/.test(text) ? Number(text.replace(',', '.')) : null;
}
