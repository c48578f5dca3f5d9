import { chosenScores, tickedBoxes } from './form-choices.js';
import { forcedConsent, mergedConsent, mergedTexts, noWayBack } from './form-consent.js';
import { emptyIntro, missingIntro } from './form-intro.js';
import { onRequest } from './on-request.js';
import type { Family } from './rule.js';

const gdpr = (article: number): string => `https://gdprhub.eu/index.php?title=Article_${article}_GDPR`;

/** What people are told before they answer, and what they agree to. */
export const form: Family = {
  'ISO-5.4.2': {
    regime: 'ISO 20488:2018, 5.4.2, Invitation',
    title: 'A form says who asks, what for, and what is published where',
    checks:
      'Above the first question of each form stand: who asks and whether that is the supplier, what for, that words are published only with consent and where, which identity is shown, and a link to the policy.',
    remedy:
      'Print the form with <FeedbackForm />, or say above the first question of your own what is missing there, and link the policy.',
    source: 'https://www.iso.org/standard/68193.html',
    severity: 'error',
    beyond: `${onRequest} Whether sentences of your own say the same as ours no build understands: of a form written by hand it is pointed out once.`,
    records: emptyIntro,
    page: missingIntro,
  },
  'GDPR-7.2': {
    regime: 'GDPR, Article 7(2)',
    title: 'Consent to publish is asked for by itself',
    checks:
      'Consent to publish is a group of its own with one purpose for each box; words for terms, newsletters, contact and publication are known in English, German, French, Spanish and Arabic. The texts of the boxes are looked at too.',
    remedy:
      'Give each purpose a box of its own, and nothing but consent to publish the group that asks for it.',
    source: gdpr(7),
    severity: 'error',
    beyond: onRequest,
    records: mergedTexts,
    page: mergedConsent,
  },
  'GDPR-rec32': {
    regime: 'GDPR, recital 32',
    title: 'No box is ticked beforehand',
    checks:
      'No box of a fresh form is ticked; in a form that comes back with errors, only what was sent. That only an explicit yes of an import is consent is held by the mapping, which refuses values nobody declared.',
    remedy: 'Take `checked` out of the box.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    severity: 'error',
    beyond: onRequest,
    page: tickedBoxes,
  },
  'W-gov-pre': {
    regime: 'GOV.UK Design System, radios',
    title: 'No answer is chosen beforehand, and a score can be taken back',
    checks: 'No radio button of a fresh form is chosen, and each score has a choice for giving none.',
    remedy:
      'Take `checked` out; add a radio button with an empty value, such as “I would rather not give a score”.',
    source: 'https://design-system.service.gov.uk/components/radios/',
    severity: 'error',
    beyond: onRequest,
    page: chosenScores,
  },
  'GDPR-7.4': {
    regime: 'GDPR, Article 7(4)',
    title: 'An answer is taken without consent to publish it',
    checks:
      'No box of consent, nor their group, is required, and the button that sends the form is not disabled.',
    remedy: 'Take `required`, `aria-required` and `disabled` out.',
    source: gdpr(7),
    severity: 'error',
    beyond: `${onRequest} That an answer without consent is stored and thanked for as any other is held by tests of the receiver (tests/rooms/collect/attacks.test.ts).`,
    page: forcedConsent,
  },
  'GDPR-7.3': {
    regime: 'GDPR, Article 7(3)',
    title: 'Consent is taken back as easily as it was given',
    checks:
      'The form and its thanks lead to where an answer is taken back by its receipt (through a form service: say how), and nothing asks for a password.',
    remedy: 'Link the page of receipts, `/feedback/receipt/`, beside the form and in the thanks.',
    source: gdpr(7),
    severity: 'error',
    beyond: onRequest,
    page: noWayBack,
  },
};
