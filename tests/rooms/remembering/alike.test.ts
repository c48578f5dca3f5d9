import { appendFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingest, type Ingested } from '../../../integrations/candor/dist/pipeline.js';
import { ownCsv, type OwnRow } from '../../helpers/responses.js';
import { runs } from '../../helpers/random.js';
import { temporaryFolder, writeFiles } from '../../helpers/temporary.js';
import { asOf, disclosed } from '../ingested.js';

const files = ['one', 'two', 'theirs'].map((name) => `content/responses/${name}.csv`);
const platform = { platform: 'Wheels & Co', url: 'https://reviews.example/harbour' };
const reviewMapping = JSON.stringify({
  columns: {
    ...{ id: 'id', comment: 'comment', submittedAt: 'submitted_at', name: 'name' },
    score: { column: 'score', min: 0, max: 10 },
  },
  collection: platform,
});
const themes = '- id: speed\n  name: Speed\n  patterns: [quick, slow]\n  tags: [fast]\n';
const comments = ['', 'Quick and friendly', 'Too slow for me', 'Lovely people'];

const row = fc.record({
  score: fc.constantFrom<(number | '')[]>(0, 6, 7, 9, 10, ''),
  comment: fc.constantFrom(...comments),
  consent: fc.constantFrom('quote name', 'quote', 'no', ''),
  name: fc.constantFrom('', 'Ann Example'),
  submitted_at: fc.constantFrom('', '2026-01-05', '2026-03-02', '2026-03-03', '2026-06-29', '2026-08-01'),
});
const decision = fc.record({
  file: fc.nat(2),
  row: fc.nat(9),
  action: fc.constantFrom('approve', 'withdraw', 'erase', 'feature', 'mark-spam', 'tag'),
});
type Decision = { file: number; row: number; action: string };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ decide: fc.array(decision, { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ forget: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ append: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ touch: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ nothing: true }) },
);

const idOf = (file: number, at: number): string => `${'abc'[file]}${at}`;
const withIds = (rows: OwnRow[], file: number): OwnRow[] =>
  rows.map((row, at) => ({ ...row, id: idOf(file, at) }));
const lineOf = ({ file, row, action }: Decision): string =>
  JSON.stringify({
    ...{ response: idOf(file, row), action, by: 'o', at: '2026-05-02' },
    ...(action === 'tag' && { tags: ['fast'] }),
  });

/** What of a run does not depend on how it was come by. */
function outcome({ quotables, facts, reviews, findings, summary, gone, handled }: Ingested): object {
  return { quotables, facts, reviews, findings, summary, gone, handled };
}

test('whatever changes between builds, what is remembered gives the same as reading everything again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 6, maxLength: 20 }),
      fc.array(row, { minLength: 6, maxLength: 20 }),
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('required' as const, 'automatic' as const),
      async (one, two, theirs, steps, approval) => {
        const sizes = [one.length, two.length, theirs.length];
        const root = temporaryFolder({
          ...Object.fromEntries(
            [one, two, theirs].map((rows, file) => [files[file]!, ownCsv(withIds(rows, file))]),
          ),
          'content/responses/theirs.mapping.json': reviewMapping,
          'content/themes.yaml': themes,
          'content/rounds/two.yaml': `${disclosed}closed: 2026-09-01\n`,
        });
        const options = parseOptions({ policy: { approval }, findings: { minimumGroup: 5 } });
        let log: Decision[] = [];
        const same = async (): Promise<void> => {
          const fitting = log.filter(({ file, row }) => row < sizes[file]!);
          writeFiles(root, {
            'content/decisions.jsonl': fitting.map((each) => `${lineOf(each)}\n`).join(''),
          });
          const remembered = await ingest({ root, options, asOf, memory: join(root, 'memory') });
          expect(outcome(remembered)).toEqual(outcome(await ingest({ root, options, asOf })));
        };
        await same();
        for (const each of steps) {
          if ('decide' in each) log = [...log, ...each.decide];
          if ('forget' in each) log = log.filter((_, at) => at !== each.forget);
          if ('append' in each)
            appendFileSync(
              join(root, files[each.append]!),
              `"${idOf(each.append, sizes[each.append]!++)}","2026-03-09","8","Slow","quote","","","","",""\n`,
            );
          if ('touch' in each) {
            const path = join(root, files[each.touch]!);
            utimesSync(path, statSync(path).atime, new Date('2026-01-01T00:00:00Z'));
          }
          await same();
        }
        rmSync(root, { recursive: true, force: true });
      },
    ),
    { numRuns: runs(4, 1000) },
  );
}, 600_000);
