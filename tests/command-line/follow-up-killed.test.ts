import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { candorProcess, type Outcome } from '../helpers/astro-cli.js';
import { testKey } from '../helpers/form-site.js';
import { candorCli } from '../helpers/in-process.js';
import { collect, inStore, letterSite } from '../helpers/letters.js';
import { startPostgres, type TestPostgres } from '../helpers/postgres.js';

const full = process.env.CANDOR_FULL === '1';
const killer = pathToFileURL(join(import.meta.dirname, '../helpers/kill-at.mjs')).href;

/** Steps at which a run is ended: after people were claimed, in the middle of the file, after it got its name and before that is noted. */
const somePoints = [2, 8, 10];
/** Both engines go the same way: where time is short, the slower one is tried at one step, and with several runs at once. */
const pointsOf = (engine: string): number[] => (engine === 'SQLite' ? somePoints : somePoints.slice(1, 2));
/** More than any run has. */
const mostPoints = 30;

let root: string;
let url: string;
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());
afterEach(() => rmSync(root, { recursive: true, force: true }));

const people = Array.from({ length: 12 }, (_, index) => `person-${index}@example.org`);

/** A new site with these people to be told, its store on the engine. */
async function siteOn(database: () => Promise<string>): Promise<void> {
  root = letterSite();
  url = await database();
  await collect(
    root,
    people.map((email) => ({ email })),
    url,
  );
}

const environment = () => ({ CANDOR_DATABASE_URL: url, CANDOR_KEY: testKey });

/** Writes a list in a process of its own, ended at a step where one is given. */
function followUp(name: string, killAt?: number): Promise<Outcome> {
  const ended = {
    ...environment(),
    ...(killAt !== undefined && { CANDOR_KILL_AT: String(killAt), NODE_OPTIONS: `--import=${killer}` }),
  };
  return candorProcess(root, ['follow-up', '--out', name], ended);
}

/** Everybody in the lists, each as often as they are there. */
function listed(): string[] {
  return readdirSync(root)
    .filter((name) => name.startsWith('list-') && name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(root, name), 'utf8')) as { email: string }[])
    .map(({ email }) => email)
    .sort();
}

/** Whatever became of earlier runs: goes on until it is done, a newcomer between, and looks at all lists. */
async function expectOnceEach(): Promise<void> {
  await collect(root, [{ email: 'newcomer@example.org' }], url);
  for (let run = 0; run < 2; run++)
    expect(
      await candorCli(root, ['follow-up', '--out', `list-after-${run}.json`], environment()),
    ).toMatchObject({ code: 0 });
  expect(listed()).toEqual([...people, 'newcomer@example.org'].sort());
  expect(readdirSync(root).filter((name) => name.includes('.part'))).toEqual([]);
  expect(await inStore(root, (store) => store.followUps.unfinished(), url)).toBeNull();
}

const engines = [
  ['SQLite', async () => `sqlite:${join(root, 'killed.sqlite')}`],
  ['PostgreSQL', () => postgres.database()],
] as const;

describe.each(engines)('a list on %s', (engine, database) => {
  test('that is interrupted at any step has everybody exactly once when it is run again', async () => {
    let ended = 0;
    for (const point of full
      ? Array.from({ length: mostPoints }, (_, index) => index + 1)
      : pointsOf(engine)) {
      await siteOn(database);
      const { code } = await followUp('list-first.json', point);
      if (code === 0 && full) break;
      expect(code).not.toBe(0);
      ended++;
      await expectOnceEach();
      rmSync(root, { recursive: true, force: true });
    }
    expect(ended).toBeGreaterThanOrEqual(pointsOf(engine).length);
  }, 600_000);

  test.runIf(full)(
    'that is interrupted again while it is taken up has everybody exactly once',
    async () => {
      for (const [first, second] of [2, 8, 10, 11, 13].flatMap((point) =>
        [1, 2, 3, 5, 7, 8, 9, 10, 12].map((other) => [point, other] as const),
      )) {
        await siteOn(database);
        await followUp('list-first.json', first);
        await followUp('list-second.json', second);
        await expectOnceEach();
        rmSync(root, { recursive: true, force: true });
      }
    },
    1_200_000,
  );

  test.runIf(full || engine === 'PostgreSQL')(
    'that several runs write at once has everybody exactly once',
    async () => {
      for (let round = 0; round < (full ? 10 : 1); round++) {
        await siteOn(database);
        const runs = await Promise.all([0, 1, 2].map((run) => followUp(`list-at-once-${run}.json`)));
        for (const { code, output } of runs)
          if (code !== 0) expect(output).toContain('another run of follow-up is writing its list');
        expect(runs.some(({ code }) => code === 0)).toBe(true);
        await expectOnceEach();
        rmSync(root, { recursive: true, force: true });
      }
    },
    600_000,
  );
});
