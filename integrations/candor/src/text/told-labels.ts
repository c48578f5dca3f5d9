import { relationships, type Disclosure } from '../model/disclosure.js';
import type { Texts } from './texts.js';

interface Place {
  texts: Texts;
  organisation: string | null;
}

/** Who speaks, as a card tells it; empty for an ordinary customer. */
export function relationshipLabels(
  { relationship }: Pick<Disclosure, 'relationship'>,
  { texts: { t }, organisation }: Place,
): string[] {
  if (relationship === null) return [];
  const word = relationships.find((known) => known === relationship);
  if (word === undefined || word === 'customer') return [asSentence(relationship)];
  if (word === 'former-customer') return [t('quote.relationship.former-customer')];
  return [
    organisation === null
      ? t(`quote.relationship.${word}.us`)
      : t(`quote.relationship.${word}`, { organisation }),
  ];
}

/** What somebody was offered, as a card tells it: a sentence as it was written, anything else as what they received. */
export function incentiveLabels(
  { incentive, draw }: Pick<Disclosure, 'incentive' | 'draw'>,
  { t }: Texts,
): string[] {
  if (incentive === null) return [];
  const received = isSentence(incentive) ? incentive : t('quote.incentive', { incentive });
  return draw ? [t('quote.draw'), received] : [received];
}

/** What customers can generally expect, as a card tells it. */
export function typicalLabels({ typicalResult }: { typicalResult: string | null }, { t }: Texts): string[] {
  return typicalResult === null ? [] : [t('quote.typical', { result: asSentence(typicalResult) })];
}

export function asSentence(text: string): string {
  return isSentence(text) ? text : `${text}.`;
}

/** Whether a text ends as sentences do, in whichever script. */
function isSentence(text: string): boolean {
  return /[.!?…。！？؟۔।]["'”’»)]*$/u.test(text);
}
