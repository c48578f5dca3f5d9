/** The tools whose exports are known, as a mapping's `preset` names them. */
export const presetNames = [
  'surveymonkey',
  'typeform',
  'google-forms',
  'qualtrics',
  'alchemer',
  'tally',
  'delighted',
  'formbricks',
  'netlify',
  'formspree',
  'limesurvey',
  'microsoft-forms',
  'senja',
  'site-reviews',
  'trustpilot',
  'google-business',
  'google-play',
  'app-store',
  'g2',
] as const;
export type PresetName = (typeof presetNames)[number];
