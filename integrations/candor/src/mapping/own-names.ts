/** Columns of Candor's own format that are read as they stand. */
export const plainFields = [
  'comment',
  'name',
  'role',
  'organisation',
  'email',
  'language',
  'tags',
  'person',
] as const;

/** The same of what is told beside the words, by the key of the mapping: columns that break figures down are not taken for them. */
export const particularFields = {
  relationship: 'relationship',
  incentive: 'incentive',
  translatedFrom: 'translated_from',
  customerUntil: 'customer_until',
  product: 'product',
  picture: 'picture',
  experienceAt: 'experience_at',
  verification: 'verification',
  evidenceRef: 'evidence_ref',
  substantiation: 'substantiation',
  typicalResult: 'typical_result',
  consentedAt: 'consented_at',
  consentWording: 'consent_wording',
  aiGenerated: 'ai_generated',
} as const;

/** Every column of Candor's own format but segments, whose names their owner chooses. */
export const ownFields: readonly string[] = [
  'id',
  'submitted_at',
  'score',
  'consent',
  'round',
  ...plainFields,
  ...Object.values(particularFields),
];
