import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptFor } from '../../integrations/candor/dist/collect/receipt.js';
import { createSecrets } from '../../integrations/candor/dist/collect/secrets.js';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { filesHolding } from '../helpers/disk.js';
import { buildFormSite, formSiteFolder, serveSite, testKey, type ServedSite } from '../helpers/form-site.js';
import { change, collect } from '../helpers/letters.js';

const pattern = 'zebrafinch';
const listed = 'zzqq1234zzqq5678';
const options = { asOf: '2026-06-30' } as const;
const url = (): string => `sqlite:${join(root, 'answers.sqlite')}`;

let root: string;
let site: ServedSite;

beforeAll(async () => {
  root = formSiteFolder(options, {
    'content/themes.yaml': `- id: hours\n  name: Opening hours\n  patterns: [${pattern}, hours]\n`,
    'content/changes/hours.mdx': change(),
    'content/changes/tea.mdx': change({ title: 'More tea', said: `responses: [${listed}]` }),
  });
  process.env.CANDOR_DATABASE_URL = url();
  process.env.CANDOR_KEY = testKey;
  await collect(root, [{ id: listed, comment: 'A second kettle', email: 'ada@example.org' }], url());
  await buildFormSite(root, options);
  site = await serveSite(root);
});
afterAll(async () => {
  await site.stop();
  delete process.env.CANDOR_DATABASE_URL;
  delete process.env.CANDOR_KEY;
  rmSync(root, { recursive: true, force: true });
});

async function receiptPage(id: string, fields: Record<string, string> = {}): Promise<string> {
  const receipt = receiptFor(createSecrets(Buffer.from(testKey)), id);
  const reply = await fetch(`${site.origin}/feedback/receipt/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin },
    body: new URLSearchParams({ receipt, do: 'show', ...fields }).toString(),
  });
  return reply.text();
}

/** The server's files that know what changes are about. */
const knowing = (): string[] => filesHolding(join(root, 'dist/server'), pattern);

test('what tells which changes an answer is about is known to the server alone', () => {
  expect(filesHolding(join(root, 'dist/client'), 'hours').length).toBeGreaterThan(0);
  for (const secret of [pattern, listed, publicId(listed)])
    expect(filesHolding(join(root, 'dist/client'), secret)).toEqual([]);
  expect(knowing()).toHaveLength(1);
  expect(readFileSync(join(root, 'dist/server', knowing()[0]!), 'utf8')).toContain(publicId(listed));
  expect(filesHolding(join(root, 'dist'), listed)).toEqual([]);
});

test('a server that runs while the site is built anew still gives thanks and opens receipts, whatever was counted meanwhile', async () => {
  const before = knowing();
  const letters = Array.from({ length: 30 }, (_, index) => ({ comment: `Longer hours, ${index}` }));
  const [newcomer] = await collect(root, letters, url());
  const counted = readFileSync(join(root, 'dist/client/findings/data.json'), 'utf8');
  await buildFormSite(root, options);
  expect(readFileSync(join(root, 'dist/client/findings/data.json'), 'utf8')).not.toBe(counted);
  expect(knowing()).toEqual(before);

  const thanks = await fetch(`${site.origin}/feedback/thanks/`);
  expect(thanks.status).toBe(200);
  expect(await thanks.text()).toMatch(/<h3> *<a href="\/changes\/#hours">Longer hours<\/a>/);
  const page = await receiptPage(newcomer!);
  expect(page).toContain('What happened with what you said');
  expect(page).toContain('href="/changes/#hours"');
  expect(page).toContain('You mentioned “Opening hours”.');
  expect(page).not.toContain('More tea');
  expect(await receiptPage(listed)).toContain('You asked for this.');
});

test('an address is taken back only when that was confirmed, and then nothing is left to take back', async () => {
  expect(await receiptPage(listed)).toContain('Do not write to me');
  expect(await receiptPage(listed, { do: 'silence' })).toContain('Yes, do not write to me');
  expect(await receiptPage(listed)).toContain('Kept so that we can write to you');
  const done = await receiptPage(listed, { do: 'silence', confirm: 'yes' });
  expect(done).toContain('Your e-mail address has been erased.');
  expect(done).not.toContain('Do not write to me');
  expect(await receiptPage(listed, { do: 'silence', confirm: 'yes' })).toContain('None kept');
});
