import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary.js';
import { asOf, disclosed, ingestFiles } from './ingested.js';

const round = disclosed.replace('incentive: none', 'incentive: a bell\nincentiveForAnyAnswer: true');
const header = 'id,score,comment,consent,relationship,incentive,product,customer_until,picture\n';
const csv = (...rows: string[]): string => `${header}${rows.join('\n')}\n`;
const told = ({ quotables }: Awaited<ReturnType<typeof ingestFiles>>) =>
  Object.fromEntries(
    quotables.map(({ comment, disclosure, product }) => [
      comment,
      [disclosure.relationship, disclosure.incentive, product],
    ]),
  );

describe('what a round says of its answers', () => {
  test('is told of each that does not say otherwise itself', async () => {
    const found = await ingestFiles({
      'content/rounds/a.yaml': `${round}relationship: Members of our club\nproduct: Repairs\n`,
      'content/responses/a.csv': csv('r1,9,Plain,quote,,,,,', 'r2,9,Own,quote,owner,a lamp,Rental,,'),
      'content/responses/b.csv': csv('b1,9,Elsewhere,quote,,,,2025-01-01,'),
    });
    expect(told(found)).toEqual({
      Plain: ['Members of our club', 'a bell', 'Repairs'],
      Own: ['owner', 'a lamp', 'Rental'],
      Elsewhere: ['former-customer', null, null],
    });
  });

  test('and none is told where it says that nothing was offered', async () => {
    const found = await ingestFiles({
      'content/rounds/a.yaml': `${disclosed}relationship: customer\n`,
      'content/responses/a.csv': csv('r1,9,Plain,quote,,,,,'),
    });
    expect(told(found)).toEqual({ Plain: [null, null, null] });
  });
});

test('JSON says it under the same names', async () => {
  const item = {
    id: 'r1',
    score: 9,
    comment: 'Fine',
    consent: 'quote',
    relationship: 'agent',
    product: 'Rental',
  };
  const found = await ingestFiles({ 'content/responses/a.json': JSON.stringify([item]) });
  expect(told(found)).toEqual({ Fine: ['agent', null, 'Rental'] });
});

test('a relationship that nobody knows stops the build, naming file, line and column', async () => {
  await expect(
    ingestFiles({ 'content/responses/a.csv': csv('r1,9,Fine,quote,,,,,', 'r2,9,Well,quote,pal,,,,') }),
  ).rejects.toThrow(/a\.csv:3.*relationship.*the value "pal" is not declared in the mapping/s);
});

test('a file that is not read again says the same, pictures included; its path stays out of what pages read', async () => {
  const root = temporaryFolder({
    'content/responses/a.csv': csv('r1,9,Fine,quote photo,family,a lamp,Rental,,content/a.png'),
  });
  const request = { root, options: parseOptions({ policy: { approval: 'automatic' } }), asOf };
  const run = () => ingest({ ...request, memory: join(root, 'memory') });
  const first = await run();
  expect(first.pictured).toEqual(
    new Map([
      [first.quotables[0]!.id, { picture: 'content/a.png', file: 'content/responses/a.csv', response: 'r1' }],
    ]),
  );
  expect(first.quotables).toMatchObject([{ picture: null, disclosure: { relationship: 'family' } }]);
  const again = await run();
  expect([again.quotables, again.pictured]).toEqual([first.quotables, first.pictured]);
  const withdraw = { response: 'r1', action: 'withdraw', by: 'Ada', at: '2026-05-02' };
  writeFiles(root, { 'content/decisions.jsonl': `${JSON.stringify(withdraw)}\n` });
  expect((await run()).pictured.size).toBe(0);
});
