import type { CheckFacts } from '../facts.js';

/** A score as a text tells it: its name and the number behind it. */
export interface SaidScore {
  words: string;
  value: string;
}

interface Told {
  names: readonly string[];
  pattern: RegExp;
}

const patterns = new WeakMap<CheckFacts, Told>();

/** The scores that a text tells by name, such as `NPS® +45.0`. */
export function scoresIn(text: string, facts: CheckFacts): SaidScore[] {
  const told = patterns.get(facts) ?? toldOf(facts);
  patterns.set(facts, told);
  const { names, pattern } = told;
  if (!names.some((name) => text.includes(name))) return [];
  return [...text.matchAll(pattern)].map(([words, value]) => ({
    words: words.replace(/[.,]$/, ''),
    value: value!.replace(/[.,]$/, ''),
  }));
}

function toldOf({ texts }: CheckFacts): Told {
  const { t } = texts;
  const own = [t('findings.nps'), t('findings.netScore'), t('findings.mean')];
  const names = [...own, 'NPS', 'Net Promoter Score', 'Net Promoter'];
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')}) ?[®™]?:? ?([+\\u2212-]?\\p{Nd}[\\p{Nd}.,\\u066b]*)(?![\\p{L}%\\u066a])`,
    'gu',
  );
  return { names, pattern };
}
