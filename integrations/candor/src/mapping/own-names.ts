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

/** Every column of Candor's own format but segments, whose names their owner chooses. */
export const ownFields: readonly string[] = [
  'id',
  'submitted_at',
  'score',
  'consent',
  'round',
  ...plainFields,
];
