import type { StatedFacts } from '../model/published.js';
import type { Texts } from './texts.js';

/** What every statement begins with: how many answered, of which period, and how many agreed to be published. */
export function selectionBasis(facts: StatedFacts, texts: Texts): string[] {
  const { answers, agreed, from, to, undated } = facts;
  const period =
    from === null || to === null
      ? ''
      : texts.t('selection.period', { from: texts.day(from), to: texts.day(to) });
  return [
    texts.count('selection.answers', answers, { period }),
    agreed === 0 ? texts.t('selection.agreed.none') : texts.count('selection.agreed', agreed),
    ...(undated === 0 || undated === answers ? [] : [texts.count('selection.undated', undated)]),
  ];
}
