import { relationships } from '../../model/disclosure.js';
import type { Texts } from '../../text/texts.js';
import { normalised } from '../../text/verbatim.js';
import type { CheckFacts } from '../facts.js';
import type { KnownCard } from './promoters.js';
import { readingsOf } from './text-pattern.js';
import { plainText, type Showing } from './showing.js';

/** Something that has to be told in a card. */
export interface Label {
  text: string;
  /** Whether a text tells it. */
  toldIn(text: string): boolean;
}

/** Everything that has to be told in a card of who speaks, what they got, and what was done to the words. */
export function labelsOf(card: KnownCard, showing: Showing, { texts, organisation }: CheckFacts): Label[] {
  const { disclosure, typicalResult, redacted } = card.quotable;
  const { relationship, incentive, translatedFrom } = disclosure;
  return [
    ...(relationship === null ? [] : [relationshipLabel(relationship, organisation?.name ?? null, texts)]),
    ...(incentive === null ? [] : [words(incentive)]),
    ...(translatedFrom === null
      ? []
      : [
          {
            text: texts.t('quote.translated', { language: translatedFrom }),
            toldIn: (text: string) => readingsOf(text, 'quote.translated', texts) !== null,
          },
        ]),
    ...(typicalResult === null ? [] : [words(typicalResult)]),
    ...(isShortened(card, showing) ? [words(texts.t('quote.shortened'))] : []),
    ...(redacted ? [words(texts.t('quote.redacted'))] : []),
  ];
}

/** Whether a card prints less than the whole comment. */
export function isShortened({ id, quotable: { comment } }: KnownCard, { quotations }: Showing): boolean {
  const printed = quotations.filter((quotation) => quotation.id === id);
  const forms = printed.flatMap(({ text, glued = text }) => [text, glued]);
  if (forms.length === 0 || forms.includes(comment)) return false;
  const whole = normalised(comment);
  return !forms.some((form) => normalised(form) === whole);
}

function relationshipLabel(relationship: string, organisation: string | null, { t }: Texts): Label {
  const known = relationships.find((each) => each === relationship);
  if (known === undefined || known === 'customer') return words(relationship);
  if (known === 'former-customer') return words(t('quote.relationship.former-customer'));
  const ours = t(`quote.relationship.${known}.us`);
  return words(organisation === null ? ours : t(`quote.relationship.${known}`, { organisation }));
}

/** In these very words, whatever stands around them. */
function words(text: string): Label {
  const told = plainText([text]);
  return { text: told, toldIn: (shown) => shown.includes(told) };
}
