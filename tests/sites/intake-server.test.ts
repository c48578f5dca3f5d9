import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { openIntake } from 'astro-candor/intake';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../integrations/candor/dist/store/open.js';
import type { StoreAddress } from '../../integrations/candor/dist/store/address.js';
import { filesHolding } from '../helpers/disk.js';
import {
  buildFormSite,
  formSiteFolder,
  postForm,
  receiptOf,
  serveSite,
  testKey,
  type ServedSite,
} from '../helpers/form-site.js';
import { startPostgres, type TestPostgres } from '../helpers/postgres.js';
import { sendAnswers } from '../helpers/visitors.js';

const full = process.env.CANDOR_FULL === '1';
const kills = full ? 8 : 1;
const answers = full ? 400 : 60;

let root: string;
let postgres: TestPostgres;
let strangers: Strangers;

beforeAll(async () => {
  root = formSiteFolder({ form: { ratePerHour: 1_000_000 } });
  await buildFormSite(root, { form: { ratePerHour: 1_000_000 } });
  postgres = await startPostgres();
  const site = await serveSite(root, { CANDOR_DATABASE_URL: `sqlite:${root}/raw.sqlite` });
  strangers = { site, slow: slowSenders(site) };
});

afterAll(async () => {
  await strangers.site.stop();
  await postgres.remove();
  rmSync(root, { recursive: true, force: true });
});

/** Serves the site on a database of its own until `use` is done. */
async function onServer(
  environment: NodeJS.ProcessEnv,
  use: (site: ServedSite) => Promise<void>,
): Promise<void> {
  const site = await serveSite(root, environment);
  try {
    await use(site);
  } finally {
    await site.stop();
  }
}

/** A server, and those who began to send at once: the seconds it gives them pass during other tests. */
interface Strangers {
  site: ServedSite;
  slow: Promise<{ headers: string[]; body: string; served: Response }>;
}

async function slowSenders(site: ServedSite): Strangers['slow'] {
  const headers = Array.from({ length: 20 }, () =>
    sendRaw(site, 'POST /feedback/submit/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
  );
  const body = sendRaw(site, headOf(site, ['Content-Length: 500']) + 'comment=never+finished');
  const served = await postForm(site.origin, { comment: 'a real answer' });
  return { headers: await Promise.all(headers), body: await body, served };
}

/** Sends bytes as they are; resolves with what came back until the connection closed. */
function sendRaw(site: ServedSite, text: string): Promise<string> {
  const { hostname, port } = new URL(site.origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let got = '';
    socket.on('data', (data) => (got += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(got));
  });
}

const status = (reply: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0);

function headOf(site: ServedSite, lines: readonly string[]): string {
  return [
    'POST /feedback/submit/ HTTP/1.1',
    `Host: ${new URL(site.origin).host}`,
    `Origin: ${site.origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Connection: close',
    ...lines,
    '',
    '',
  ].join('\r\n');
}

async function storedComments(url: string): Promise<string[]> {
  const address: StoreAddress = url.startsWith('sqlite:')
    ? { engine: 'sqlite', target: url.slice('sqlite:'.length), explicit: true }
    : { engine: 'postgres', target: url, explicit: true };
  const store = await openStore(address);
  const comments: string[] = [];
  for await (const { comment } of store.responses()) comments.push(comment);
  await store.close();
  return comments;
}

const engines = [
  ['SQLite', async (name: string) => `sqlite:${root}/${name}.sqlite`],
  ['PostgreSQL', () => postgres.database()],
] as const;

describe.each(engines)('answers on %s', (engine, database) => {
  /** Both engines keep one contract (tests/rooms/store): where time is short, each thing is tried on one. */
  const everyDay = (on: string) => test.runIf(full || engine === on);

  everyDay('SQLite')(
    'no answer is lost or stored twice when the server is killed again and again',
    async () => {
      const url = await database('killed');
      const sent = await sendAnswers({
        answers,
        clients: 8,
        kills,
        start: (port) => serveSite(root, { CANDOR_DATABASE_URL: url, PORT: String(port) }),
      });

      const stored = await storedComments(url);
      expect(stored.length).toBe(answers);
      expect(new Set(stored).size).toBe(answers);
      expect(new Set(sent.receipts).size).toBe(answers);
    },
  );

  everyDay('PostgreSQL')('two servers on one database store everything once', async () => {
    const url = await database('shared');
    await onServer({ CANDOR_DATABASE_URL: url }, (first) =>
      onServer({ CANDOR_DATABASE_URL: url }, async (second) => {
        const replies = await Promise.all(
          Array.from({ length: 60 }, (_unused, index) =>
            postForm(index % 2 === 0 ? first.origin : second.origin, {
              score: '9',
              comment: `number ${index}`,
            }),
          ),
        );
        expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 303));
      }),
    );

    expect((await storedComments(url)).sort()).toEqual(
      Array.from({ length: 60 }, (_unused, index) => `number ${index}`).sort(),
    );
  });

  everyDay('SQLite')('neither the address nor the browser of a visitor is kept anywhere', async () => {
    const url = await database('private');
    const marks = ['203.0.113.77', 'Telltale-Browser', '2001:db8:77'];
    let output = '';
    await onServer({ CANDOR_DATABASE_URL: url }, async (site) => {
      const headers = {
        'user-agent': 'Telltale-Browser/1.0',
        'x-forwarded-for': '203.0.113.77, 2001:db8:77::1',
      };
      expect((await postForm(site.origin, { score: '3', comment: 'kept without me' }, headers)).status).toBe(
        303,
      );
      expect((await postForm(site.origin, { score: '77' }, headers)).status).toBe(422);
      output = site.output();
    });

    for (const mark of [...marks, '127.0.0.1'])
      expect(filesHolding(root, mark, ['dist', 'astro.config.mjs'])).toEqual([]);
    expect(await storedComments(url)).toEqual(['kept without me']);
    for (const mark of marks) expect(output).not.toContain(mark);
  });
});

test('a PostgreSQL that goes away is told honestly, and answers are taken again when it is back', async () => {
  const url = await postgres.database();
  await onServer({ CANDOR_DATABASE_URL: url }, async (site) => {
    expect((await postForm(site.origin, { comment: 'before' })).status).toBe(303);
    await postgres.stop();
    const away = await postForm(site.origin, { comment: 'while it is away' });
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await away.text()).toContain('while it is away');
    await postgres.start();
    await expect
      .poll(async () => (await postForm(site.origin, { comment: 'after' })).status, { timeout: 20_000 })
      .toBe(303);
  });

  expect(await storedComments(url)).toEqual(expect.arrayContaining(['before', 'after']));
});

const asRoot = process.getuid?.() === 0 && process.platform === 'linux';

test.runIf(full && asRoot)(
  'a full disk is told honestly, loses nothing, and room makes it work again',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'candor-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'none', disk]);
    const acknowledged: string[] = [];
    try {
      await onServer({ CANDOR_DATABASE_URL: `sqlite:${disk}/feedback.sqlite` }, async (site) => {
        expect((await postForm(site.origin, { comment: 'first' })).status).toBe(303);
        const ballast = join(disk, 'ballast');
        writeFileSync(
          ballast,
          Buffer.alloc(statfsSync(disk).bsize * Math.max(0, statfsSync(disk).bfree - 40)),
        );
        let status = 303;
        for (let index = 0; status === 303 && index < 2000; index++) {
          const comment = `${index} ${'y'.repeat(1500)}`;
          status = (await postForm(site.origin, { comment })).status;
          if (status === 303) acknowledged.push(comment);
        }
        expect(status).toBe(503);
        rmSync(ballast);
        expect((await postForm(site.origin, { comment: 'there is room' })).status).toBe(303);
      });
      const stored = await storedComments(`sqlite:${disk}/feedback.sqlite`);
      expect(stored).toEqual(['first', ...acknowledged, 'there is room']);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  },
);

test('a copy made while answers come in holds all that were acknowledged before', async () => {
  const url = `sqlite:${root}/copied.sqlite`;
  await onServer({ CANDOR_DATABASE_URL: url }, async (site) => {
    const send = (from: number): Promise<Response[]> =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) => postForm(site.origin, { comment: `copy ${from + index}` })),
      );
    await send(0);
    const database = new DatabaseSync(`${root}/copied.sqlite`, { readOnly: true });
    await Promise.all([send(20), backup(database, `${root}/copy.sqlite`)]);
    database.close();
  });
  const copied = await storedComments(`sqlite:${root}/copy.sqlite`);
  expect(copied).toEqual(expect.arrayContaining(Array.from({ length: 20 }, (_, index) => `copy ${index}`)));
});

describe('what a server gets from strangers', () => {
  let site: ServedSite;
  beforeAll(() => void (site = strangers.site));
  const raw = (text: string): Promise<string> => sendRaw(site, text);
  const head = (...lines: string[]): string => headOf(site, lines);
  const stored = (): Promise<string[]> => storedComments(`sqlite:${root}/raw.sqlite`);

  test.each([
    ['a length below zero', ['Content-Length: -5'], 'score=9', 400],
    ['two lengths', ['Content-Length: 7', 'Content-Length: 8'], 'score=9', 400],
    [
      'a length and chunks at once',
      ['Content-Length: 7', 'Transfer-Encoding: chunked'],
      '7\r\nscore=9\r\n0\r\n\r\n',
      400,
    ],
    ['an unknown transfer encoding', ['Transfer-Encoding: xchunked'], 'score=9', 400],
    ['a declared megabyte', ['Content-Length: 1000000'], 'score=9', 413],
    [
      '200 KB in chunks',
      ['Transfer-Encoding: chunked'],
      `${(200_000).toString(16)}\r\n${'x'.repeat(200_000)}\r\n0\r\n\r\n`,
      413,
    ],
    ['2,000 headers', Array.from({ length: 2000 }, (_, index) => `X-${index}: ${index}`), '', 431],
  ])('%s', async (_, lines, body, expected) => {
    const before = await stored();
    const reply = await raw(head(...lines) + body);
    expect(status(reply)).toBe(expected);
    expect(await stored()).toEqual(before);
  });

  test('a header ended by a bare line feed is refused', async () => {
    const text = head('Content-Length: 7').replace(
      'Connection: close\r\n',
      'Connection: close\nX-Smuggled: yes\n',
    );
    expect(status(await raw(`${text}score=9`))).toBe(400);
  });

  test('a request without a host, and an address of 20 KB, are refused', async () => {
    expect(status(await raw('POST /feedback/submit/ HTTP/1.1\r\nContent-Length: 0\r\n\r\n'))).toBe(400);
    expect(
      status(
        await raw(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      ),
    ).toBe(431);
  });

  test('slow senders are cut off while others are served', async () => {
    const { headers, body, served } = await strangers.slow;
    expect(served.status).toBe(303);
    expect(headers.map(status)).toEqual(Array.from({ length: 20 }, () => 408));
    expect(status(body)).toBe(408);
    expect((await stored()).filter((comment) => comment.includes('finished'))).toEqual([]);
  });

  test('a post from another site is refused, whatever its type, and stores nothing', async () => {
    const foreign = { origin: 'https://evil.example' };
    const before = await stored();
    const json = (headers: Record<string, string>) =>
      fetch(`${site.origin}/feedback/submit/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"score":9}',
      });
    expect((await postForm(site.origin, { score: '9' }, foreign)).status).toBe(403);
    expect((await json(foreign)).status).toBe(403);
    expect((await json({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await stored()).toEqual(before);
  });

  test('no page of the form can be framed, kept by a cache or read in another encoding', async () => {
    const page = await fetch(`${site.origin}/feedback/`);
    const reply = await postForm(site.origin, { score: '12' });
    const others = ['thanks', 'receipt'].map((name) => fetch(`${site.origin}/feedback/${name}/`));
    for (const { headers } of [page, reply, ...(await Promise.all(others))]) {
      expect([headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['DENY', 'no-store']);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    expect(receiptOf(reply)).toBeNull();
  });

  test('reading the address of the submit page leads to the form', async () => {
    const reply = await fetch(`${site.origin}/feedback/submit/`, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/feedback/']);
  });
});

test('a server of your own takes posts before Astro, whatever method or address they come with', async () => {
  vi.stubEnv('CANDOR_KEY', testKey);
  vi.stubEnv('CANDOR_DATABASE_URL', `sqlite:${root}/plain.sqlite`);
  const intake = openIntake({
    dist: join(root, 'dist'),
    address: ({ headers }) => String(headers['x-real-ip']),
  });
  const server = createServer((request, response) =>
    intake.handler(request, response, (error) => response.writeHead(error === undefined ? 418 : 500).end()),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const ask = (method: string): Promise<number> =>
    new Promise((answered) => {
      const sent = request({ port, method, path: '/feedback/submit/' }, (reply) => {
        reply.resume();
        answered(reply.statusCode ?? 0);
      });
      sent.end();
    });
  try {
    expect([await ask('TRACE'), await ask('PROPFIND'), await ask('PUT'), await ask('GET')]).toEqual([
      405, 405, 405, 303,
    ]);
    expect((await postForm(origin, { comment: 'straight in' }, { 'x-real-ip': '203.0.113.1' })).status).toBe(
      303,
    );
    expect((await postForm(origin, { score: '77' })).status).toBe(422);
    expect((await fetch(`${origin}/elsewhere/`)).status).toBe(418);
  } finally {
    server.close();
    await intake.close();
  }
  expect(await storedComments(`sqlite:${root}/plain.sqlite`)).toEqual(['straight in']);
});

test('a server that cannot receive says so when it starts', async () => {
  const url = await postgres.database();
  await expect(serveSite(root, { CANDOR_DATABASE_URL: url, CANDOR_KEY: '' })).rejects.toThrow(
    'needs CANDOR_KEY',
  );
});
