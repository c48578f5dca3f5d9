import { describe, expect, test } from 'vitest';
import { mappingSchema, type UserMapping } from '../../../integrations/candor/dist/mapping/schema.js';
import { relationships } from '../../../integrations/candor/dist/model/disclosure.js';
import { noParticulars } from '../../../integrations/candor/dist/model/particulars.js';
import { mapRows } from './mapped.js';

const score = { column: 'rate', min: 0, max: 10 };
const consent = { column: 'ok', yes: ['y'], no: ['n'] };

/** What is told beside the words of one row, and what is wrong with it. */
function told(columns: NonNullable<UserMapping['columns']>, cells: Record<string, string>) {
  const names = ['rate', 'ok', ...Object.keys(cells)];
  const mapping = { columns: { score, consent, ...columns } };
  const { responses, faults, issues } = mapRows(mapping, {
    names,
    rows: [['9', 'y', ...Object.values(cells)]],
  });
  return { told: responses[0]!.told, faults, remedy: issues[0]?.remedy };
}

describe('our own format', () => {
  const names = ['score', 'consent', 'relationship', 'incentive', 'product', 'translated_from'];
  const more = ['customer_until', 'picture', 'experience_at', 'verification', 'evidence_ref'];
  const most = ['substantiation', 'typical_result', 'consented_at', 'consent_wording', 'ai_generated'];

  test('its columns hold our own words; of proofs only whether there is one is read', () => {
    const row = ['9', 'quote', 'employee', ' A voucher ', 'Cargo bike', 'de', '2025-12-31', 'content/a.png'];
    const rest = ['2025-11-02', 'by order number', 'order 77', 'lab/77.pdf', 'About 10 %'];
    const consented = ['2025-12-01T10:00:00Z', 'May we print this?', 'yes'];
    const { responses, issues } = mapRows(undefined, {
      names: [...names, ...more, ...most],
      rows: [[...row, ...rest, ...consented]],
    });
    expect(issues).toEqual([]);
    expect(responses[0]!.told).toEqual({
      ...{ relationship: 'employee', incentive: 'A voucher', product: 'Cargo bike', translatedFrom: 'de' },
      ...{ customerUntil: Date.UTC(2025, 11, 31), picture: 'content/a.png' },
      ...{ experienceAt: Date.UTC(2025, 10, 2), verification: 'by order number', evidenceRef: true },
      ...{ substantiation: true, typicalResult: 'About 10 %', consentedAt: Date.UTC(2025, 11, 1, 10) },
      ...{ consentWording: 'May we print this?', aiGenerated: true },
    });
  });

  test.each(relationships)('"%s" needs no declaring', (word) => {
    const { responses, issues } = mapRows(undefined, { names, rows: [['9', 'quote', word, '', '', '']] });
    expect(issues).toEqual([]);
    expect(responses[0]!.told).toEqual({ ...noParticulars, relationship: word });
  });

  test('a column that breaks figures down is nothing else, whatever it is called', () => {
    const table = { names: ['score', 'consent', 'relationship'], rows: [['9', 'quote', 'Neighbour']] };
    const { responses, issues } = mapRows(undefined, table, ['relationship']);
    expect(issues).toEqual([]);
    expect(responses[0]).toMatchObject({ segments: { relationship: 'Neighbour' }, told: undefined });
  });
});

describe('a mapped column', () => {
  test('has the meanings that are declared, in any case; a blank cell says nothing', () => {
    const relationship = { column: 'who', values: { Staff: 'employee' as const } };
    expect(told({ relationship }, { who: ' staff ' }).told).toEqual({
      ...noParticulars,
      relationship: 'employee',
    });
    expect(told({ relationship }, { who: ' ' })).toMatchObject({ told: noParticulars, faults: [] });
  });

  test('of what was offered tells nothing from nobody said', () => {
    const incentive = { column: 'gift', none: ['No gift'] };
    const offered = (gift: string) => told({ incentive }, { gift }).told!.incentive;
    expect([offered('A voucher'), offered('no gift'), offered('')]).toEqual(['A voucher', '', null]);
  });

  test('of days is read in its format, on its clock', () => {
    const customerUntil = { column: 'end', format: 'd.M.yyyy' };
    expect(told({ customerUntil }, { end: '1.4.2026' }).told!.customerUntil).toBe(Date.UTC(2026, 3, 1));
  });

  test('of checks tells nothing from nobody said', () => {
    const verification = { column: 'how', none: ['not checked'] };
    const checked = (how: string) => told({ verification }, { how }).told!.verification;
    expect([checked('by receipt'), checked('Not checked'), checked('')]).toEqual(['by receipt', '', null]);
  });

  test.each<[string, NonNullable<UserMapping['columns']>, string, string]>([
    [
      'whether a machine wrote it',
      { aiGenerated: 'cell' },
      'partly',
      'ai-generated-undeclared answers.csv:2, column "cell": the value "partly" is not declared in the mapping',
    ],
    [
      'a day of what it is about',
      { experienceAt: 'cell' },
      'in May',
      'experience-at answers.csv:2, column "cell": "in May" is not a day in the declared format',
    ],
    [
      'a relationship',
      { relationship: 'cell' },
      'Neighbour',
      'relationship-undeclared answers.csv:2, column "cell": the value "Neighbour" is not declared in the mapping',
    ],
    [
      'a language',
      { translatedFrom: 'cell' },
      'German',
      'language-undeclared answers.csv:2, column "cell": the value "German" is not declared in the mapping',
    ],
    [
      'a day',
      { customerUntil: 'cell' },
      'last year',
      'customer-until answers.csv:2, column "cell": "last year" is not a day in the declared format',
    ],
  ])(
    'with %s that nobody declared is an error with line and remedy, and tells nothing',
    (_, columns, cell, what) => {
      const found = told(columns, { cell });
      expect(found.told).toEqual(noParticulars);
      expect(found.faults).toHaveLength(1);
      expect(found.faults[0]).toContain(what);
      expect(found.remedy).toContain('In the mapping\'s "');
    },
  );

  test('is not looked at where no words may be shown', () => {
    const mapping = { columns: { score, consent, relationship: 'who' } };
    const rows = [
      ['9', 'n', 'Neighbour'],
      ['9', '', 'Neighbour'],
    ];
    expect(mapRows(mapping, { names: ['rate', 'ok', 'who'], rows }).issues).toEqual([]);
  });

  test('can be mapped later without a new id for any row', () => {
    const names = ['rate', 'ok', 'who'];
    const rows = [['9', 'y', 'employee']];
    const [bare, mapped] = [{}, { relationship: 'who' }].map(
      (columns) => mapRows({ columns: { score, consent, ...columns } }, { names, rows }).responses[0]!.id,
    );
    expect(mapped).toBe(bare);
  });

  test('of pictures may be one that a tool drops, any other may not', () => {
    const mapping = (columns: object): UserMapping => ({ drop: ['face'], columns: { score, ...columns } });
    const read = (columns: object) => mapRows(mapping(columns), { names: ['rate', 'face'], rows: [] });
    expect(() => read({ picture: 'face' })).not.toThrow();
    expect(() => read({ product: 'face' })).toThrow(
      'the mapping reads "product" from a column that is dropped',
    );
  });
});

test('a mapping names the column and only words we know', () => {
  const parse = (columns: object): boolean => mappingSchema.safeParse({ columns }).success;
  expect(parse({ relationship: { values: { Staff: 'employee' } } })).toBe(false);
  expect(parse({ relationship: { column: 'who', values: { Staff: 'friend' } } })).toBe(false);
  expect(parse({ relationship: { index: 3 }, picture: { index: 4 } })).toBe(true);
});
