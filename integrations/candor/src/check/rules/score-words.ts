import type { CheckFacts } from '../facts.js';

/** A score as a text tells it: its name and the number behind it. */
export interface SaidScore {
  words: string;
  value: string;
}

const patterns = new WeakMap<CheckFacts, RegExp>();

/** The scores that a text tells by name, such as `NPS® +45.0`. */
export function scoresIn(text: string, facts: CheckFacts): SaidScore[] {
  const pattern = patterns.get(facts) ?? patternOf(facts);
  patterns.set(facts, pattern);
  return [...text.matchAll(pattern)].map(([words, value]) => ({
    words: words.replace(/[.,]$/, ''),
    value: value!.replace(/[.,]$/, ''),
  }));
}

function patternOf({ texts }: CheckFacts): RegExp {
  const { t } = texts;
  const own = [t('findings.nps'), t('findings.netScore'), t('findings.mean')];
  const names = [...own, 'NPS', 'Net Promoter Score', 'Net Promoter'].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')}) ?[®™]?:? ?([+\\u2212-]?\\p{Nd}[\\p{Nd}.,\\u066b]*)(?![\\p{L}%\\u066a])`,
    'gu',
  );
}
