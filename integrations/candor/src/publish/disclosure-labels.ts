import type { Quotable } from '../model/published.js';
import type { Texts } from '../text/texts.js';
import { incentiveLabels, relationshipLabels, typicalLabels } from '../text/told-labels.js';
import { languageName } from '../text/language-tag.js';

/** What has to be told in the card of what others can expect, who speaks, what they got for it and whether these are their own words. */
export function disclosureLabels(
  { disclosure, typicalResult }: Pick<Quotable, 'disclosure' | 'typicalResult'>,
  { texts, organisation }: { texts: Texts; organisation: string | null },
): string[] {
  const { translatedFrom } = disclosure;
  return [
    ...typicalLabels({ typicalResult }, texts),
    ...relationshipLabels(disclosure, { texts, organisation }),
    ...incentiveLabels(disclosure, texts),
    ...(translatedFrom === null
      ? []
      : [texts.t('quote.translated', { language: languageName(translatedFrom, texts.language) })]),
  ];
}
