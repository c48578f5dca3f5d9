import { appStore } from './app-store.js';
import { delighted } from './delighted.js';
import { formbricks } from './formbricks.js';
import { formspree } from './formspree.js';
import { g2 } from './g2.js';
import { googleBusiness } from './google-business.js';
import { googleForms } from './google-forms.js';
import { netlify } from './netlify.js';
import type { Preset } from './preset.js';
import { tally } from './tally.js';
import { trustpilot } from './trustpilot.js';
import { typeform } from './typeform.js';

/** Every known tool, the most telling marks first. */
export const presets: readonly Preset[] = [
  typeform,
  tally,
  delighted,
  formbricks,
  netlify,
  trustpilot,
  googleBusiness,
  appStore,
  g2,
  formspree,
  googleForms,
];
