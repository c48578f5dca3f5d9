import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Overdue } from '../../integrations/candor/dist/ingest/overdue.js';
import type { PolicyFacts } from '../../integrations/candor/dist/model/policy.js';
import type { Response } from '../../integrations/candor/dist/model/response.js';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest, type Ingested } from '../../integrations/candor/dist/pipeline.js';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { wordsHash } from '../../integrations/candor/dist/policy/words-hash.js';
import type { ModuleData } from '../../integrations/candor/dist/publish/modules.js';
import { testimonialEntries } from '../../integrations/candor/dist/publish/testimonial-entry.js';
import { moduleData } from '../../integrations/candor/dist/site/module-data.js';
import { storeName } from '../../integrations/candor/dist/sources/store.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';
import { asOf, ingestFiles } from './ingested.js';

const spring = 'content/responses/spring.csv';
const header =
  'id,submitted_at,score,comment,consent,name,email,evidence_ref,substantiation,typical_result,experience_at\n';
const rows = [
  'r1,2026-03-01,9,It saves me 3 hours.,quote,Ada,ada@bikes.example,order 771,lab/9.pdf,About one hour.,2026-02-11',
  'r2,2026-03-02,10,Fast,quote,,,,,,',
];
const files = { [spring]: `${header}${rows.join('\n')}\n` };
const options = { organisation: { name: 'Bikes', url: 'https://bikes.example' } };
const decision = (more: object): string =>
  `${JSON.stringify({ response: 'r2', action: 'approve', by: 'o', at: '2026-05-02', ...more })}\n`;

/** Runs twice with what the first run remembers. */
async function remembered(own: Files, between: (root: string) => void = () => undefined) {
  const root = temporaryFolder(own);
  const run = (): Promise<Ingested> =>
    ingest({
      root,
      options: parseOptions({ policy: { approval: 'automatic' }, ...options }),
      asOf,
      memory: join(root, 'memory'),
    });
  const first = await run();
  between(root);
  return { first, again: await run(), root };
}

test('how a quote came about is known apart from it, and again where nothing is read', async () => {
  const { first, again } = await remembered(files);
  expect(first.evidence.get(publicId('r1'))).toMatchObject({
    ...{ evidenceHeld: true, contactHeld: true, insider: true, substantiation: true },
  });
  expect(first.evidence.get(publicId('r2'))).toMatchObject({ evidenceHeld: false, contactHeld: false });
  expect(first.quotables.find(({ id }) => id === publicId('r1'))).toMatchObject({
    ...{ typicalResult: 'About one hour.', experiencedOn: '2026-02-11' },
  });
  expect(again.evidence).toEqual(first.evidence);
});

test('none of it stands in a module or an entry, nor a private word in what is known', async () => {
  const ingested = await ingestFiles(files, options);
  const config = { links: {} } as ModuleData['config'];
  const links = { findings: {}, changes: {} } as Parameters<typeof moduleData>[2];
  const written = JSON.stringify([
    moduleData(ingested, config, links, { form: null, intake: null }, {} as PolicyFacts),
    testimonialEntries(ingested.quotables),
  ]);
  const keys = Object.keys(ingested.evidence.get(publicId('r1'))!);
  expect(keys.length).toBeGreaterThan(10);
  // The same words name what a card tells.
  const public_ = ['relationship', 'incentive'];
  for (const key of ['evidence', ...keys.filter((key) => !public_.includes(key))])
    expect(written).not.toContain(`"${key}"`);
  const known = JSON.stringify([...ingested.evidence]);
  for (const word of ['ada@', '771', 'lab', '3 hours', 'bikes']) expect(known).not.toContain(word);
  expect(written).not.toContain('771');
  expect(written).not.toContain('lab/9');
});

test('a decision about other words than are stored now is told, also where only that decision is new', async () => {
  const { first, again } = await remembered(
    { ...files, 'content/decisions.jsonl': decision({ words: wordsHash('Fast') }) },
    (root) =>
      writeFileSync(
        join(root, 'content/decisions.jsonl'),
        decision({ words: wordsHash('Fast') }) + decision({ words: wordsHash('Faster') }),
      ),
  );
  const changed = ({ evidence }: Ingested) => evidence.get(publicId('r2'))!.wordsChanged;
  expect([changed(first), changed(again)]).toEqual([false, true]);
});

describe('what is kept for longer than the site says', () => {
  const old = [
    'o1,2024-06-29,9,Old words,no,,,,,,',
    'o2,2024-06-29,9,,no,Ann,,,,,',
    'o3,2024-06-29,9,,no,,ann@example.org,,,,',
    'o4,2024-06-29,9,,no,,,order 1,,,',
    'o5,2024-06-30,9,Not yet old,no,,,,,,',
    'o6,,9,Nobody knows when,no,,,,,,',
  ];
  const oldFiles = { [spring]: `${header}${[...rows, ...old].join('\n')}\n` };

  test('is counted by source: words, names and addresses of what is older, and nothing else', async () => {
    const { first, again } = await remembered(oldFiles);
    const expected = [{ source: spring, n: 3, collected: false }];
    expect(first.overdue).toEqual(expected);
    expect(again.overdue).toEqual(expected);
    const kept = await ingestFiles(oldFiles, { retention: { textMonths: 30 } });
    expect(kept.overdue).toEqual([]);
  });

  test('stays the same number whatever is decided between two runs', async () => {
    const { again, root } = await remembered(oldFiles, (folder) =>
      writeFileSync(join(folder, 'content/decisions.jsonl'), decision({ response: 'o1' })),
    );
    rmSync(join(root, 'memory'), { recursive: true });
    expect(again.overdue).toEqual([{ source: spring, n: 3, collected: false }]);
  });
});

test('of what is young enough nothing is read to tell how long it is kept, and of old words no address', () => {
  const overdue = new Overdue(Date.UTC(2024, 5, 30));
  const unreadable = (): never => {
    throw new Error('read');
  };
  const response = (submittedAt: number, commented: () => boolean): Response => ({
    ...{ id: 'r1', source: spring, round: 'spring', score: 9, scale: { min: 0, max: 10 }, consent: null },
    ...{ submittedAt, segments: {}, commented, words: unreadable },
  });
  overdue.add(response(Date.UTC(2024, 5, 30), unreadable), 1);
  overdue.add(
    response(Date.UTC(2024, 5, 29), () => true),
    1,
  );
  expect(overdue.list()).toEqual([{ source: spring, n: 1, collected: false }]);
});

test('the store has two days more, for a server that was down when it should have erased', () => {
  const overdue = new Overdue(Date.UTC(2024, 5, 30));
  const day = (date: number): Response => ({
    ...{ id: '', source: storeName, round: 'feedback', score: 9, scale: { min: 0, max: 10 }, consent: null },
    ...{ submittedAt: Date.UTC(2024, 5, date), segments: {}, commented: () => true },
    words: () => {
      throw new Error('read');
    },
  });
  overdue.add(day(28), 5, false);
  expect(overdue.list()).toEqual([]);
  overdue.add(day(27), 5, false);
  expect(overdue.list()).toEqual([{ source: storeName, n: 5, collected: true }]);
});
