import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { allOf, opened, sqliteAddress } from '../../helpers/stores.js';

/** Opens the store, sends 300 answers, 30 at a time, and prints the ids that were acknowledged. */
const sender = `
  const { openStore } = await import(process.argv[1]);
  const [, , target, name] = process.argv;
  const store = await openStore({ engine: 'sqlite', target, explicit: true });
  const acknowledged = [];
  for (let round = 0; round < 10; round++) {
    const results = await Promise.all(Array.from({ length: 30 }, (_, index) => store.submit({
      id: [name, round, index].join('-'), receivedAt: 0, round: 'r', score: 5, comment: 'c', name: '', role: '',
      organisation: '', language: 'en', topic: '', answers: {}, segments: [], scopes: [],
      wording: { version: 'w', text: 't' }, email: null, flags: [], spam: null, digest: 'd',
      idempotency: [name, round, index].join('-'), proof: null, rate: { network: 'n', hour: 1, limit: 1e6 } })));
    acknowledged.push(...results.map(({ id }) => id));
  }
  await store.close();
  process.stdout.write(JSON.stringify(acknowledged));`;

test('two processes make one SQLite file and fill it together: 600 answers, no error', async () => {
  const address = sqliteAddress();
  const room = new URL('../../../integrations/candor/dist/store/open.js', import.meta.url).href;
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', sender, room, address.target, name]);
  const sent = await Promise.all([run('a'), run('b')]);
  const acknowledged = sent.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
  const found = await allOf(await opened(address));
  expect(found.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
  expect(found).toHaveLength(600);
  expect(found.map(({ seq }) => seq)).toEqual(found.map((_, index) => index + 1));
}, 30_000);
