import { describe, expect, test } from 'vitest';
import { planOf, type Plan } from '../../../integrations/candor/dist/mapping/plan.js';
import { isPrivateColumn } from '../../../integrations/candor/dist/mapping/private.js';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { cases, hasSample, sampleOf } from './presets/samples.js';

const heads = ['Contact', 'Called', 'Member', 'Shop', 'Stars', 'Why?'];
const score = { column: 'Stars', min: 1, max: 5 };
const plan = (mapping?: UserMapping): Plan =>
  planOf('a.csv', mapping && mappingSchema.parse(mapping), { kind: 'csv', rows: [heads] });

describe('values are not printed', () => {
  test('of columns that a mapping reads addresses and names from, or drops', () => {
    const mapped = plan({
      drop: ['Shop'],
      columns: { score, email: 'Contact', name: { index: 1 }, person: 'Member' },
    });
    expect(heads.filter((name) => isPrivateColumn(name, mapped))).toEqual([
      'Contact',
      'Called',
      'Member',
      'Shop',
    ]);
    expect(heads.filter((name) => isPrivateColumn(name, plan({ columns: { score } })))).toEqual([]);
  });

  test.each(cases.filter(({ file }) => hasSample(file)).map((one) => [one.file, one] as const))(
    'of the columns that the preset of %s drops, with a mapping or without',
    (file, { shape }) => {
      const undeclared = planOf(file, undefined, sampleOf(file));
      expect(shape.dropped.filter((name) => !isPrivateColumn(name, undeclared))).toEqual([]);
      expect(shape.dropped.filter((name) => !isPrivateColumn(`${name} / Sub-head`, undeclared))).toEqual([]);
    },
  );

  test.each([
    'E-Mail',
    'RecipientEmail',
    'respondentEmail',
    'What is your e-mail address?',
    'IP',
    'IPAddress',
    'ip_address',
    'IP-Adresse',
    'ipaddr',
    'Phone number',
    'Telefonnummer',
    'Postal address',
    'PLZ',
    'User Agent',
    'user_agent',
    'userAgent - browser',
    'Network ID',
    'LocationLatitude',
    'Longitude',
    'First Name',
    'last_name',
    'customer_name',
    'Nachname',
    'Name',
    'metadata.network_id',
  ])('of a column called %s', (name) => {
    expect(isPrivateColumn(name, plan())).toBe(true);
  });

  test.each([
    'Would you recommend us?',
    'Why?',
    'Which product name do you like best?',
    'Recipients',
    'Shipping',
    'How was the ship?',
    'Status',
    'score',
    'comment',
    'Equipment',
    'Latest visit',
    'Mobility',
  ])('but those of %s are', (name) => {
    expect(isPrivateColumn(name, plan())).toBe(false);
  });
});
