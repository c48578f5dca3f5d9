import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { csvCell } from '../../integrations/candor/dist/moderate/export-rows.js';
import { newResponseId } from '../../integrations/candor/dist/collect/receipt.js';
import { storeAddress } from '../../integrations/candor/dist/store/address.js';
import type { Submission } from '../../integrations/candor/dist/store/contract.js';
import { openStore } from '../../integrations/candor/dist/store/open.js';
import { formSiteFolder } from '../helpers/form-site.js';
import { candorCli } from '../helpers/in-process.js';
import { ingestSite } from '../rooms/ingested.js';

let root: string;
beforeEach(() => {
  root = formSiteFolder({ form: { questions: [{ id: 'plan', kind: 'text', label: 'Which plan?' }] } });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function collect(...answers: Partial<Submission>[]): Promise<string[]> {
  const store = await openStore(storeAddress(root, undefined));
  const ids: string[] = [];
  for (const answer of answers) {
    const id = answer.id ?? newResponseId();
    ids.push(id);
    await store.submit({
      receivedAt: Date.parse('2026-03-04T10:00:00Z'),
      round: 'feedback',
      score: 9,
      comment: 'Good.',
      name: '',
      role: '',
      organisation: '',
      language: 'en',
      topic: '',
      answers: {},
      segments: [],
      scopes: ['quote'],
      wording: { version: 'v', text: 'May we?' },
      email: null,
      flags: [],
      spam: null,
      idempotency: null,
      digest: id,
      proof: null,
      rate: { network: 'n', hour: 1, limit: 1000 },
      ...answer,
      id,
    });
  }
  await store.close();
  return ids;
}

test('before the first answer, commands say that there is no store yet and how to make one', async () => {
  expect(await candorCli(root, ['export'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('candor store'),
  });
  expect(await candorCli(root, ['store'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('0 responses, 0 erased'),
  });
  expect(statSync(join(root, '.candor/feedback.sqlite.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(root, '.candor/.gitignore'), 'utf8')).toBe('*\n');
});

test('an export can be read back as a source and gives the same counts and words', async () => {
  const hostile = '=1+2 "quoted", and\nnext line \u{1f600}';
  await collect(
    { comment: hostile, name: 'Ada', scopes: ['quote', 'name'], topic: 'repairs' },
    { score: null, scopes: [], comment: '' },
  );
  const before = await ingestSite(root);
  await candorCli(root, ['export', '--output', join(root, 'all.jsonl')]);

  const copy = formSiteFolder(
    {},
    { 'content/responses/feedback.jsonl': readFileSync(join(root, 'all.jsonl'), 'utf8') },
  );
  const after = await ingestSite(copy);
  rmSync(copy, { recursive: true, force: true });
  expect(after.quotables).toEqual(before.quotables);
  expect(after.facts).toEqual(before.facts);
  expect(before.quotables[0]).toMatchObject({ comment: hostile, name: 'Ada', tags: ['repairs'] });
});

test('an export offers no withdrawn words again, and no spam unless it is asked for', async () => {
  const [taken] = await collect({ comment: 'Taken back' }, { comment: 'Buy pills', spam: 'honeypot' });
  await candorCli(root, ['decide', 'withdraw', taken!]);
  const { output } = await candorCli(root, ['export']);
  expect(output).toContain('"comment":"Taken back","consent":"no"');
  expect(output).not.toContain('Buy pills');
  expect((await candorCli(root, ['export', '--all'])).output).toContain('"not_counted":"spam"');
});

test('an answer that was wrongly taken for spam is found and taken back', async () => {
  const [, marked] = await collect({ comment: 'Good.' }, { comment: 'I type fast', spam: 'too-fast' });
  const spam = JSON.parse((await candorCli(root, ['inbox', '--spam', '--json'])).output) as {
    response: string;
  }[];
  expect(spam.map(({ response }) => response)).toEqual([marked]);
  await candorCli(root, ['decide', 'approve', marked!]);
  const { quotables, facts } = await ingestSite(root, { policy: { approval: 'required' } });
  expect(quotables.map(({ comment }) => comment)).toEqual(['I type fast']);
  expect(facts.answers).toBe(2);
});

test('a spreadsheet cannot take a comment for a formula', async () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '"=', '\ufeff=', '\u200b=', '\uff1d', '|'])
    expect(csvCell(`${start}cmd`)).toMatch(/^"'/);
  for (const plain of ['Good.', '9', '', '5 - 3', 'a=b']) expect(csvCell(plain)).toBe(`"${plain}"`);
  await collect({ comment: '=HYPERLINK("http://evil.example")', answers: { plan: '@SUM(1)' } });
  const { output } = await candorCli(root, ['export', '--format', 'csv']);
  expect(output).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(output).toContain(`"'@SUM(1)"`);
});

test('control characters of a comment do not reach the terminal', async () => {
  await collect({ comment: 'calm \u001b[2J\u0007 words' });
  const { output } = await candorCli(root, ['inbox']);
  expect(output).toContain('calm \ufffd[2J\ufffd words');
});

test('erase removes an answer from the disk at once, and a mistyped id erases nothing', async () => {
  const [first, second] = await collect({ comment: 'Erase these words' }, { comment: 'Keep these words' });
  expect(await candorCli(root, ['erase', second!, 'nobody'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('nothing was erased'),
  });
  expect(await candorCli(root, ['erase', first!])).toEqual({ code: 0, output: 'erased: 1\n' });
  for (const file of ['feedback.sqlite', 'feedback.sqlite-wal'].map((name) => join(root, '.candor', name)))
    if (existsSync(file)) expect(readFileSync(file).includes('Erase these words')).toBe(false);
  expect((await candorCli(root, ['export'])).output).toContain('Keep these words');
  expect((await candorCli(root, ['erase'])).code).toBe(2);
});

test('a decision about an answer of the form stands in the store, and the log of files stays untouched', async () => {
  const [id] = await collect({ comment: 'Quick and kind.' });
  const excerpt = await candorCli(root, ['decide', 'approve', id!, '--excerpt', 'Quick and cheap']);
  expect(excerpt).toMatchObject({
    code: 1,
    output: expect.stringContaining('not in the comment word for word'),
  });
  const approved = await candorCli(root, ['decide', 'approve', id!, '--excerpt', 'Quick']);
  expect(approved.output).toContain('Recorded in the feedback store. The next build uses it.');
  expect(existsSync(join(root, 'content/decisions.jsonl'))).toBe(false);
  expect(
    (await ingestSite(root, { policy: { approval: 'required' } })).quotables.map(
      ({ excerpt: shown }) => shown,
    ),
  ).toEqual(['Quick']);
});

test('erase --expired erases what is past its time and says how much', async () => {
  await collect(
    { receivedAt: Date.parse('2020-01-01T00:00:00Z'), comment: 'Old words' },
    { comment: 'New words', receivedAt: Date.now() },
  );
  expect(await candorCli(root, ['erase', '--expired', '--json'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('"texts": 1'),
  });
  const { output } = await candorCli(root, ['export']);
  expect(output).not.toContain('Old words');
  expect(output).toContain('New words');
});
