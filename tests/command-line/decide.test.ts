import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorProcess } from '../helpers/astro-cli.js';
import { candorCli } from '../helpers/in-process.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { temporaryFolder } from '../helpers/temporary.js';

const site = (): string =>
  temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [[candor({ asOf: '2026-06-30' })]] };\n`,
    'content/responses/spring.csv': ownCsv([
      { comment: 'Late, but well done.', consent: 'quote name', score: 4 },
      { comment: 'Good as new.', consent: 'quote', score: 10 },
      { comment: 'Not for the public.', consent: 'no', score: 10 },
      { comment: 'Bell\u0007 and \u202ereversed', consent: 'quote' },
    ]),
    'content/decisions.jsonl': approvals('r2').trimEnd(),
  });

test('inbox lists what awaits approval, oldest first, with control characters made visible', async () => {
  const { code, output } = await candorCli(site(), ['inbox']);
  expect(code).toBe(0);
  expect(output).toBe(`2 comments await approval. Oldest first:

r1
  2026-03-01 · score 4 · spring · may show: quote, name
  Late, but well done.

r4
  2026-03-04 · score 9 · spring · may show: quote
  Bell\ufffd and \ufffdreversed
`);
});

test('decide --all-consented approves every consented comment whatever its score, and appends only', async () => {
  const root = site();
  const { code } = await candorCli(root, [
    'decide',
    '--all-consented',
    '--by',
    'Marta',
    '--at',
    '2026-05-02',
  ]);
  expect(code).toBe(0);
  const lines = readFileSync(join(root, 'content/decisions.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { response: 'r2', action: 'approve', by: 'Test' },
    { response: 'r1', action: 'approve', by: 'Marta', at: '2026-05-02' },
    { response: 'r4', action: 'approve', by: 'Marta', at: '2026-05-02' },
  ]);
  expect((await candorCli(root, ['inbox'])).output).toBe('Nothing awaits approval.\n');
});

test('decide writes nothing when the response does not exist, the words are not its own, or the reason is not one of ours', async () => {
  const root = site();
  const before = readFileSync(join(root, 'content/decisions.jsonl'), 'utf8');
  const unknown = await candorCli(root, ['decide', 'approve', 'r1', 'r9']);
  const reworded = await candorCli(root, ['decide', 'excerpt', 'r1', '--excerpt', 'Well done, but late.']);
  const reason = await candorCli(root, ['decide', 'decline', 'r1', '--reason', 'too negative']);

  expect(unknown).toMatchObject({
    code: 1,
    output: expect.stringContaining('response r9: no source has this response') as string,
  });
  expect(reworded).toMatchObject({
    code: 1,
    output: expect.stringContaining('not in the comment word for word') as string,
  });
  expect(reason).toMatchObject({
    code: 1,
    output: expect.stringContaining('"decline" needs one of these reasons: spam') as string,
  });
  expect(readFileSync(join(root, 'content/decisions.jsonl'), 'utf8')).toBe(before);
});

test('a mistake in a change or a report keeps nobody from reading, deciding about or surveying comments', async () => {
  const root = site();
  for (const folder of ['changes', 'reports']) {
    mkdirSync(join(root, 'content', folder));
    writeFileSync(join(root, `content/${folder}/later.mdx`), '---\ntitle: "Later\n---\n');
  }
  expect(await candorCli(root, ['inbox'])).toMatchObject({ code: 0 });
  expect(await candorCli(root, ['themes'])).toMatchObject({ code: 0 });
  expect(await candorCli(root, ['decide', 'approve', 'r1'])).toMatchObject({ code: 0 });
  expect(await candorCli(root, ['decide', 'withdraw', 'r2'])).toMatchObject({ code: 0 });
  expect(await candorCli(root, ['report'])).toMatchObject({ code: 1 });
});
test('wrong use exits with 2 and shows the help', async () => {
  const root = site();
  for (const args of [
    ['decide'],
    ['decide', '--all-consented', 'approve', 'r1'],
    ['inbox', '--no-such'],
    ['toString'],
    ['inbox', 'r1'],
    ['decide', 'aprove', 'r1'],
    ['decide', '--all-consented', '--reply', 'Hi'],
  ]) {
    const { code, output } = await candorCli(root, args);
    expect(code, args.join(' ')).toBe(2);
    expect(output).toContain('candor ');
  }
  const { code, output } = await candorProcess(root, ['publish']);
  expect(code).toBe(2);
  expect(output).toContain('There is no command "publish".\n\ncandor <command>');
  expect(await candorCli(temporaryFolder(), ['inbox'])).toMatchObject({ code: 2 });
});

test('decide refuses an excerpt that shows what was redacted, before it is in the log for good', async () => {
  const root = temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [candor({ asOf: '2026-06-30' })] };\n`,
    'content/responses/spring.csv': ownCsv([
      { comment: 'Great. Call me on 01632 960001 now.', consent: 'quote' },
    ]),
    'content/decisions.jsonl': `${approvals('r1')}{"response":"r1","action":"redact","excerpt":"Great. Call me on [...] now.","by":"Test","at":"2026-05-01"}\n`,
  });
  const { code, output } = await candorCli(root, [
    'decide',
    'excerpt',
    'r1',
    '--excerpt',
    'Call me on 01632 960001 now.',
  ]);
  expect(code).toBe(1);
  expect(output).toContain('the excerpt is not in the comment word for word');
  expect((await candorCli(root, ['inbox'])).code).toBe(0);
});

test('decide puts a quote in places of the site, and refuses places for a decision about the person', async () => {
  const root = site();
  const by = ['--by', 'Marta', '--at', '2026-05-02'];
  expect((await candorCli(root, ['decide', 'feature', 'r2', '--for', 'pricing, home', ...by])).code).toBe(0);
  const lines = readFileSync(join(root, 'content/decisions.jsonl'), 'utf8').trimEnd().split('\n');
  expect(JSON.parse(lines.at(-1)!)).toEqual({
    ...{ response: 'r2', action: 'feature', by: 'Marta', at: '2026-05-02' },
    for: ['pricing', 'home'],
    words: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
  const refused = await candorCli(root, ['decide', 'approve', 'r1', '--for', 'pricing']);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('"for": names where words belong: only "feature" and "excerpt" have it');
});

test('decide writes which words were published with what was decided, and who looked at an excerpt', async () => {
  const root = site();
  const by = ['--by', 'Marta', '--at', '2026-05-02'];
  const excerpt = ['decide', 'excerpt', 'r1', '--excerpt', 'well done', '--reviewed-by', 'Ada', ...by];
  const { code, output } = await candorCli(root, [...excerpt, '--json']);
  expect(code).toBe(0);
  const words = createHash('sha256').update('Late, but well done.').digest('hex').slice(0, 16);
  const written = {
    ...{ response: 'r1', action: 'excerpt', by: 'Marta', at: '2026-05-02', excerpt: 'well done' },
    ...{ review: { by: 'Ada', at: '2026-05-02' }, words },
  };
  expect(JSON.parse(output)).toEqual([written]);
  const typical = ['--typical-result', 'Most repairs take a day.', '--substantiation', 'tickets 2025'];
  await candorCli(root, ['decide', 'substantiate', 'r2', ...typical, ...by]);
  const lines = readFileSync(join(root, 'content/decisions.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.slice(1).map((line) => JSON.parse(line) as unknown)).toEqual([
    written,
    {
      ...{ response: 'r2', action: 'substantiate', by: 'Marta', at: '2026-05-02' },
      ...{ substantiation: 'tickets 2025', typicalResult: 'Most repairs take a day.' },
    },
  ]);
  const bare = await candorCli(root, ['decide', 'substantiate', 'r2']);
  expect(bare.code).not.toBe(0);
  expect(bare.output).toContain('"substantiate" needs this');
});
