import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../../../integrations/candor/dist/mapping/presets/index.js';
import type { UserMapping } from '../../../../../integrations/candor/dist/mapping/schema.js';
import { imported, platform, type Told } from './importing.js';

const shapes = fileURLToPath(new URL('../../../../../../shared/data/api-shapes/', import.meta.url));
const scale = { min: 0, max: 10 };
const stars = { collection: platform };
const link = 'https://www.trustpilot.com/reviews/5e3de1b45fb06f0001790b51';

const samples: Record<string, [UserMapping, Told[]]> = {
  'appstoreconnect-customerReviews': [
    { preset: 'app-store', ...stars },
    [
      {
        ...{ id: '0000', score: 5, at: '2024-01-02T11:04:05.000Z', comment: 'Body text', name: 'nick' },
        ...{ on: 'App Store', title: 'Great' },
      },
    ],
  ],
  'delighted-survey_responses': [
    {
      preset: 'delighted',
      columns: {
        score: scale,
        segments: {
          place: 'person_properties.purchase_experience',
          liked: 'What specifically did you enjoy about your experience with us?',
        },
      },
    },
    [
      {
        ...{ id: '1', score: 0, at: '2024-04-18T05:34:20.000Z', person: '10' },
        ...{ place: 'Retail Store', liked: 'Convenience, Friendly staff' },
      },
      {
        ...{ id: '2', score: 9, at: '2024-04-18T05:34:21.000Z', person: '11', tags: 'vip' },
        ...{ comment: 'Line one\nline two', name: 'Example Person' },
      },
    ],
  ],
  'formbricks-management-responses': [
    {
      preset: 'formbricks',
      columns: {
        score: { column: 'nps', ...scale },
        comment: 'why',
        consent: { column: 'consent', yes: ['accepted'] },
      },
    },
    [
      {
        ...{ id: 'clvc3n6hy000u494jn2ypw30r', score: 9, at: '2024-04-23T08:03:32.000Z' },
        ...{ comment: 'Who? Who? Who?', consent: ['quote'] },
      },
    ],
  ],
  'formspree-submissions': [
    {
      preset: 'formspree',
      columns: {
        score: { column: 'message', ...scale, none: ['asdfasdf'] },
        comment: 'message',
        email: 'email',
      },
    },
    [
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        ...{ at: '2018-11-03T07:28:29.000Z', comment: 'asdfasdf', email: 'person@example.org' },
      },
    ],
  ],
  'g2-survey-responses': [
    { preset: 'g2', ...stars },
    [
      {
        ...{ id: '1', score: 4.5, on: 'G2' },
        comment: 'What do you like best?\n...\n\nWhat do you dislike?\n...\n\nRecommendations to others\n...',
      },
    ],
  ],
  'google-business-reviews': [
    { preset: 'google-business', ...stars },
    [
      {
        ...{ id: 'AbcDef', score: 5, at: '2026-07-01T10:00:00.000Z', comment: 'Great service!' },
        ...{ name: 'Example P', on: 'Google' },
      },
      { id: 'Ghi', score: 2, at: '2026-07-01T10:00:00.000Z', on: 'Google' },
    ],
  ],
  'netlify-submission': [
    {
      preset: 'netlify',
      columns: { score: { column: 'score', ...scale }, comment: 'comments', name: 'name' },
    },
    [
      {
        id: '5f85',
        score: 9,
        at: '2020-10-13T14:02:06.000Z',
        comment: 'Lorem ipsum',
        name: 'Example Person',
      },
    ],
  ],
  'surveymonkey-response-bulk': [
    {
      preset: 'surveymonkey',
      columns: { score: { column: 'q1', ...scale, values: { c9: 9 } }, comment: 'q2' },
    },
    [{ id: '1', score: 9, at: '2024-01-01T09:59:00.000Z', comment: 'Because' }],
  ],
  'tally-webhook': [
    {
      preset: 'tally',
      columns: {
        score: { column: 'How likely are you to recommend us?', ...scale },
        comment: 'Why?',
        consent: { column: 'May we publish this?', yes: ['Yes'], no: ['No'] },
      },
    },
    [{ id: 'Z9Z97Go', score: 9, at: '2026-04-11T10:00:00.000Z', comment: 'Because', consent: ['quote'] }],
  ],
  'trustpilot-reviews': [
    { preset: 'trustpilot', ...stars },
    [
      {
        ...{ id: '5e3de1b45fb06f0001790b51', score: 5, at: '2026-04-28T10:15:00.000Z', language: 'en' },
        ...{ title: 'Excellent customer service', comment: 'I had a great experience...' },
        ...{ name: 'John D.', on: 'Trustpilot', link },
      },
    ],
  ],
  'typeform-responses': [
    {
      preset: 'typeform',
      columns: {
        score: { column: 'nps', ...scale },
        comment: 'why',
        consent: { column: 'consent', yes: ['true'], no: ['false'] },
        segments: { role: 'role', used: 'used' },
      },
    },
    [
      {
        ...{ id: 'a1', score: 10, at: '2022-03-07T19:13:59.000Z', comment: 'A test', consent: ['quote'] },
        ...{ role: 'Owner', used: 'A, B, C' },
      },
    ],
  ],
};

/** Shapes of presets that are tested beside them. */
const elsewhere = ['google-forms-responses.json', 'googleplay-reviews.json'];

describe.skipIf(!existsSync(shapes))('the shapes of tools’ APIs', () => {
  test('every sample of one is imported here', () => {
    const files = readdirSync(shapes).filter((file) => file.endsWith('.json') && !elsewhere.includes(file));
    expect(files).toEqual(Object.keys(samples).map((name) => `${name}.json`));
  });

  for (const [name, [mapping, expected]] of Object.entries(samples))
    test.skipIf(!presets.some((preset) => preset.name === mapping.preset))(
      `${name} is imported through its preset, and nothing is left unexplained`,
      async () => {
        const sample = JSON.parse(readFileSync(`${shapes}${name}.json`, 'utf8')) as { body?: unknown };
        const { responses, faults, summary } = await imported(`${name}.json`, sample.body ?? sample, mapping);
        expect(responses).toEqual(expected);
        expect(faults).toEqual([]);
        expect(summary).toMatchObject({ read: expected.length, rejected: 0, partial: 0 });
      },
    );
});
