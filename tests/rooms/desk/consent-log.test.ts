import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePrivate } from '../../../integrations/candor/dist/cli/private-file.js';
import { consentLog } from '../../../integrations/candor/dist/ingest/consent-log.js';
import { consentText, type ConsentRow } from '../../../integrations/candor/dist/moderate/consent-rows.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { findingsCsv } from '../../../integrations/candor/dist/publish/findings-data.js';
import { ownCsv } from '../../helpers/responses.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { agreed, decide, decision, inStore, siteWith } from '../pipeline-store/collected.js';
import { disclosed, ingestFiles } from '../ingested.js';

async function logOf(root: string): Promise<ConsentRow[]> {
  return Array.fromAsync(consentLog({ root, options: parseOptions({}), asOf: '2026-06-30' }));
}

async function textOf(rows: ConsentRow[], format: 'csv' | 'json'): Promise<string> {
  return (await Array.fromAsync(consentText(rows, format))).join('');
}

test('the log has every consent of files with its scopes and when it was given, and no refusal', async () => {
  const rows = [
    { consent: 'quote name', comment: 'Private words.', name: 'Ada Lund', email: 'ada@example.org' },
    { consent: 'no' },
    { consent: '' },
  ];
  const log = [decision('r1', 'withdraw', { by: 'Ada', at: '2026-06-03' }), decision('r1', 'reconfirm')];
  const root = temporaryFolder({
    'content/responses/spring.csv': ownCsv(rows),
    'content/decisions.jsonl': log.map((one) => `${JSON.stringify(one)}\n`).join(''),
  });
  const found = await logOf(root);
  expect(found).toMatchObject([
    {
      ...{ response: 'r1', source: 'content/responses/spring.csv', round: 'spring', scopes: 'quote name' },
      ...{ consented_at: '2026-03-01T00:00:00.000Z', consented_at_is: 'answer', wording: '' },
      ...{ withdrawn_at: '2026-06-03', withdrawn_by: 'Ada', reconfirmed_at: '2026-06-02' },
    },
  ]);
  expect(await textOf(found, 'json')).not.toMatch(/Private|Lund|@/);
});

test('the log has the wording of the form with its text, and of what was erased the id alone', async () => {
  const [kept, erased] = [agreed('Kept.'), agreed('Erased.')];
  const root = await siteWith([kept, erased, agreed('Refused.', { scopes: [] })]);
  await decide(root, decision(kept.id, 'withdraw'));
  await inStore(root, (store) => store.erase(erased.id, 'visitor', Date.UTC(2026, 5, 9)));
  const found = await logOf(root);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchObject({
    ...{ response: kept.id, wording: 'w1', wording_text: 'May we publish this?', consented_at_is: 'stated' },
    ...{ withdrawn_at: '2026-06-02', withdrawn_by: 'Owner' },
  });
  expect(found[1]).toMatchObject({
    ...{ response: erased.id, scopes: '', erased_at: '2026-06-09T00:00:00.000Z', erased_by: 'visitor' },
  });
});

test('the log is JSON with null for what is not known, or CSV that no spreadsheet executes', async () => {
  const root = temporaryFolder({
    'content/responses/spring.csv': ownCsv([{ id: '=1+2', consent: 'quote' }]),
  });
  const found = await logOf(root);
  expect(JSON.parse(await textOf(found, 'json'))).toMatchObject([
    { response: '=1+2', scopes: ['quote'], wording: null, withdrawn_at: null },
  ]);
  expect(JSON.parse(await textOf([], 'json'))).toEqual([]);
  expect((await textOf(found, 'csv')).split('\r\n')[1]).toMatch(/^"'=1\+2","content/);
});

test('figures as CSV are guarded against formulas as exports are, however one begins', async () => {
  const title = '\u200b\uff1dcmd()';
  const files = {
    'content/responses/spring.csv': ownCsv([{}]),
    'content/rounds/spring.yaml': `${disclosed}kind: open-form\ntitle: "${title}"\n`,
  };
  const { findings } = await ingestFiles(files);
  expect(findingsCsv(findings)).toContain(`,'${title},`);
});

async function* words(): AsyncGenerator<string> {
  yield 'private';
}

test('what is private is written for its owner alone, and never below what is published', async () => {
  const root = temporaryFolder({ 'public/a': '', 'web/b': '' });
  const site = { root, config: { outDir: './web' } };
  const path = join(root, 'log.csv');
  writeFileSync(path, 'former', { mode: 0o644 });
  await writePrivate(site, path, words());
  expect(readFileSync(path, 'utf8')).toBe('private');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  for (const place of ['public/log.csv', 'dist/log.csv', 'web/deep/log.csv']) {
    await expect(writePrivate(site, join(root, place), words())).rejects.toThrow('published or emptied');
    expect(existsSync(join(root, place))).toBe(false);
  }
  await expect(writePrivate(site, join(root, 'nowhere/log.csv'), words())).rejects.toThrow('ENOENT');
});
