import { relationships, type Disclosure } from '../model/disclosure.js';
import type { Texts } from '../text/texts.js';
import { languageName } from './language-tag.js';

/** What has to be told in the card of who speaks, what they got for it and whether these are their own words. */
export function disclosureLabels(
  { relationship, incentive, translatedFrom }: Disclosure,
  { texts, organisation }: { texts: Texts; organisation: string | null },
): string[] {
  return [
    ...(relationship === null ? [] : [relationshipLabel(relationship, organisation, texts)]),
    ...(incentive === null ? [] : [incentiveLabel(incentive, texts)]),
    ...(translatedFrom === null
      ? []
      : [texts.t('quote.translated', { language: languageName(translatedFrom, texts.language) })]),
  ];
}

function relationshipLabel(relationship: string, organisation: string | null, { t }: Texts): string {
  const word = relationships.find((known) => known === relationship);
  if (word === undefined || word === 'customer') return asSentence(relationship);
  if (word === 'former-customer') return t('quote.relationship.former-customer');
  return organisation === null
    ? t(`quote.relationship.${word}.us`)
    : t(`quote.relationship.${word}`, { organisation });
}

/** A sentence stands as it was written; anything else is what somebody received. */
function incentiveLabel(incentive: string, { t }: Texts): string {
  return isSentence(incentive) ? incentive : t('quote.incentive', { incentive });
}

function asSentence(text: string): string {
  return isSentence(text) ? text : `${text}.`;
}

/** Whether a text ends as sentences do, in whichever script. */
function isSentence(text: string): boolean {
  return /[.!?…。！？؟۔।]["'”’»)]*$/u.test(text);
}
