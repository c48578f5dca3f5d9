import type { Family } from './rule.js';

const wcag = (name: string): string => `https://www.w3.org/WAI/WCAG22/Understanding/${name}.html`;
const howMeasured =
  '`candor check --browser` measures it with scripts off, 320 and 1280 pixels wide, in light and in dark, on three pages of each kind at most and says on how many.';

/** What only a browser can tell. */
export const measured: Family = {
  'W-2.5.8': {
    regime: 'WCAG 2.2, 2.5.8 (AA)',
    title: 'Each score can be hit: 24 by 24 pixels, none over another',
    checks:
      'At 320 pixels each radio button and box of our forms, with its label, is at least 24 by 24 pixels, and no two overlap.',
    remedy: 'Look for a style of the site that makes `.candor-tile` or `.candor-option` smaller.',
    source: wcag('target-size-minimum'),
    severity: 'error',
    beyond: howMeasured,
    browser: 'targets',
  },
  'W-1.4.10': {
    regime: 'WCAG 2.2, 1.4.10 (AA)',
    title: 'No page scrolls sideways at 320 pixels',
    checks: 'Every kind of page that holds a part of ours is as wide as a window of 320 pixels.',
    remedy: 'Let what is named wrap or scroll by itself.',
    source: wcag('reflow'),
    severity: 'error',
    beyond: howMeasured,
    browser: 'reflow',
  },
  'W-1.4.11': {
    regime: 'WCAG 2.2, 1.4.11 (AA)',
    title: 'Controls and bars stand out, 3 to 1, in light and dark',
    checks:
      'Borders of score tiles, fields and buttons, the tile that is chosen, and the marks of charts differ by 3:1 from what is around them.',
    remedy:
      'Set `--candor-control`, `--candor-accent`, `--candor-promoter`, `--candor-passive` or `--candor-detractor` to a colour that stands out.',
    source: wcag('non-text-contrast'),
    severity: 'error',
    beyond: `${howMeasured} What stands on a picture or a gradient is not measured, nor what the browser draws itself.`,
    browser: 'contrast',
  },
  'US-DISC': {
    regime: 'US 16 CFR 255.0(f) and 465.1(c)',
    title: 'Disclosures are hard to miss and easy to read',
    checks:
      'In a browser the statement of the selection and the labels of cards are really visible, whole, no smaller than everything else in their card or section, never below 12 pixels, and with a contrast of 4.5:1.',
    remedy: 'Look for a style of the site that hides, shrinks, cuts or pales what is named.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255/section-255.0',
    severity: 'error',
    beyond: `${howMeasured} What stands on a picture or a gradient is not measured for contrast.`,
    browser: 'disclosures',
  },
  'W-2.2.2': {
    regime: 'WCAG 2.2, 2.2.2 (A)',
    title: 'What moves can be stopped',
    checks:
      'Whatever in our parts moves by itself for more than five seconds has a control to stop it in the same part.',
    remedy: 'Use a layout that does not move, or keep the box that stops it.',
    source: wcag('pause-stop-hide'),
    severity: 'error',
    beyond: howMeasured,
    browser: 'motion',
  },
};
