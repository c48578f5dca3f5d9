import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CandorError } from '../../../integrations/candor/dist/model/issue.js';
import { undeclaredRound } from '../../../integrations/candor/dist/model/round.js';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { ingest, type Ingested, type IngestRequest } from '../../../integrations/candor/dist/pipeline.js';
import { ownCsv } from '../../helpers/responses.js';
import { temporaryFolder, writeFiles, type Files } from '../../helpers/temporary.js';
import { asOf, disclosed } from '../ingested.js';

/** Nobody can set back when a file last changed: only a system that does not tell it lets a test see that a file is not read. */
const system = { tellsChanges: false };
const { stat } = promises;
beforeAll(() => {
  promises.stat = (async (path: string) => {
    const found = await stat(path);
    return system.tellsChanges ? found : Object.assign(found, { ctimeMs: 0 });
  }) as typeof stat;
  syncBuiltinESMExports();
});
afterAll(() => {
  promises.stat = stat;
  syncBuiltinESMExports();
});

const spring = 'content/responses/spring.csv';
const decisions = 'content/decisions.jsonl';
const rows = [
  {
    score: 9,
    comment: 'Quick and friendly',
    consent: 'quote',
    name: 'Ann Private',
    email: 'ann@example.org',
  },
  { score: 3, comment: 'Words nobody may see', consent: 'no', name: 'Bea Private' },
  { score: 10, comment: 'Lovely', consent: 'quote name', name: 'Cem Example' },
  { score: 7, comment: 'Awaiting a decision', consent: 'quote' },
  ...Array.from({ length: 8 }, () => ({ score: 8 })),
];
const approve = (response: string): string =>
  `${JSON.stringify({ response, action: 'approve', by: 'o', at: '2026-05-02' })}\n`;

interface Remembering {
  root: string;
  run(options?: CandorUserOptions, day?: string, more?: Pick<IngestRequest, 'formRound'>): Promise<Ingested>;
  /** Puts other bytes of the same number into the file, with its time as it was: who does not read it cannot know. */
  swap(from: string, to: string, keepTime?: boolean): void;
  kept(): string;
}

function remembering(files: Files = {}): Remembering {
  const root = temporaryFolder({ [spring]: ownCsv(rows), [decisions]: approve('r1'), ...files });
  const memory = join(root, 'memory');
  const path = join(root, spring);
  const time = new Date('2026-06-01T00:00:00Z');
  utimesSync(path, time, time);
  return {
    root,
    run: (options = {}, day = asOf, more = {}) =>
      ingest({ root, options: parseOptions(options), asOf: day, memory, ...more }),
    swap(from, to, keepTime = true) {
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      utimesSync(path, time, keepTime ? time : new Date(time.getTime() + 5000));
    },
    kept: () =>
      readdirSync(memory)
        .map((name) => readFileSync(join(memory, name), 'latin1'))
        .join('\n'),
  };
}

const quotes = ({ quotables }: Ingested): string[] => quotables.map(({ comment }) => comment);
const scores = ({ findings }: Ingested): number[] =>
  findings.rounds[0]!.distribution.flatMap(({ score, count }) => Array<number>(count).fill(score));

describe('a file that has not changed', () => {
  test('is not read again', async () => {
    const { run, swap } = remembering();
    const first = await run();
    swap('Quick', 'Quack');
    expect(await run()).toEqual(first);
  });

  test('is not counted again when it only lies elsewhere on the disk, as after a fresh check-out', async () => {
    const { root, run } = remembering();
    const first = await run();
    const path = join(root, spring);
    utimesSync(path, new Date(), new Date('2026-01-01T00:00:00Z'));
    expect(await run()).toEqual(first);
  });

  test('is read again when its bytes differ, whatever its size', async () => {
    const { run, swap } = remembering();
    await run();
    swap('Quick', 'Quack', false);
    expect(quotes(await run())).toEqual(['Quack and friendly']);
  });

  test('is read again when other bytes of the same size were given its time', async () => {
    system.tellsChanges = true;
    const { run, swap } = remembering();
    await run();
    swap('Quick', 'Quack');
    expect(quotes(await run())).toEqual(['Quack and friendly']);
    system.tellsChanges = false;
  });

  test.each<[string, (site: Remembering) => Promise<Ingested>]>([
    ['the day', ({ run }) => run({}, '2026-07-01')],
    ['the policy', ({ run }) => run({ policy: { maximumAgeMonths: 12 } })],
    ['the findings', ({ run }) => run({ findings: { minimumGroup: 20 } })],
    [
      'its mapping',
      ({ root, run }) => {
        const columns = { id: 'id', score: { column: 'score', min: 0, max: 10 }, comment: 'comment' };
        const mapping = {
          columns: { ...columns, consent: { column: 'consent', scopes: 'listed', no: ['no'] } },
        };
        writeFiles(root, { 'content/responses/spring.mapping.json': JSON.stringify(mapping) });
        return run();
      },
    ],
    [
      'the themes',
      ({ root, run }) => {
        writeFiles(root, { 'content/themes.yaml': '- id: speed\n  name: Speed\n  patterns: [quick]\n' });
        return run();
      },
    ],
    [
      'a round',
      ({ root, run }) => {
        writeFiles(root, { 'content/rounds/spring.yaml': disclosed });
        return run();
      },
    ],
    ["the form's round", ({ run }) => run({}, asOf, { formRound: { ...undeclaredRound('form') } })],
    [
      'a quote that a story names',
      ({ root, run }) => {
        const story = `---\ntitle: Spring\ndate: 2026-06-01\n---\n\n<Testimonial id="${publicId('r1')}" />\n`;
        writeFiles(root, { 'content/reports/spring.mdx': story });
        return run();
      },
    ],
    [
      'a response that a change lists',
      ({ root, run }) => {
        const said = '{ summary: Slow., round: spring, responses: [r2] }';
        const change = `---\ntitle: Faster now\nstatus: planned\nsince: 2026-06-01\nnextUpdateBy: 2026-09-01\nsaid: ${said}\n---\n`;
        writeFiles(root, { 'content/changes/faster.md': change });
        return run();
      },
    ],
  ])('is read again when %s changed', async (_, again) => {
    const site = remembering();
    await site.run();
    site.swap('Quick', 'Quack');
    expect(quotes(await again(site))).toEqual(['Quack and friendly']);
  });
});

describe('a decision', () => {
  test('is followed by reading the rows it is about and no others', async () => {
    const { root, run, swap } = remembering();
    await run();
    swap('Quick', 'Quack');
    swap('"7","Awaiting', '"2","Awaiting');
    writeFiles(root, { [decisions]: approve('r1') + approve('r3') });
    const again = await run();
    expect(quotes(again).sort()).toEqual(['Lovely', 'Quack and friendly']);
    expect(scores(again)).toEqual([3, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 10]);
  });

  test('never moves to the words of somebody else who stands in that place', async () => {
    const { root, run, swap } = remembering();
    await run();
    swap('"r1"', '"r9"');
    writeFiles(root, { [decisions]: approve('r1') + approve('r3') });
    await expect(run()).rejects.toThrow('the response "r1", which no source has');
  });

  test('is followed where what is kept of places is not as it was written', async () => {
    const { root, run } = remembering();
    await run();
    const rows = readdirSync(join(root, 'memory')).find((name) => name.endsWith('.rows'))!;
    const path = join(root, 'memory', rows);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"r1"', '"r0"'));
    writeFiles(root, { [decisions]: approve('r1') + approve('r1').replace('approve', 'withdraw') });
    expect(quotes(await run())).toEqual([]);
  });

  test('about nothing is told although no file is read', async () => {
    const { root, run } = remembering();
    await run();
    writeFiles(root, { [decisions]: approve('r1') + approve('nobody') });
    await expect(run()).rejects.toThrow('"approve" is about the response "nobody", which no source has');
  });

  test('about an answer that was broken off once takes the words of the whole one off', async () => {
    const columns = { id: 'id', score: { column: 'score', min: 0, max: 10 }, comment: 'comment' };
    const consent = { column: 'consent', yes: ['quote'], no: ['no'] };
    const { root, run } = remembering({
      [spring]: ownCsv([
        { id: 'r1', comment: 'Whole answer', consent: 'quote', role: 'Complete' },
        { id: 'r1', comment: 'Whole', consent: 'quote', role: 'Partial' },
        { id: 'r2', comment: 'Somebody else' },
      ]),
      'content/responses/spring.mapping.json': JSON.stringify({
        columns: { ...columns, consent },
        partial: { column: 'role', values: ['Partial'] },
      }),
    });
    expect(quotes(await run())).toEqual(['Whole answer']);
    writeFiles(root, { [decisions]: approve('r1') + approve('r1').replace('approve', 'withdraw') });
    expect(quotes(await run())).toEqual([]);
  });

  test('that is taken back takes its words off', async () => {
    const { root, run } = remembering();
    await run();
    writeFiles(root, { [decisions]: '' });
    expect(quotes(await run())).toEqual([]);
  });
});

describe('what is kept', () => {
  test('holds counts and what is published, and no words or names that are not', async () => {
    const { run, kept } = remembering();
    await run();
    expect(kept()).toContain('Quick and friendly');
    for (const word of ['nobody may see', 'Awaiting', 'Lovely', 'Private', 'ann@example.org', 'Cem'])
      expect(kept()).not.toContain(word);
  });

  test('holds of the reviews of platforms those that are shown, and no words of others', async () => {
    const url = 'https://reviews.example/harbour';
    const columns = {
      id: 'id',
      score: { column: 'score', min: 0, max: 10 },
      comment: 'comment',
      name: 'name',
    };
    const theirs = [
      { id: 't1', comment: 'Shown as theirs' },
      { id: 't2', comment: 'Never chosen', name: 'Dan Private' },
    ];
    const { run, kept } = remembering({
      'content/responses/theirs.csv': ownCsv(theirs),
      'content/responses/theirs.mapping.json': JSON.stringify({
        columns,
        collection: { platform: 'Wheels', url },
      }),
      [decisions]: approve('t1'),
    });
    for (const { reviews } of [await run(), await run()])
      expect(reviews).toMatchObject([{ imported: 2, shown: [{ text: 'Shown as theirs' }] }]);
    expect(kept()).toContain('Shown as theirs');
    expect(kept()).not.toMatch(/Never chosen|Private/);
  });

  test('is not believed when a byte of it is another, but made anew', async () => {
    const { root, run, swap } = remembering();
    await run();
    swap('Quick', 'Quack');
    for (const name of readdirSync(join(root, 'memory'))) {
      const path = join(root, 'memory', name);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(path, bytes);
    }
    expect(quotes(await run())).toEqual(['Quack and friendly']);
    swap('Quack', 'Quock');
    expect(quotes(await run())).toEqual(['Quack and friendly']);
  });

  test('is nothing of a file with faults, so that they are told until they are mended', async () => {
    const { run, swap } = remembering();
    swap('"9","Quick', '"x","Quick');
    await expect(run()).rejects.toThrow(CandorError);
    await expect(run()).rejects.toThrow(CandorError);
  });

  test('tells the warnings of a file again', async () => {
    const { run, swap } = remembering();
    swap('"7","Awaiting', '"77","Awaiting');
    const first = await run();
    expect(first.summary.rejected).toBe(1);
    expect((await run()).summary).toEqual(first.summary);
  });

  test('is nothing of a file that tells who people are', async () => {
    const columns = { id: 'id', score: { column: 'score', min: 0, max: 10 }, person: 'email' };
    const { root, run } = remembering({
      [decisions]: '',
      'content/responses/spring.mapping.json': JSON.stringify({ columns }),
    });
    await run();
    expect(() => readdirSync(join(root, 'memory'))).toThrow('ENOENT');
  });

  test.each<[string, Files]>([
    ['by a column of its own', { [spring]: 'id,score,person\nr1,9,p1\nr2,3,\n' }],
    [
      'as exports of its tool do',
      {
        'content/responses/nps.json': JSON.stringify([
          { id: 'd1', score: 9, survey_type: 'nps', permalink: '', created_at: 1767225600, person: 'p1' },
        ]),
        'content/responses/nps.mapping.json': '{ "columns": { "score": { "min": 0, "max": 10 } } }',
      },
    ],
  ])('is nothing of a file that tells who people are %s', async (_, files) => {
    const { root, run } = remembering({ [decisions]: '', ...files });
    await run();
    const remembered = readdirSync(join(root, 'memory')).filter((name) => name.endsWith('.kept'));
    expect(remembered.filter((name) => name !== 'sources.kept')).toHaveLength(Object.keys(files).length - 1);
  });

  test('is nothing of a file of which a warning quotes words', async () => {
    const { run, kept } = remembering({ [spring]: ownCsv([{ name: 'Jürgen MÃ¼ller', consent: 'no' }]) });
    const rules = async () => (await run()).summary.issues.map(({ rule }) => rule);
    const first = await rules();
    expect(first).toContain('source-mojibake');
    expect(await rules()).toEqual(first);
    expect(kept()).not.toContain('ller');
  });

  test('goes when its file does, or is no longer to be kept', async () => {
    const { root, run, kept } = remembering();
    await run();
    renameSync(join(root, spring), join(root, 'content/responses/may.csv'));
    writeFiles(root, { [decisions]: '' });
    await run();
    expect(kept()).not.toContain('Quick and friendly');
    writeFiles(root, { [decisions]: approve('r1') });
    await run();
    expect(kept()).toContain('Quick and friendly');
    writeFiles(root, { [decisions]: '', 'content/responses/may.csv': ownCsv([{ score: 9, consent: '?' }]) });
    await expect(run()).rejects.toThrow(CandorError);
    expect(kept()).not.toContain('Quick and friendly');
  });
});

describe('two files with an id in common', () => {
  const autumn = 'content/responses/autumn.csv';
  const told = 'was already read from content/responses/autumn.csv';

  test('are told although one of them is not read again', async () => {
    const { root, run } = remembering();
    await run();
    writeFiles(root, { [autumn]: ownCsv([{ id: 'r3' }]) });
    await expect(run()).rejects.toThrow(told);
    await expect(run()).rejects.toThrow(told);
  });

  test('are told again as long as a mapping makes it so', async () => {
    const mapping = (id: string): string =>
      JSON.stringify({ columns: { id, score: { column: 'score', min: 0, max: 10 } } });
    const { root, run } = remembering({
      [decisions]: '',
      [autumn]: ownCsv([{ id: 'a1', name: 'r3' }]),
      'content/responses/autumn.mapping.json': mapping('id'),
    });
    await run();
    writeFiles(root, { 'content/responses/autumn.mapping.json': mapping('name') });
    await expect(run()).rejects.toThrow(told);
    await expect(run()).rejects.toThrow(told);
  });

  test('are told when both were kept at different times', async () => {
    const { root, run } = remembering();
    await run();
    const sources = (path: string): CandorUserOptions => ({ sources: [{ kind: 'csv', path }] });
    writeFiles(root, { [autumn]: ownCsv([{ id: 'r3' }]), [decisions]: '' });
    await run(sources(autumn));
    await run(sources(spring));
    await expect(run()).rejects.toThrow(told);
  });
});

test('a file that is gone is named, and nothing else', async () => {
  const { root, run } = remembering({ [decisions]: '' });
  const options: CandorUserOptions = { sources: [{ kind: 'csv', path: spring }] };
  await run(options);
  rmSync(join(root, spring));
  await expect(run(options)).rejects.toThrow(`${spring}: this file does not exist`);
});
