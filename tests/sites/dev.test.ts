import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import candor from 'astro-candor';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jpeg, webpSize } from '../helpers/pictures.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite } from '../helpers/site.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary.js';

const vitest = process.env.VITEST;
// astro:server answers 404 for everything while this is set (withastro/astro#17248).
beforeEach(() => void delete process.env.VITEST);
afterEach(() => void (process.env.VITEST = vitest));

test('the dev server shows added, changed and removed files, and goes on after an error', async () => {
  const one = (comment: string): string => ownCsv([{ id: comment, comment, consent: 'quote' }]);
  const options = { policy: { approval: 'automatic' }, asOf: '2026-06-30' } as const;
  const root = temporaryFolder({ 'content/responses/a.csv': one('First words') });
  const server = await dev({
    root,
    configFile: false,
    logLevel: 'silent',
    integrations: [candor(options)],
    server: { port: 0 },
  });
  const page = async (): Promise<string> =>
    (await fetch(`http://localhost:${server.address.port}/comments/`)).text();
  const shows = (text: string): Promise<void> =>
    vi.waitFor(async () => expect(await page()).toContain(text), { timeout: 20_000, interval: 100 });
  try {
    await shows('First words');
    const answer = { id: 'p', score: 9, comment: 'A face', consent: 'quote photo', picture: 'content/a.jpg' };
    writeFiles(root, { 'content/a.jpg': jpeg(''), 'content/responses/p.json': JSON.stringify([answer]) });
    await shows('A face');
    const [, picture] = /<img class="candor-avatar" src="([^"]+)"/.exec(await page())!;
    const shown = await fetch(`http://localhost:${server.address.port}${picture}`);
    expect(webpSize(new Uint8Array(await shown.arrayBuffer()))).toEqual([48, 48]);
    writeFiles(root, { 'content/responses/b.csv': one('Second words') });
    await shows('Second words');
    writeFiles(root, { 'content/responses/b.csv': one('Changed words') });
    await shows('Changed words');
    expect(await page()).not.toContain('Second words');
    writeFiles(root, { 'content/responses/b.csv': 'id,score\nr1,9,too many\n' });
    await shows('CandorError');
    rmSync(join(root, 'content/responses/b.csv'));
    await shows('First words');
    expect(await page()).not.toContain('Changed words');
    writeFiles(root, { 'content/decisions.jsonl': approvals('First words').replace('approve', 'withdraw') });
    await vi.waitFor(async () => expect(await page()).not.toContain('First words'), {
      timeout: 20_000,
      interval: 250,
    });
  } finally {
    await server.stop();
  }
});

test('an empty wall tells the developer what to run, never the words, and tells visitors nothing of it', async () => {
  const root = temporaryFolder({
    'content/responses/a.csv': ownCsv([{ comment: 'Nobody has read this yet', consent: 'quote' }]),
  });
  const server = await dev({
    root,
    configFile: false,
    logLevel: 'silent',
    integrations: [candor()],
    server: { port: 0 },
  });
  try {
    const page = await (await fetch(`http://localhost:${server.address.port}/testimonials/`)).text();
    expect(page).toContain('1 comment awaits approval. Run: npx candor inbox');
    expect(page).not.toContain('Nobody has read this yet');
  } finally {
    await server.stop();
  }
  if (process.env.CANDOR_FULL !== '1') return;
  const built = await buildSite({ root });
  expect(built.read('testimonials/index.html')).not.toContain('candor inbox');
});

test('the inbox decides about a comment in development, and is no page of a built site', async () => {
  const root = temporaryFolder({
    'content/responses/a.csv': ownCsv([
      { id: 'a', comment: 'Please publish me', consent: 'quote' },
      { id: 'b', comment: 'Not a customer', consent: 'quote' },
      ...Array.from({ length: 50 }, (_, n) => ({ id: `c${n}`, comment: `Word ${n}.`, consent: 'quote' })),
    ]),
  });
  const server = await dev({
    root,
    configFile: false,
    logLevel: 'silent',
    integrations: [candor()],
    server: { port: 0 },
  });
  const origin = `http://localhost:${server.address.port}`;
  const post = (body: Record<string, string>, from = origin): Promise<Response> =>
    fetch(`${origin}/candor/inbox/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: from },
      body: new URLSearchParams(body),
    });
  try {
    const shown = await fetch(`${origin}/candor/inbox/`);
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await shown.text();
    expect(page).toContain('Please publish me');
    expect(page).toContain('52 comments await approval');
    expect(page.replace(/\s+/g, ' ')).toContain('Oldest first, 50 of 52.');
    expect((await post({ response: 'a', action: 'approve' })).status).toBe(303);
    const unexplained = await (await post({ response: 'b', action: 'decline' })).text();
    expect(unexplained).toContain('&quot;decline&quot; needs one of these reasons');
    expect((await post({ response: 'b', action: 'decline', reason: 'not-a-customer' })).status).toBe(303);
    expect((await post({ response: 'a', action: 'withdraw' }, 'https://evil.example')).status).toBe(403);
    expect(await (await fetch(`${origin}/candor/inbox/`)).text()).toContain('50 comments await approval');
  } finally {
    await server.stop();
  }
  const built = await buildSite({ root });
  expect(built.read('testimonials/index.html')).toContain('Please publish me');
  expect(built.files().filter((name) => name.includes('inbox'))).toEqual([]);
});
