import { expect, test } from 'vitest';
import { draftOf } from '../../../../integrations/candor/dist/mapping/draft.js';
import { outlineOf, planOf } from '../../../../integrations/candor/dist/mapping/plan.js';
import { mappingSchema, type UserMapping } from '../../../../integrations/candor/dist/mapping/schema.js';
import { sampleOf } from './samples.js';

const file = 'google-business.json';
const platform = { collection: { url: 'https://reviews.example/harbour' } };
const columnsOf = (columns: UserMapping['columns']) => {
  const declared = mappingSchema.parse({ ...platform, columns });
  const { preset } = outlineOf(file, declared, sampleOf(file));
  return {
    built: planOf(file, declared, sampleOf(file)).mapping!.columns,
    drafted: draftOf(declared, preset),
  };
};

test('labels that a preset knows are known beside those an owner declares', () => {
  const { built, drafted } = columnsOf({ score: { values: { SIX: 5 }, none: ['HIDDEN'] } });
  expect(built.score).toMatchObject({ min: 1, max: 5, values: { ONE: 1, FIVE: 5, SIX: 5 } });
  expect(built.score.none).toEqual(['STAR_RATING_UNSPECIFIED', 'HIDDEN']);
  expect(drafted.score).toEqual(built.score);
});

test('what an owner leaves undefined is what the preset says', () => {
  const { built, drafted } = columnsOf({
    comment: undefined,
    score: { column: undefined },
    submittedAt: { column: undefined },
  });
  expect(built).toMatchObject({ comment: 'comment', score: { column: 'starRating', min: 1 } });
  expect(drafted.uses).toContainEqual(expect.objectContaining({ field: 'comment', column: 'comment' }));
  expect(drafted.submittedAt.column).toBe(built.submittedAt!.column);
});
