import { cutWords, repeatedQuestions, silentFields, unknownPurposes } from './form-fields.js';
import { brokenGroups, loneSliders, unnamedTiles } from './form-groups.js';
import { onRequest } from './on-request.js';
import { askedPuzzles, puzzles, surprises } from './form-conduct.js';
import type { Family } from './rule.js';

const wcag = (name: string): string => `https://www.w3.org/WAI/WCAG22/Understanding/${name}.html`;

/** How the questions of a form are put. */
export const formControls: Family = {
  'W-1.3.1': {
    regime: 'WCAG 2.2, 1.3.1 (A), technique H71',
    title: 'A score is a group of labelled radio buttons',
    checks:
      'Each score is a fieldset with its question as legend and 11 radio buttons, labelled 0 to 10; what its ends mean is visible text tied by aria-describedby. Other radio buttons and boxes of one name are groups too.',
    remedy:
      'Put the radio buttons into a <fieldset> that begins with a <legend>, label each, and name the texts of both ends in aria-describedby.',
    source: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H71',
    severity: 'error',
    beyond: onRequest,
    page: brokenGroups,
  },
  'W-gov-inline': {
    regime: 'GOV.UK Design System, radios',
    title: 'Choices in a row show whole labels',
    checks: 'Each radio button has a label of words or numbers that people see, in a row or not.',
    remedy: 'Give each choice a visible label.',
    source: 'https://design-system.service.gov.uk/components/radios/',
    severity: 'warning',
    beyond: `The advice is to put more than two choices below each other; eleven scores would then fill a phone. Ours are tiles with whole labels that wrap instead, and sideways scrolling is measured (W-1.4.10). ${onRequest}`,
    page: unnamedTiles,
  },
  'W-gov-range': {
    regime: 'GOV.UK Design System, question pages; WCAG 2.2, 2.5.7 (AA)',
    title: 'No slider is the only way to answer',
    checks: 'No input of type range is the only control of its name.',
    remedy: 'Ask for the score by radio buttons.',
    source: 'https://design-system.service.gov.uk/patterns/question-pages/',
    severity: 'error',
    beyond: onRequest,
    page: loneSliders,
  },
  'W-gov-count': {
    regime: 'GOV.UK Design System, character count',
    title: 'A comment may be too long, and people are told',
    checks:
      'No text area cuts words off by maxlength; a visible text tied to it says how much fits, without scripts.',
    remedy: 'Take maxlength out, and tie the text of the limit to the field by aria-describedby.',
    source: 'https://design-system.service.gov.uk/components/character-count/',
    severity: 'error',
    beyond: onRequest,
    page: cutWords,
  },
  'W-gov-html5': {
    regime: 'GOV.UK Design System, validation',
    title: 'The server checks answers, and optional fields say so',
    checks:
      'The form has novalidate, and each field and question that may be left empty says so in its label.',
    remedy: 'Add novalidate, and write “(optional)” behind the label.',
    source: 'https://design-system.service.gov.uk/patterns/validation/',
    severity: 'warning',
    beyond: `The score and the comment are exempt: the text above the form says that one of them is enough. ${onRequest}`,
    page: silentFields,
  },
  'W-3.2.2': {
    regime: 'WCAG 2.2, 3.2.2 (A)',
    title: 'Choosing an answer sends nothing and leads nowhere',
    checks:
      'No handler attributes in a form, no meta refresh on its pages, and no script in the page that sends a form.',
    remedy: 'Let people press the button.',
    source: wcag('on-input'),
    severity: 'error',
    beyond: `What scripts in files of their own do is not looked at; that ours send nothing is held by tests in a browser (tests/browser/feedback.test.ts). Links in e-mails carry a topic and never a score. ${onRequest}`,
    page: surprises,
  },
  'W-1.3.5': {
    regime: 'WCAG 2.2, 1.3.5 (AA)',
    title: 'Fields about people say what they are for',
    checks:
      'Name, role, organisation, e-mail and telephone fields carry the autocomplete token of their purpose.',
    remedy: 'Add the autocomplete token.',
    source: wcag('identify-input-purpose'),
    severity: 'error',
    beyond: `What the owner's own questions ask for no build understands. ${onRequest}`,
    page: unknownPurposes,
  },
  'W-3.3.7': {
    regime: 'WCAG 2.2, 3.3.7 (A)',
    title: 'Nothing is asked for twice',
    checks:
      'No two fields of a form have the same label, and neither the thanks nor an opened answer ask again for what was sent, the receipt included.',
    remedy: 'Ask once, and carry the answer along in a hidden field.',
    source: wcag('redundant-entry'),
    severity: 'warning',
    beyond: onRequest,
    page: repeatedQuestions,
  },
  'W-3.3.8': {
    regime: 'WCAG 2.2, 3.3.8 (AA)',
    title: 'Nobody has to solve a puzzle',
    checks:
      'No script, frame, picture or box of a known captcha stands on a page with a form of ours, and no field or question asks to type characters or do sums.',
    remedy:
      'Take the captcha out. The form has a trap for robots, a limit for each network, and proof of work where `form.proofOfWork` asks for it.',
    source: wcag('accessible-authentication-minimum'),
    severity: 'error',
    beyond: onRequest,
    records: askedPuzzles,
    page: puzzles,
  },
};
