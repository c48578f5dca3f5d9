import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../../integrations/candor/dist/pipeline.js';
import { approvals, ownCsv, type OwnRow } from '../../helpers/responses.js';
import { temporaryFolder, writeFiles } from '../../helpers/temporary.js';
import { asOf } from '../ingested.js';

const rows: OwnRow[] = [
  { id: 'r1', comment: 'One "said"\nthis, and\r\nthat', consent: 'quote name', name: 'Änn É' },
  { id: 'r2', comment: 'Two in Zürich', consent: 'quote', submitted_at: '2026-02-01' },
  { id: 'r1', comment: 'One later', consent: 'quote name', submitted_at: '2026-04-01' },
  { id: ' r3 ', comment: 'Three', consent: 'quote', submitted_at: '2026-03-03' },
  { id: 'r3', comment: 'Three before', consent: 'quote', submitted_at: '2026-01-01' },
];
const csv = ownCsv(rows);
const items = rows.map((row) => JSON.stringify({ score: 9, ...row }));

/** Every kind of file, whether or not its rows can be read again by themselves. */
test.each<[string, string, string | Uint8Array]>([
  ['a byte order mark and CRLF', 'a.csv', `\ufeff${csv.replaceAll('\n', '\r\n')}`],
  ['a separator line', 'a.csv', `sep=,\n${csv}`],
  ['gzip', 'a.csv.gz', gzipSync(csv)],
  ['UTF-16', 'a.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['JSON', 'a.json', `[${items.join()}]`],
  ['JSON Lines', 'a.jsonl', items.join('\n')],
])('%s: decisions made between builds, and taken back, are followed', async (_, name, content) => {
  const root = temporaryFolder({ [`content/responses/${name}`]: content });
  const approved = approvals('r1', 'r2', 'r3');
  const withdrawn = approved + approvals('r1').replace('approve', 'withdraw');
  const shown: string[][] = [];
  for (const log of [approvals('r1'), approved, withdrawn, '']) {
    writeFiles(root, { 'content/decisions.jsonl': log });
    const request = { root, options: parseOptions({}), asOf };
    const { quotables, facts, findings, summary } = await ingest({
      ...request,
      memory: join(root, 'memory'),
    });
    expect(await ingest(request)).toMatchObject({ quotables, facts, findings, summary });
    shown.push(quotables.map(({ comment }) => comment).sort());
  }
  const [one, two, three] = ['One later', 'Two in Zürich', 'Three'];
  expect(shown).toEqual([[one], [one, three, two], [three, two], []]);
});
