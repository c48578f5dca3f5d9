import { evidenced, firstOf, undeclaredByRound, type Evidenced } from '../by-round.js';
import { objectiveClaim, resultClaim, saysNothing } from '../claims.js';
import { distortion } from '../cuts.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { leftOutOfCards } from '../told-in-card.js';
import { isPromoter } from '../../model/scale.js';
import { typicalLabels } from '../../text/told-labels.js';
import type { Family } from './rule.js';

const part255 = 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255';

/** What people's words claim, and whether they are still the words that were decided about. */
export const words: Family = {
  'US-255.1b2': {
    regime: 'US 16 CFR 255.1(b)',
    title: 'A shorter form says the same as the whole',
    checks:
      'Excerpts that leave out words such as “but”, “except” or “only”, or a negation within three words of a cut, in English, German, French, Spanish and Arabic, until somebody has looked at them.',
    remedy:
      'Choose a fairer excerpt; or read the whole comment, and where the excerpt is fair say so: candor decide excerpt <response> --excerpt "..." --reviewed-by <name>',
    source: `${part255}/section-255.1`,
    severity: { US: 'warning' },
    beyond: 'Whether a meaning is distorted is for a person to judge: their name stands in the decision.',
    records: (facts) => firstOf(evidenced(facts).flatMap(distortedExcerpts)),
  },
  'US-255.2a': {
    regime: 'US 16 CFR 255.2(a)',
    title: 'Claims that can be measured are proved',
    checks:
      'Words of promoters with a share, a sum of money, a saving, words about health, “guaranteed” or “the best”, where no proof of them is held.',
    remedy:
      'Say what proves it: candor decide substantiate <response> --substantiation "...", or map a column as "substantiation".',
    source: `${part255}/section-255.2`,
    severity: { US: 'warning' },
    beyond: 'Whether the proof is good no build can see: it is kept with the decision, for those who ask.',
    records: (facts) => firstOf(evidenced(facts).filter(isPromoter).flatMap(unproved)),
  },
  'US-255.2b': {
    regime: 'US 16 CFR 255.2(b)',
    title: 'Beside a result stands what customers can generally expect',
    checks:
      'Words of promoters that tell of a result (a share, a multiple, so much saved): whether the card says what others can expect, and says more than that results may vary.',
    remedy: 'Say what customers can expect: candor decide substantiate <response> --typical-result "..."',
    source: `${part255}/section-255.2`,
    severity: { US: 'error' },
    beyond: 'Whether what is said to be typical is so, no build can see.',
    records: (facts) => [
      ...undeclaredByRound(
        facts,
        (quotable) =>
          quotable.typicalResult === null && isPromoter(quotable) && resultClaim(quotable.comment) !== null,
        'words tell of a result, and nobody says what customers can generally expect',
      ),
      ...[...facts.quotables.values()].flatMap(({ id, typicalResult }) =>
        typicalResult !== null && saysNothing(typicalResult)
          ? [{ where: { response: id }, what: `“${typicalResult}” does not say what customers can expect` }]
          : [],
      ),
    ],
    page: (page, facts) => leftOutOfCards(page, facts, (quotable) => typicalLabels(quotable, facts.texts)),
  },
  'NF-edit': {
    regime: 'NF Z74-501',
    title: 'Published words are those that were decided about',
    checks:
      'The stored comment of every published quote is compared with the hash that the decision to publish it was written with.',
    remedy:
      'Take the original words back; or, if they are the person’s own new ones, decide again: candor decide approve <response>',
    source: 'http://www.jurisexpert.net/nouvelle-norme-afnor-sur-les-avis-en-ligne-de-consommateurs/',
    severity: 'error',
    beyond:
      'A decision typed by hand without `words` is about whatever the comment was then. Answers of our form cannot be edited.',
    records: editedWords,
  },
};

function distortedExcerpts({ id, comment, language, excerpt, placements, evidence }: Evidenced): Finding[] {
  if (evidence.excerptReviewed) return [];
  const cuts = new Set([excerpt, ...placements.map((placement) => placement.excerpt)]);
  return [...cuts].flatMap((cut) => {
    const why = cut === null ? null : distortion(cut, comment, language);
    return why === null
      ? []
      : [{ where: { response: id }, what: `the excerpt “${cut}” may distort the comment: ${why}` }];
  });
}

function unproved({ id, comment, evidence }: Evidenced): Finding[] {
  const claim = evidence.substantiation ? null : objectiveClaim(comment);
  return claim === null
    ? []
    : [{ where: { response: id }, what: `the words claim “${claim}”, and no proof of it is held` }];
}

function editedWords(facts: CheckFacts): Finding[] {
  return evidenced(facts)
    .filter(({ evidence }) => evidence.wordsChanged)
    .map(({ id }) => {
      const { file, line, response = id, at } = facts.worded.get(id) ?? {};
      const when = at === undefined ? '' : ` of ${at}`;
      return {
        where: { ...(file && { file }), ...(line && { line }), response },
        what: `the comment is no longer the one that this decision${when} was about`,
      };
    });
}
