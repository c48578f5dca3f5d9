import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followUp as command } from '../../integrations/candor/dist/cli/follow-up.js';
import { UsageError } from '../../integrations/candor/dist/cli/usage.js';
import { createSecrets, openEmail, personOf } from '../../integrations/candor/dist/collect/secrets.js';
import type { Decision } from '../../integrations/candor/dist/model/decision.js';
import { CandorError, describeIssue } from '../../integrations/candor/dist/model/issue.js';
import { digestOf } from '../../integrations/candor/dist/moderate/list-file.js';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { storeAddress } from '../../integrations/candor/dist/store/address.js';
import type { FollowUpBatch } from '../../integrations/candor/dist/store/follow-up-contract.js';
import { SqlFollowUps } from '../../integrations/candor/dist/store/follow-ups.js';
import { loadKey } from '../../integrations/candor/dist/store/keys.js';
import { candorProcess, type Outcome } from '../helpers/astro-cli.js';
import { filesHolding } from '../helpers/disk.js';
import { candorCli } from '../helpers/in-process.js';
import { change, collect, inStore, letterSite, themes } from '../helpers/letters.js';
import { noon } from '../helpers/stores.js';
import { writeFiles } from '../helpers/temporary.js';

let root: string;
beforeEach(() => {
  root = letterSite(undefined, 'https://shop.example');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Row = Record<string, string>;

/** Runs the command in this process, as `candor` does in one of its own; names of lists are below the site. */
async function followUp(...args: string[]): Promise<Outcome> {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const below = args.map((arg, at) => (args[at - 1] === '--out' ? join(root, arg) : arg));
  const told = (): string => log.mock.calls.map(([line]) => `${line}\n`).join('');
  try {
    return { code: await command.run([...below, '--root', root]), output: told() };
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, output: error.message };
    if (!(error instanceof CandorError)) throw error;
    return { code: 1, output: error.issues.map(describeIssue).join('\n') };
  } finally {
    log.mockRestore();
  }
}

/** Who would be listed now. */
async function shown(): Promise<Row[]> {
  const { output } = await followUp('--json');
  return (JSON.parse(output) as { people: Row[] }).people;
}

/** Writes the next list and reads it. */
async function listed(name: string): Promise<Row[]> {
  await followUp('--out', name);
  return existsSync(join(root, name)) ? (JSON.parse(readFileSync(join(root, name), 'utf8')) as Row[]) : [];
}

const emails = (rows: readonly Row[]): string[] => rows.map(({ email }) => email!).sort();
const tell = (more: Parameters<typeof change>[0]): void =>
  writeFiles(root, { 'content/changes/hours.mdx': change(more) });
const decided = (response: string, action: Decision['action'], more: Partial<Decision> = {}): Promise<void> =>
  inStore(root, (store) =>
    store.decide([{ response, action, by: 'Owner', at: '2026-06-02', ...more }], noon),
  );

/** Leaves a list as a run does that is ended after it has claimed people, on this machine if not told otherwise. */
async function begin(more: Partial<FollowUpBatch>, ids: readonly string[]): Promise<void> {
  const runner = { owner: 'gone', host: hostname(), pid: 2 ** 22 + 1, until: Date.now() + 3_600_000 };
  const batch = { id: 'begun', path: join(root, 'one.json'), digests: [], ...runner, ...more };
  const step = { change: 'hours', status: 'done', day: '2026-06-10' };
  await inStore(root, async (store) => {
    const secrets = createSecrets(loadKey(storeAddress(root, undefined), undefined, false)!);
    const steps = (await store.contacts())
      .filter(({ response }) => ids.includes(response.id))
      .map(({ response: { id }, email }) => ({
        ...step,
        response: id,
        person: personOf(secrets, openEmail(secrets, id, email)!),
      }));
    await store.followUps.claim(batch, steps);
  });
}

describe('who is listed', () => {
  test('is who agreed to be written to and whose theme has changed since, with a sentence of their own', async () => {
    const [ada] = await collect(root, [
      { email: 'ada@example.org', name: 'Ada' },
      { email: 'bob@example.org', comment: 'More tea' },
      { email: null, comment: 'Longer hours for us all' },
    ]);
    expect(await shown()).toEqual([
      {
        ...{ email: 'ada@example.org', name: 'Ada', change: 'hours', status: 'done', title: 'Longer hours' },
        ...{ relation: 'mentioned', said_on: '2026-06-01', response: ada },
        sentence:
          'You mentioned “Opening hours” on June 1, 2026. Since then: “Longer hours”. It was done on June 10, 2026. We stay open until eight.',
        link: 'https://shop.example/changes/#hours',
        opt_out: expect.stringContaining('agreed that we may write to you'),
      },
    ]);
  });

  test('is nobody whose answer is withdrawn, erased, spam or not genuine; declined words are no reason', async () => {
    const letters = ['withdrawn', 'erased', 'spam', 'marked', 'copy', 'private', 'open'].map((name) => ({
      email: `${name}@example.org`,
      ...(name === 'spam' && { spam: 'honeypot' }),
    }));
    const ids = await collect(root, letters);
    await decided(ids[0]!, 'withdraw');
    await inStore(root, (store) => store.erase(ids[1]!, 'visitor', noon));
    await decided(ids[3]!, 'mark-spam');
    await decided(ids[4]!, 'decline', { reason: 'duplicate' });
    await decided(ids[5]!, 'decline', { reason: 'personal-data' });
    expect(emails(await shown())).toEqual(['open@example.org', 'private@example.org']);
  });

  test('is who asked for it, whatever they wrote, and who has a tag that a decision gave them', async () => {
    const [asked, tagged] = await collect(root, [
      { email: 'asked@example.org', comment: 'Till nine!' },
      { email: 'tagged@example.org', comment: 'Later' },
    ]);
    await decided(tagged!, 'tag', { tags: ['open'] });
    writeFiles(root, {
      'content/themes.yaml': themes.replace('[hours]', '[hours]\n  tags: [open]'),
      'content/changes/nine.mdx': change({
        title: 'Nine',
        said: `responses: [${asked}]`,
        since: '2026-06-12',
      }),
    });
    const found = (await shown()).map(({ email, change: id, relation }) => [email, id, relation]);
    expect(found.sort()).toEqual([
      ['asked@example.org', 'nine', 'asked'],
      ['tagged@example.org', 'hours', 'mentioned'],
    ]);
    expect(JSON.stringify(found)).not.toContain(publicId(asked!));
  });

  test('is nobody who spoke after it was done, and nobody who was only heard', async () => {
    const receivedAt = Date.UTC(2026, 5, 11);
    await collect(root, [{ email: 'late@example.org', receivedAt }, { email: 'ada@example.org' }]);
    expect(emails(await shown())).toEqual(['ada@example.org']);
    tell({ status: 'heard', more: 'nextUpdateBy: 2026-07-31', since: '2026-06-20' });
    expect(await shown()).toEqual([]);
  });
});

describe('a list', () => {
  test('has each person once, never lists them again, and again once of a new status', async () => {
    await collect(root, [
      { email: 'ada@example.org' },
      { email: ' ADA@example.org', comment: 'Hours, again' },
      { email: 'bob@example.org' },
    ]);
    expect(emails(await listed('one.json'))).toEqual(['ada@example.org', 'bob@example.org']);
    expect((await followUp('--out', 'none.json')).output).toContain('Nobody is to be told anything new');
    expect(existsSync(join(root, 'none.json'))).toBe(false);
    await collect(root, [{ email: 'Ada@Example.org', comment: 'Hours!' }, { email: 'cy@example.org' }]);
    expect(emails(await listed('two.json'))).toEqual(['cy@example.org']);
    tell({
      status: 'reversed',
      since: '2026-06-20',
      more: 'reason: Nobody came.\nhistory:\n  - { date: 2026-06-10, status: done }\n  - { date: 2026-06-20, status: reversed }',
    });
    const [first, ...others] = await listed('three.json');
    expect(first!.sentence).toContain('It was taken back on June 20, 2026. The reason: Nobody came.');
    expect(others).toHaveLength(2);
    expect(await shown()).toEqual([]);
  });

  test('has nobody again whose answer it told of is gone, and another of theirs is found to speak of the same', async () => {
    const [first, second] = await collect(root, [
      { email: 'ada@example.org' },
      { email: 'ada@example.org', comment: 'Later, please' },
    ]);
    expect(await listed('one.json')).toMatchObject([{ response: first }]);
    await inStore(root, (store) => store.erase(first!, 'visitor', noon));
    await decided(second!, 'tag', { tags: ['open'] });
    writeFiles(root, { 'content/themes.yaml': themes.replace('[hours]', '[hours]\n  tags: [open]') });
    expect(await shown()).toEqual([]);
  });

  test('is read by its owner alone, and no spreadsheet takes what is in it for a formula', async () => {
    await collect(root, [{ email: 'ada@example.org', name: '=HYPERLINK("http://evil.example")' }]);
    expect((await followUp('--out', 'list.csv')).output).toContain('list.csv: 1 line.');
    const text = readFileSync(join(root, 'list.csv'), 'utf8');
    expect(text.split('\r\n')[0]).toBe(
      '"email","name","change","status","title","relation","sentence","said_on","link","response","opt_out"',
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(statSync(join(root, 'list.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('is refused where another file stands, or where it cannot be written, and nothing is recorded', async () => {
    await collect(root, [{ email: 'ada@example.org' }]);
    writeFileSync(join(root, 'mine.csv'), 'mine');
    const refused = await candorCli(root, ['follow-up', '--out', 'mine.csv']);
    expect(refused).toMatchObject({ code: 2, output: expect.stringContaining('name another file') });
    expect(readFileSync(join(root, 'mine.csv'), 'utf8')).toBe('mine');
    const nowhere = await followUp('--out', 'nowhere/list.csv');
    expect(nowhere).toMatchObject({ code: 1, output: expect.stringContaining('(ENOENT)') });
    mkdirSync(join(root, 'folder.csv'));
    expect(await followUp('--out', 'folder.csv')).toMatchObject({
      code: 1,
      output: expect.stringContaining('EISDIR'),
    });
    expect(await followUp('--out', 'public/list.csv')).toMatchObject({
      code: 2,
      output: expect.stringContaining('published or emptied with the site'),
    });
    expect((await followUp('--out', 'list.txt')).code).toBe(2);
    expect((await followUp('--out', 'a.csv', '--json')).code).toBe(2);
    expect(await shown()).toHaveLength(1);
  });

  test('tells of every address that cannot be opened, lists the others, and records nothing of the first', async () => {
    const [lost] = await collect(root, [{ email: 'lost@example.org' }]);
    const key = join(root, '.candor/feedback.sqlite.key');
    const former = readFileSync(key, 'utf8');
    rmSync(key);
    expect((await followUp()).output).toContain(`${lost} (2026-06-01): its address cannot be opened`);
    await collect(root, [{ email: 'ada@example.org' }]);
    const written = await followUp('--out', 'one.json');
    expect(written).toMatchObject({ code: 0, output: expect.stringContaining('cannot be opened') });
    expect(written.output).toContain(lost);
    expect(readFileSync(join(root, 'one.json'), 'utf8')).toContain('ada@example.org');
    writeFileSync(key, former);
    expect(emails(await listed('two.json'))).toEqual(['lost@example.org']);
  });

  test('leaves no address on the screen, and none in the clear in the store', async () => {
    await collect(root, [{ email: 'ada.marked@example.org' }]);
    const { code, output } = await candorCli(root, ['follow-up', '--out', 'list.csv']);
    expect(code).toBe(0);
    expect(output).not.toContain('marked');
    expect(filesHolding(root, 'ada.marked')).toEqual(['list.csv']);
  });
});

describe('whoever opts out', () => {
  test('by address is forgotten in all their answers, and stays out when they answer once more', async () => {
    await collect(root, [
      { email: 'ada@example.org' },
      { email: 'ADA@example.org', comment: 'Hours, again' },
      { email: 'bob@example.org' },
    ]);
    expect((await followUp('--opt-out', ' Ada@example.org ')).output).toContain('Erased from 2 answers.');
    expect((await followUp('--opt-out', 'ada@example.org')).output).toContain('Erased from 0 answers.');
    await collect(root, [{ email: 'ada@example.org', comment: 'Hours, once more' }]);
    expect(emails(await shown())).toEqual(['bob@example.org']);
    expect(emails(await listed('one.json'))).toEqual(['bob@example.org']);
    expect(await inStore(root, (store) => store.followUps.optedOut())).toHaveProperty('size', 1);
  });

  test('by response is forgotten likewise; a response that is not there is an error', async () => {
    const [first] = await collect(root, [
      { email: 'ada@example.org' },
      { email: 'ada@example.org', comment: 'Hours!' },
    ]);
    expect((await followUp('--opt-out', first!)).output).toBe(
      'Erased from 2 answers. The address stays out from now on.\n',
    );
    expect((await followUp('--opt-out', first!)).output).toContain('No address is kept with this response.');
    expect(await followUp('--opt-out', 'nobody')).toMatchObject({
      code: 1,
      output: expect.stringContaining('no such response'),
    });
  });

  test('by something that is not one plain address is told so: nobody believes to have left who has not', async () => {
    await collect(root, [{ email: 'ada@example.org' }]);
    for (const wrong of ['Ada <ada@example.org>', 'ada@example.org, bob@example.org', 'ada@example', '@'])
      expect(await followUp('--opt-out', wrong)).toMatchObject({
        code: 2,
        output: expect.stringContaining('one plain e-mail address'),
      });
    expect(await shown()).toHaveLength(1);
    expect(await inStore(root, (store) => store.followUps.optedOut())).toHaveProperty('size', 0);
  });

  test('is told where the key has changed, and nobody can say which addresses are theirs', async () => {
    await collect(root, [{ email: 'ada@example.org' }]);
    writeFileSync(join(root, '.candor/feedback.sqlite.key'), 'another key, long enough for a store');
    const { output } = await followUp('--opt-out', 'ada@example.org');
    expect(output).toContain('Erased from 0 answers.');
    expect(output).toContain('the address of 1 answer cannot be opened');
  });

  test('is known however the address is written: capitals, spaces, one letter or two, both forms of a domain', async () => {
    await collect(root, [{ email: 'zo\u00eb+shop@m\u00fcller.example' }]);
    const opted = await followUp('--opt-out', ' Zoe\u0308+Shop@XN--MLLER-KVA.example ');
    expect(opted.output).toContain('Erased from 1 answer.');
    await collect(root, [{ email: 'zo\u00eb@m\u00fcller.example' }]);
    expect(emails(await shown())).toEqual(['zo\u00eb@m\u00fcller.example']);
  });

  test('is left out of a list that was begun before and not finished', async () => {
    const [ada, bob] = await collect(root, [{ email: 'ada@example.org' }, { email: 'bob@example.org' }]);
    await begin({ digests: [] }, [ada!, bob!]);
    await followUp('--opt-out', bob!);
    await followUp('--out', 'two.json');
    expect(emails(JSON.parse(readFileSync(join(root, 'one.json'), 'utf8')) as Row[])).toEqual([
      'ada@example.org',
    ]);
  });
});

describe('a list that was begun', () => {
  test('by a process that is there is waited for, however it is called; by one that is gone it is finished', async () => {
    const [ada] = await collect(root, [{ email: 'ada@example.org' }]);
    const later = Date.now() + 3_600_000;
    await begin({ pid: process.pid, until: later }, [ada!]);
    await collect(root, [{ email: 'bob@example.org' }]);
    const refused = await candorProcess(root, ['follow-up', '--out', 'two.json']);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('another run of follow-up') });
    expect((await followUp()).output).toContain('one.json');
    await inStore(root, async ({ followUps }) => {
      const begun = (await followUps.unfinished())!;
      await followUps.takeOver(begun, { ...begun, host: 'another machine' });
    });
    expect((await followUp('--out', 'two.json')).code).toBe(1);
    expect(existsSync(join(root, 'two.json'))).toBe(false);
    await inStore(root, async ({ followUps }) => {
      const begun = (await followUps.unfinished())!;
      await followUps.takeOver(begun, { ...begun, until: 0 });
    });
    const { output } = await followUp('--out', 'two.json');
    expect(output).toContain('An earlier run was interrupted. Its list is finished now:');
    const read = (name: string) => emails(JSON.parse(readFileSync(join(root, name), 'utf8')) as Row[]);
    expect([read('one.json'), read('two.json')]).toEqual([['ada@example.org'], ['bob@example.org']]);
  });

  test('by another machine is finished here, with word that its file may be there too', async () => {
    const [ada] = await collect(root, [{ email: 'ada@example.org' }]);
    await begin({ host: 'attic', until: 0 }, [ada!]);
    const { output } = await followUp('--out', 'two.json');
    const path = join(root, 'one.json');
    expect(output).toContain(
      `It had run on another machine, attic: should you find ${path} there, do not use it`,
    );
    expect(emails(JSON.parse(readFileSync(path, 'utf8')) as Row[])).toEqual(['ada@example.org']);
    const [bob] = await collect(root, [{ email: 'bob@example.org' }]);
    const whole = '[]';
    writeFileSync(join(root, 'three.json'), whole);
    const shared = { path: join(root, 'three.json'), digests: [digestOf(whole)] };
    await begin({ id: 'other', host: 'attic', until: 0, ...shared }, [bob!]);
    expect((await followUp('--out', 'four.json')).output).not.toContain('attic');
  });

  test('and taken over while its writer slept is the other’s: the writer says so, and touches nothing', async () => {
    await collect(root, [{ email: 'ada@example.org' }]);
    const { note } = SqlFollowUps.prototype;
    vi.spyOn(SqlFollowUps.prototype, 'note').mockImplementation(async function (this: SqlFollowUps, batch) {
      const noted = await note.call(this, batch);
      await this.takeOver(batch, { owner: 'other', host: 'there', pid: 1, until: 0 });
      writeFileSync(batch.path, 'theirs');
      return noted;
    });
    const { output } = await followUp('--out', 'one.json');
    expect(output).toContain('another run of follow-up is writing its list');
    expect(readFileSync(join(root, 'one.json'), 'utf8')).toBe('theirs');
    expect(await inStore(root, ({ followUps }) => followUps.told())).toHaveLength(1);
  });

  test('goes to this run’s file where its own cannot be written any more, and says which file not to use', async () => {
    const [ada] = await collect(root, [{ email: 'ada@example.org' }]);
    await begin({ path: join(root, 'gone/one.json') }, [ada!]);
    const { output } = await followUp('--out', 'two.json');
    expect(output).toContain(`Should you find ${join(root, 'gone/one.json')} somewhere, do not use it`);
    expect(emails(JSON.parse(readFileSync(join(root, 'two.json'), 'utf8')) as Row[])).toHaveLength(1);
    expect(await shown()).toEqual([]);
  });

  test('tells the step it was begun with, and the next list the step that came since; a step that is gone is told to nobody', async () => {
    const [ada, bob] = await collect(root, [{ email: 'ada@example.org' }, { email: 'bob@example.org' }]);
    await begin({}, [ada!]);
    const history =
      'history:\n  - { date: 2026-06-10, status: done }\n  - { date: 2026-06-20, status: reversed }';
    tell({ status: 'reversed', since: '2026-06-20', more: `reason: Nobody came.\n${history}` });
    const next = await listed('two.json');
    const [begun] = JSON.parse(readFileSync(join(root, 'one.json'), 'utf8')) as Row[];
    expect(begun!.sentence).toMatch(/It was done on June 10, 2026\.$/);
    expect(next.map(({ email, status }) => [email, status])).toEqual([
      ['ada@example.org', 'reversed'],
      ['bob@example.org', 'reversed'],
    ]);
    await begin({ id: 'other', path: join(root, 'three.json') }, [bob!]);
    tell({ status: 'cannot', since: '2026-06-25', more: 'reason: Too few.' });
    expect(await listed('four.json')).toHaveLength(2);
    expect(existsSync(join(root, 'three.json'))).toBe(false);
  });

  test('is left as it is where its file is whole and its addresses cannot be opened any more', async () => {
    const [ada] = await collect(root, [{ email: 'ada@example.org' }]);
    const whole = '[{ "email": "ada@example.org" }]';
    writeFileSync(join(root, 'one.json'), whole);
    await begin({ digests: [digestOf(whole)] }, [ada!]);
    rmSync(join(root, '.candor/feedback.sqlite.key'));
    const { output } = await followUp('--out', 'one.json');
    expect(output).toContain('one.json (1 line)');
    expect(readFileSync(join(root, 'one.json'), 'utf8')).toBe(whole);
    expect(await inStore(root, (store) => store.followUps.unfinished())).toBeNull();
  });

  test('does not replace a file that somebody else has put there', async () => {
    const [ada] = await collect(root, [{ email: 'ada@example.org' }]);
    await begin({ digests: ['another'] }, [ada!]);
    writeFileSync(join(root, 'one.json'), 'mine');
    const refused = await followUp('--out', 'two.json');
    expect(refused).toMatchObject({ code: 2, output: expect.stringContaining('Move that away') });
    expect((await followUp('--out', 'one.json')).code).toBe(2);
    rmSync(join(root, 'one.json'));
    expect(emails(await listed('one.json'))).toEqual(['ada@example.org']);
  });
});
