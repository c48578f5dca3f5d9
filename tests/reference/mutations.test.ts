import { beforeAll, expect, inject, test, vi } from 'vitest';
import render from 'dom-serializer';
import { readPage } from '../../integrations/candor/dist/check/page/page.js';
import { knownIssues, mutations, trial, type Trial } from '../helpers/mutations/mutations.js';
import { readReference, type Reference } from '../helpers/mutations/reference.js';

const full = process.env.CANDOR_FULL === '1';
const count = full ? 100 : 10;

let site: Reference;
let known: Awaited<ReturnType<typeof knownIssues>>;
beforeAll(async () => {
  const folder = inject('reference');
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-06-30') / 1000));
  vi.stubEnv('CANDOR_DATABASE_URL', `sqlite:${folder}/../../empty.sqlite`);
  site = await readReference(folder);
  known = await knownIssues(site);
});

test('the site as it is has no error', () => {
  expect(known.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('pages that are only read and written again are as good as before', async () => {
  const again = new Map(
    site.pages.map(({ name }) => {
      const { document } = readPage(name, site.files.get(name)!);
      return [name, render(document, { encodeEntities: 'utf8' })];
    }),
  );
  expect(await site.issues(again, site.facts)).toEqual(known.issues);
});

/** Every kind in turn; on a day, others than in the numbers next to it. */
const seeds = Array.from({ length: count }, (_, index) => index + 1);
const kindOf = (seed: number): number => (full ? seed : seed * 7) % mutations.length;

test(
  `whatever is done to the site that must not be is found, ${count} times`,
  { timeout: 900_000 },
  async () => {
    const trials: Trial[] = [];
    for (const seed of seeds) trials.push(await trial(site, known.keys, mutations[kindOf(seed)]!, seed));
    const caught = trials.filter(({ caughtBy }) => caughtBy.length > 0);
    const line = ({ seed, name, what, caughtBy }: Trial): string =>
      `${String(seed).padStart(3)}  ${caughtBy.join(', ') || 'NOT FOUND'}  ${name}: ${what}`;
    console.log(`${trials.map(line).join('\n')}\n\n${caught.length} of ${trials.length} found`);
    expect(trials.filter((one) => !caught.includes(one)).map(line)).toEqual([]);
  },
);
