import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { PageChecks, recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { idsIn, tracesIn } from '../../../../integrations/candor/dist/check/traces.js';
import type { Decision } from '../../../../integrations/candor/dist/model/decision.js';
import type { Issue } from '../../../../integrations/candor/dist/model/issue.js';
import { receiptsOf } from '../../../../integrations/candor/dist/site/receipts.js';
import { publicId } from '../../../../integrations/candor/dist/policy/public-id.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';
import { temporaryFolder } from '../../../helpers/temporary.js';
import { ingestFiles } from '../../ingested.js';

const told = (facts: CheckFacts, id: string): Issue[] =>
  recordIssues(facts).filter(({ rule }) => rule === id);
const decision = (response: string, action: Decision['action'], more: Partial<Decision> = {}): Decision => ({
  ...{ response, action, by: 'Ann', at: '2026-05-02' },
  ...more,
});
const long = 'They mended the brakes while I waited and told me what to look after until the next winter.';

test('the same long comment twice is told once, with both quotes, as a warning', () => {
  const twice = [quotable('a1', { comment: long }), quotable('b2', { comment: `${long.toUpperCase()}!` })];
  const [issue, ...others] = told(checkFacts({}, [...twice, quotable('c3')]), 'UK-13.3');
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ severity: 'warning', what: expect.stringContaining('a1, b2') });
  const short = [
    quotable('a1', { comment: 'Great, thanks!' }),
    quotable('b2', { comment: 'Great, thanks!' }),
  ];
  expect(told(checkFacts({}, short), 'UK-13.3')).toEqual([]);
});

test('one name twice in a round is told, in two rounds or with two organisations it is not', () => {
  const ann = (id: string, more: object = {}) =>
    quotable(id, { name: 'Ann Example', comment: `Said ${id}`, ...more });
  expect(told(checkFacts({}, [ann('a1'), ann('b2')]), 'UK-13.3')[0]?.what).toContain('"Ann Example": a1, b2');
  expect(told(checkFacts({}, [ann('a1'), ann('b2', { round: 'autumn' })]), 'UK-13.3')).toEqual([]);
  const apart = [ann('a1', { organisation: 'Harbour' }), ann('b2', { organisation: 'Wheels' })];
  expect(told(checkFacts({}, apart), 'UK-13.3')).toEqual([]);
  const first = [ann('a1', { name: 'Ann' }), ann('b2', { name: 'Ann' })];
  expect(told(checkFacts({}, first), 'UK-13.3')).toEqual([]);
});

test('an answer that the form had marked is published with a reason, or told', () => {
  const handled = { recounts: new Map(), refused: [], marked: ['r7'] };
  const approved = (more: Partial<Decision> = {}): CheckFacts =>
    checkFacts({ handled, decisions: [decision('r7', 'approve', more)] });
  const [issue] = told(approved(), 'UK-13.3');
  expect(issue).toMatchObject({ severity: 'warning', where: { response: 'r7' } });
  expect(told(approved({ reason: 'rang them' }), 'UK-13.3')).toEqual([]);
});

test('a refusal for a reason of one’s own is an error', () => {
  const facts = checkFacts({ decisions: [decision('r1', 'decline', { reason: 'too negative' })] });
  expect(told(facts, 'UK-13.3')[0]).toMatchObject({
    severity: 'error',
    what: expect.stringContaining('too negative'),
  });
});

test('people who agreed and were declined are told why: one finding says how many were not', () => {
  const handled = { recounts: new Map(), refused: ['r1', 'r2', 'r3'], marked: [] };
  const declined = (response: string, notifiedAt?: string): Decision =>
    decision(response, 'decline', { reason: 'off-topic', ...(notifiedAt && { notifiedAt }) });
  const some = checkFacts({
    handled,
    decisions: [declined('r1', '2026-05-03'), declined('r2'), declined('r3')],
  });
  const found = told(some, 'FR-refusal');
  expect(found.map(({ severity, where }) => [severity, where.response])).toEqual([['warning', 'r2']]);
  expect(found[0]?.what).toContain('2 people agreed');
  expect(found[0]?.remedy).toContain('--notified-at');
  expect(told({ ...some, jurisdictions: ['UK', 'US'] }, 'FR-refusal')).toEqual([]);
  const all = ['r1', 'r2', 'r3'].map((id) => declined(id, '2026-05-03'));
  expect(told(checkFacts({ handled, decisions: all }), 'FR-refusal')).toEqual([]);
});

test('the pipeline notes who agreed and was declined, and nobody else', async () => {
  const { handled } = await ingestFiles({
    'content/responses/spring.csv':
      'id,score,comment,consent\na,9,Good,yes\nb,2,Bad,yes\nc,2,Bad,no\nd,5,Spam,yes\n',
    'content/decisions.jsonl': ['b', 'c', 'd']
      .map((id) => JSON.stringify(decision(id, 'decline', { reason: id === 'd' ? 'spam' : 'off-topic' })))
      .join('\n'),
  });
  expect(handled.refused).toEqual(['b']);
});

test('an answer left out as fake stands in the log, or it is told', () => {
  const { facts } = checkFacts();
  const left = { ...facts, excluded: { 'declined:spam': 1, 'declined:duplicate': 1 } };
  const [spam, twice] = [decision('a', 'mark-spam'), decision('b', 'decline', { reason: 'duplicate' })];
  expect(told(checkFacts({ facts: left, decisions: [spam, twice] }), 'ISO-removed')).toEqual([]);
  const [issue] = told(checkFacts({ facts: left, decisions: [spam] }), 'ISO-removed');
  expect(issue).toMatchObject({ severity: 'warning', what: expect.stringContaining('only 1 of them') });
});

test('a part of a response without its own consent is an error that names it', () => {
  const whole = quotable('a1', { name: 'Ann', role: 'Rider', scopes: ['quote', 'name', 'role'] });
  expect(told(checkFacts({}, [whole]), 'GDPR-7.1')).toEqual([]);
  const [issue] = told(checkFacts({}, [{ ...whole, scopes: ['quote'] }]), 'GDPR-7.1');
  expect(issue).toMatchObject({ severity: 'error', where: { response: 'a1' } });
  expect(issue?.what).toContain('name, role');
  expect(told(checkFacts({}, [quotable('b2', { scopes: [] })]), 'GDPR-7.1')[0]?.what).toContain('comment');
});

const [gone, kept] = [publicId('gone'), publicId('kept')];
const takenBack = new Set([gone]);

test.each([
  ['a link', 'testimonials/index.html', `<a href="/testimonials/${gone}/">…</a>`],
  ['an anchor right behind letters', 'comments/index.html', `<li id="c${gone}">`],
  ['the name of an image', `share/${gone}-wide.png`, '\u0089PNG'],
  ['a feed', 'feed.json', `{"id":"${gone}"}`],
  ['a chunk of the server', 'server/chunk.mjs', `x={"id":"${gone}"}`],
])('%s that tells of an answer taken back is an error with its file', (_, file, text) => {
  const checks = new PageChecks(checkFacts({ takenBack }));
  checks.look('clean/index.html', Buffer.from(`<p id="${kept}">${'ab'.repeat(40)}</p>`));
  checks.look(file, Buffer.from(text));
  const found = checks.finish().filter(({ rule }) => rule === 'GDPR-17');
  expect(found.map(({ where, severity }) => [where.file, severity])).toEqual([[file, 'error']]);
});

test('code that a story names a withdrawn quote in is no leak, a page is', () => {
  const checks = new PageChecks(checkFacts({ takenBack, named: new Set([gone]) }));
  checks.look('server/story.mjs', Buffer.from(`_jsx(Quote,{id:"${gone}"})`));
  expect(checks.finish().filter(({ rule }) => rule === 'GDPR-17')).toEqual([]);
  checks.look('story/index.html', Buffer.from(`<p id="${gone}">`));
  expect(checks.finish().filter(({ rule }) => rule === 'GDPR-17')).toHaveLength(1);
});

test('what a file of the cache still holds is told with the folder to delete', async () => {
  const root = temporaryFolder({ 'cache/one.kept': `..${gone}..`, 'cache/two.kept': `..${kept}..` });
  const paths = ['one', 'two', 'three'].map((name) => join(root, `cache/${name}.kept`));
  const checks = new PageChecks(checkFacts({ takenBack }));
  (await tracesIn(paths, takenBack, root)).forEach((trace) => checks.addTrace(trace));
  const [issue, ...others] = checks.finish().filter(({ rule }) => rule === 'GDPR-17');
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    where: { file: 'cache/one.kept' },
    remedy: expect.stringContaining('Delete'),
  });
});

test('an id is found wherever it begins', () => {
  for (let before = 0; before < 30; before++)
    for (const fill of ['-', 'g', '0']) {
      const bytes = Buffer.from(`${fill.repeat(before)}${gone}${fill.repeat(30 - before)}`);
      expect(idsIn(bytes, new Set([gone, kept]))).toEqual([gone]);
    }
});

test('receipts know nothing of an answer that was erased, although a change names it', () => {
  const concern = { id: 'bells', rounds: [], theme: null, asked: [gone, kept] };
  const known = { themes: [], concerns: [concern], changes: [{} as never] };
  const decisions = [decision('gone', 'erase'), decision('kept', 'withdraw')];
  expect(receiptsOf({ ...known, decisions })?.concerns[0]?.asked).toEqual([kept]);
});
