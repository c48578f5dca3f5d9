import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { undeclaredRound, type Round } from '../../../integrations/candor/dist/model/round.js';
import { csv, store } from '../../../integrations/candor/dist/index.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../../integrations/candor/dist/pipeline.js';
import { noon, submission } from '../../helpers/stores.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { disclosed, toldBy } from '../ingested.js';
import { agreed, automatic, decide, decision, ingestSite, inStore, siteWith } from './collected.js';

describe('a store that is not there', () => {
  test('by default means no answers yet, and none is made', async () => {
    vi.stubEnv('CANDOR_DATABASE_URL', '');
    const root = temporaryFolder();
    const { facts, summary } = await ingestSite(root);
    expect(facts.answers).toBe(0);
    expect(summary.sources).toEqual([]);
    expect(existsSync(join(root, '.candor'))).toBe(false);
  });

  test('is an error where somebody named it', async () => {
    vi.stubEnv('CANDOR_DATABASE_URL', 'sqlite:data/answers.sqlite');
    await expect(ingestSite(temporaryFolder())).rejects.toThrow(
      /data\/answers\.sqlite, which does not exist/,
    );
  });

  test('does not matter to a site whose sources leave it out', async () => {
    vi.stubEnv('CANDOR_DATABASE_URL', 'sqlite:data/answers.sqlite');
    const root = temporaryFolder({ 'a.csv': 'score\n9\n' });
    expect((await ingestSite(root, { sources: [csv('a.csv')] })).facts.answers).toBe(1);
  });

  test('is not left out in silence where a form fills it', async () => {
    const root = await siteWith([agreed('Nobody reads me')]);
    writeFileSync(join(root, 'a.csv'), 'score\n9\n');
    const { summary } = await ingestSite(root, { sources: [csv('a.csv')] });
    expect(summary.issues).toMatchObject([
      { rule: 'store-left-out', remedy: 'Add store() to `sources`.' },
      { rule: 'round-undeclared' },
    ]);
    expect(toldBy(await ingestSite(root, { sources: [csv('a.csv')], form: false }))).toEqual([]);
    expect((await ingestSite(root, { sources: [csv('a.csv'), store()] })).facts.answers).toBe(2);
  });

  test('fails the build when it cannot be reached, and its password is not printed', async () => {
    vi.stubEnv('CANDOR_DATABASE_URL', 'postgres://ada:secret@127.0.0.1:1/shop');
    const build = ingestSite(temporaryFolder());
    await expect(build).rejects.toThrow(
      'the feedback store: the store at postgres://127.0.0.1:1/shop cannot be read (ECONNREFUSED)',
    );
    await expect(build).rejects.not.toThrow('secret');
  });

  test('fails the build when its file is no database', async () => {
    vi.stubEnv('CANDOR_DATABASE_URL', 'sqlite:broken.sqlite');
    const root = temporaryFolder({
      'broken.sqlite': 'This is not a database, but long enough. '.repeat(100),
    });
    await expect(ingestSite(root)).rejects.toThrow('cannot be read (SQLite 26)');
  });
});

test('answers of the form and of files are counted and quoted together', async () => {
  const root = await siteWith([agreed('From the form')], {
    'content/responses/spring.csv': 'id,score,comment,consent\nr1,3,From a file,yes\n',
  });
  for (const options of [
    automatic,
    { ...automatic, sources: [csv('content/responses/spring.csv'), store()] },
  ]) {
    const { quotables, facts, summary } = await ingestSite(root, options);
    expect(quotables.map(({ comment }) => comment).sort()).toEqual(['From a file', 'From the form']);
    expect(facts).toMatchObject({ answers: 2, agreed: 2, published: 2 });
    expect(summary.sources.map(({ name, read }) => [name, read])).toEqual([
      ['content/responses/spring.csv', 1],
      ['the feedback store', 1],
    ]);
  }
});

test('only what was agreed to is shown', async () => {
  const person = { name: 'Ada', role: 'Rider', organisation: 'Velo', email: 'sealed' };
  const root = await siteWith([
    submission({ ...person, comment: 'All', scopes: ['quote', 'name', 'role', 'organisation'] }),
    submission({ ...person, comment: 'Words', scopes: ['quote'] }),
    submission({ ...person, comment: 'Nothing', scopes: [] }),
    submission({ ...person, comment: 'Name alone', scopes: ['name'] }),
  ]);
  const { quotables } = await ingestSite(root, automatic);
  expect(
    quotables.map(({ comment, name, role, organisation }) => [comment, name, role, organisation]).sort(),
  ).toEqual([
    ['All', 'Ada', 'Rider', 'Velo'],
    ['Words', null, null, null],
  ]);
});

test('nothing is published before it is approved, and what intake flagged not even where approval is automatic', async () => {
  const answers = [agreed('Plain'), agreed('Flagged', { flags: ['no-proof'] })];
  const root = await siteWith(answers);
  const waiting = await ingestSite(root);
  expect(waiting.quotables).toEqual([]);
  expect(waiting.facts.withheld).toEqual({ 'awaiting-approval': 2 });
  expect((await ingestSite(root, automatic)).quotables.map(({ comment }) => comment)).toEqual(['Plain']);
  await decide(root, decision(answers[1]!.id, 'approve'));
  expect((await ingestSite(root)).quotables.map(({ comment }) => comment)).toEqual(['Flagged']);
});

describe('what a decision does to words and counts', () => {
  const effect = async (...decisions: Parameters<typeof decision>[1][]) => {
    const one = agreed('Late', { score: 2 });
    const root = await siteWith([one, agreed('Other', { score: 9 })]);
    for (const action of decisions)
      await decide(root, decision(one.id, action, action === 'decline' ? { reason: 'obscene' } : {}));
    const { quotables, findings, facts } = await ingestSite(root, automatic);
    return {
      quoted: quotables.some(({ comment }) => comment === 'Late'),
      n: findings.rounds[0]!.received,
      facts,
      one,
      root,
    };
  };

  test('a declined quote keeps its score', async () => {
    expect(await effect('decline')).toMatchObject({
      quoted: false,
      n: 2,
      facts: { answers: 2, agreed: 2, published: 1 },
    });
  });

  test('withdrawn words are gone for good, the score stays', async () => {
    expect(await effect('approve', 'withdraw', 'approve')).toMatchObject({ quoted: false, n: 2 });
  });

  test('spam leaves the counts, which say so; approved later, it is back', async () => {
    expect(await effect('mark-spam')).toMatchObject({
      quoted: false,
      n: 1,
      facts: { answers: 1, excluded: { 'declined:spam': 1 } },
    });
    expect(await effect('mark-spam', 'approve')).toMatchObject({ quoted: true, n: 2 });
  });

  test('an erased answer leaves words and counts', async () => {
    const { one, root } = await effect();
    await inStore(root, (opened) => opened.erase(one.id, 'visitor', noon));
    const { quotables, findings } = await ingestSite(root, automatic);
    expect(quotables.map(({ comment }) => comment)).toEqual(['Other']);
    expect(findings.rounds[0]!.received).toBe(1);
  });

  test('an erased answer does not come back by a file that still has it', async () => {
    const { one, root } = await effect();
    await inStore(root, (opened) => opened.erase(one.id, 'visitor', noon));
    const file = temporaryFolder({ 'again.csv': `id,score,comment,consent\n${one.id},2,Late,yes\n` });
    const { quotables } = await ingestSite(root, {
      ...automatic,
      sources: [csv(join(file, 'again.csv')), store()],
    });
    expect(quotables.map(({ comment }) => comment)).toEqual(['Other']);
  });

  test('in the file of decisions about files it is an error that says where it belongs', async () => {
    const answers = [agreed('Tagged'), agreed('Untouched')].map((one, index) => ({
      ...one,
      id: `0000000000000${String(index).padStart(3, '0')}`,
    }));
    const log = answers.map(({ id }) => `${JSON.stringify(decision(id, 'approve'))}\n`).join('');
    const root = await siteWith(answers, { 'content/decisions.jsonl': log });
    await decide(root, decision(answers[0]!.id, 'tag', { tags: ['x'] }));
    for (const line of [1, 2])
      await expect(ingestSite(root)).rejects.toThrow(
        `content/decisions.jsonl:${line}: "approve" is about the response`,
      );
  });
});

test('a change may name the round of the form before anybody has answered, also where the store is elsewhere', async () => {
  const formRound: Round = { ...undeclaredRound('feedback'), title: 'Feedback form' };
  const root = temporaryFolder({
    'content/themes.yaml': '- { id: hours, name: Opening hours, patterns: [hours] }\n',
    'content/changes/later.md':
      '---\ntitle: Later\nstatus: done\nsaid: { theme: hours, round: feedback }\nsince: 2026-05-01\n---\n',
  });
  const { changes } = await ingestSite(root, {}, { formRound });
  expect(changes[0]!.said).toMatchObject({ rounds: [{ title: 'Feedback form' }], n: null, base: null });
});

test('the round of the form appears as an open form without being declared, and only once it is answered', async () => {
  const formRound: Round = {
    ...undeclaredRound('feedback'),
    declared: true,
    kind: 'open-form',
    title: 'Feedback form',
  };
  const empty = await siteWith([]);
  expect((await ingestSite(empty, {}, { formRound })).findings.rounds).toEqual([]);
  const scores = [10, 10, 10, 10, 10, 0, 0, 0, 0, 0];
  const root = await siteWith(scores.map((score) => submission({ score })));
  const { findings, summary } = await ingestSite(root, {}, { formRound });
  expect(findings.rounds).toMatchObject([
    {
      id: 'feedback',
      title: 'Feedback form',
      kind: 'open-form',
      n: 10,
      nps: 0,
      asked: null,
      from: '2026-06-01',
    },
  ]);
  expect(summary.issues).toEqual([]);
});

test('a declared round of the same name speaks for itself', async () => {
  const root = await siteWith([submission()], {
    'content/rounds/feedback.yaml': `title: The counter\nkind: open-form\n${disclosed}`,
  });
  const formRound = { ...undeclaredRound('feedback'), declared: true, title: 'Feedback form' };
  expect((await ingestSite(root, {}, { formRound })).findings.rounds[0]!.title).toBe('The counter');
});

test('the search of the output sees every word of a store on this machine, agreed to or not', async () => {
  const root = await siteWith([agreed('Waiting'), submission({ comment: 'Nobody agreed', scopes: [] })]);
  const seen: string[] = [];
  const observe = (response: { words(): { comment: string } }) => void seen.push(response.words().comment);
  await ingest({ root, options: parseOptions({}), asOf: '2026-06-30', every: 'local', observe });
  expect(seen).toEqual(['Waiting', 'Nobody agreed']);
});
