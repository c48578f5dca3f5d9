import type { Quotable } from '../../model/published.js';
import { bucketOf, isPromoter, scaleKind } from '../../model/scale.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { Family } from './rule.js';

/** Fewer replies than this may fall on one side by chance. */
const fewest = 5;

function isLow({ score, scale }: Quotable): boolean {
  return score !== null && scaleKind(scale) !== 'other' && bucketOf(score) === 'detractor';
}

/** Replies to one end of the scale only, where the other has published comments too. */
function oneSided({ quotables }: CheckFacts): Finding[] {
  const all = [...quotables.values()];
  const replied = all.filter(({ reply }) => reply !== null);
  if (replied.length < fewest) return [];
  const sides = [
    { side: 'low', is: isLow, other: isPromoter },
    { side: 'high', is: isPromoter, other: isLow },
  ];
  return sides.flatMap(({ side, is, other }) => {
    const unanswered = all.filter(other).length;
    if (!replied.every(is) || unanswered === 0) return [];
    const what = `all ${replied.length} replies are to people who gave ${side} scores, and none to the ${unanswered} others at the other end of the scale whose words are published`;
    return [{ where: { response: replied[0]!.id }, what }];
  });
}

/** Whether the organisation answers everybody. */
export const replies: Family = {
  'NF-reply': {
    regime: 'AFNOR NF Z74-501',
    title: 'Replies are given whatever the score',
    checks:
      'Where there are at least five replies to published comments, they do not all go to people who gave low scores, nor all to people who gave high ones.',
    remedy: 'Reply to others too: candor decide reply <response> --reply "<text>"',
    source: 'http://www.jurisexpert.net/nouvelle-norme-afnor-sur-les-avis-en-ligne-de-consommateurs/',
    severity: 'warning',
    beyond:
      'How soon a reply was given: the log knows the day it was written down, not the day somebody could first read the comment.',
    records: oneSided,
  },
};
