import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSchema, changeStatuses, stepsOf } from '../../../integrations/candor/dist/model/change.js';
import { CandorError, describeIssue } from '../../../integrations/candor/dist/model/issue.js';
import { readSteps, writeSteps } from '../../../integrations/candor/dist/report/file.js';
import { runs } from '../../helpers/random.js';
import { temporaryFolder, writeFiles } from '../../helpers/temporary.js';
import { ingestSite } from '../ingested.js';
import { change, file, twoRounds, type Keys } from './site.js';

const step = fc.record({
  date: fc
    .integer({ min: 0, max: 300 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
  status: fc.constantFrom(...changeStatuses),
});

test('whatever the schema lets through has steps in order, of which the last is where the change stands', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      step,
      fc.array(step, { maxLength: 5 }),
      fc.boolean(),
      ({ date: since, status }, steps, isSorted) => {
        const history = isSorted ? steps.toSorted((a, b) => (a.date < b.date ? -1 : 1)) : steps;
        const entry = {
          ...{ title: 'It', said: { theme: 'hours', round: 'r' }, reason: 'So.', nextUpdateBy: '2027-06-30' },
          ...{ since, status, history },
        };
        const { success, data } = changeSchema.safeParse(entry);
        if (!success) return;
        kept++;
        const all = stepsOf(data);
        expect(all.slice(0, history.length).map(({ date, status }) => ({ date, status }))).toEqual(history);
        expect(all.length - history.length).toBeLessThan(2);
        expect(all.at(-1)!.status).toBe(status);
        expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted());
        const began = all.slice(all.findLastIndex((one) => one.status !== status) + 1)[0]!.date;
        expect(began).toBe(since);
        expect(new Set(all.map(({ date, status: was }) => `${date} ${was}`)).size).toBe(all.length);
      },
    ),
    { numRuns: runs(500, 2000) },
  );
  expect(kept).toBeGreaterThan(50);
});

describe('a history is only appended to', () => {
  const heard = '  - { date: 2025-12-01, status: heard, note: We read it. }';
  const steps = (...lines: string[]): string => ['', ...lines].join('\n');

  /** What a build says of a change after one that published it otherwise. */
  async function after(before: Keys, now: Keys, name = file): Promise<string[]> {
    const root = temporaryFolder({ ...twoRounds, [name]: change(before) });
    const { changes } = await ingestSite(root);
    await writeSteps(root, changes);
    writeFiles(root, { [name]: change(now) });
    try {
      await ingestSite(root);
      return [];
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      return error.issues.filter(({ rule }) => rule === 'change-history').map(describeIssue);
    }
  }

  test('a step may be added, the one that was implied may be written down, and a note may follow', async () => {
    const doing = { status: 'doing', since: '2026-01-10', nextUpdateBy: '2026-07-01' };
    const written = '  - { date: 2026-01-10, status: doing, note: Begun. }';
    expect(
      await after({ ...doing, history: steps(heard) }, { ...doing, history: steps(heard, written) }),
    ).toEqual([]);
    const done = { since: '2026-05-01', history: steps(heard, written) };
    expect(await after({ ...doing, history: steps(heard) }, done)).toEqual([]);
  });

  test.each<[string, Keys, string]>([
    ['a step left out', {}, ': the step of 2025-12-01 to "heard" was published'],
    [
      'another day',
      { history: steps('  - { date: 2025-12-02, status: heard, note: We read it. }') },
      ':8: the step of 2025-12-01 to "heard" was published',
    ],
    [
      'another note',
      { history: steps('  - { date: 2025-12-01, status: heard, note: We read all of it. }') },
      ':8: the step of 2025-12-01 to "heard" was published',
    ],
    [
      'a step put before another',
      { history: steps('  - { date: 2025-11-30, status: looking }', heard) },
      ':8: the step of 2025-12-01 to "heard" was published',
    ],
    [
      'the last step on another day',
      { since: '2026-01-11', history: steps(heard) },
      ':7: the step of 2026-01-10 to "done" was published',
    ],
  ])('%s is told of', async (_, now, what) => {
    const told = await after({ history: steps(heard) }, now);
    expect(told).toEqual([expect.stringContaining('and is not there any more as it was')]);
    expect(told[0]).toContain(file + what);
  });

  test('files called like the insides of an object have no history of their own', async () => {
    for (const name of ['constructor', '__proto__']) {
      const path = `content/changes/${name}.mdx`;
      expect(await after({ history: steps(heard) }, { history: steps(heard) }, path)).toEqual([]);
      expect(await after({ history: steps(heard) }, {}, path)).toHaveLength(1);
    }
  }, 20_000);

  test('a memory that cannot be read is as good as none', async () => {
    const root = temporaryFolder({ ...twoRounds, [file]: change() });
    mkdirSync(join(root, '.astro/candor'), { recursive: true });
    for (const broken of [
      '',
      'null',
      '[]',
      '{"later":',
      '{"later":null}',
      '{"later":[null]}',
      '{"later":[{}]}',
    ]) {
      writeFileSync(join(root, '.astro/candor/steps.json'), broken);
      expect([...(await readSteps(root))]).toEqual([]);
      expect((await ingestSite(root)).changes).toHaveLength(1);
    }
  });
});
