import { alchemer } from './alchemer.js';
import { googleForms } from './google-forms.js';
import { googlePlay } from './google-play.js';
import { limesurvey } from './limesurvey.js';
import { microsoftForms } from './microsoft-forms.js';
import type { Preset } from './preset.js';
import { qualtrics } from './qualtrics.js';
import { senja } from './senja.js';
import { siteReviews } from './site-reviews.js';
import { surveymonkey } from './surveymonkey.js';

/** Every known tool. */
export const presets: readonly Preset[] = [
  surveymonkey,
  googleForms,
  qualtrics,
  alchemer,
  limesurvey,
  microsoftForms,
  senja,
  siteReviews,
  googlePlay,
];
