import { alchemer } from './alchemer.js';
import { appStore } from './app-store.js';
import { delighted } from './delighted.js';
import { formbricks } from './formbricks.js';
import { formspree } from './formspree.js';
import { g2 } from './g2.js';
import { googleBusiness } from './google-business.js';
import { googleForms } from './google-forms.js';
import { googlePlay } from './google-play.js';
import { limesurvey } from './limesurvey.js';
import { microsoftForms } from './microsoft-forms.js';
import { netlify } from './netlify.js';
import type { Preset } from './preset.js';
import { qualtrics } from './qualtrics.js';
import { senja } from './senja.js';
import { siteReviews } from './site-reviews.js';
import { surveymonkey } from './surveymonkey.js';
import { tally } from './tally.js';
import { trustpilot } from './trustpilot.js';
import { typeform } from './typeform.js';

/** Every known tool. */
export const presets: readonly Preset[] = [
  surveymonkey,
  typeform,
  googleForms,
  qualtrics,
  alchemer,
  tally,
  delighted,
  formbricks,
  netlify,
  formspree,
  limesurvey,
  microsoftForms,
  senja,
  siteReviews,
  trustpilot,
  googleBusiness,
  googlePlay,
  appStore,
  g2,
];
