import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { disclosed, ingestFiles, toldBy } from './ingested.js';

const folder = 'content/responses';
const header = 'id,submitted_at,score,comment,consent,name,email';
const answers = [
  'r1,2026-03-02,10,"Fast, as promised",quote name,Ada,ada@example.org',
  'r2,2026-03-03,3,Late,yes,Bob,bob@example.org',
  'r3,2026-03-04,9,No thanks,no,Cyd,cyd@example.org',
  'r4,2026-03-05,8,Unasked,,Dan,dan@example.org',
  'r5,2026-03-06,,Only words,yes,Eve,eve@example.org',
];
/** Enough others for figures, who said nothing. */
const others = [10, 10, 9, 9, 8, 7, 6, 0].map((score, index) => `o${index},2026-03-04,${score},,,,`);
const spring = (rows = answers): string => [header, ...rows, ...others, ''].join('\n');
const decisions = (...lines: object[]): string =>
  lines.map((line) => JSON.stringify({ by: 'Ada', at: '2026-05-02', ...line })).join('\n');

test('every answer is counted, only consented words are published, newest first', async () => {
  const { quotables, facts, findings } = await ingestFiles({ [`${folder}/spring.csv`]: spring() });
  expect(quotables.map(({ comment, name }) => [comment, name])).toEqual([
    ['Only words', null],
    ['Late', null],
    ['Fast, as promised', 'Ada'],
  ]);
  expect(facts).toMatchObject({ answers: 13, agreed: 3, published: 3, from: '2026-03-02', to: '2026-03-06' });
  expect(findings.rounds[0]).toMatchObject({
    id: 'spring',
    n: 12,
    blank: 1,
    promoters: 6,
    passives: 3,
    detractors: 3,
    nps: 25,
  });
  expect(JSON.stringify({ quotables, facts, findings })).not.toMatch(/@|Bob|Cyd|Dan|Eve|Unasked|thanks/);
});

test('figures and quotes do not depend on the order of rows, nor on what is published', async () => {
  const before = await ingestFiles({ [`${folder}/spring.csv`]: spring() });
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(answers, { minLength: answers.length }), async (rows) => {
      const { quotables, facts, findings } = await ingestFiles({ [`${folder}/spring.csv`]: spring(rows) });
      expect([quotables, facts, findings]).toEqual([before.quotables, before.facts, before.findings]);
    }),
    { numRuns: 10 },
  );
  const { quotables, findings } = await ingestFiles(
    { [`${folder}/spring.csv`]: spring() },
    { policy: { approval: 'required' } },
  );
  expect(quotables).toEqual([]);
  expect(findings).toEqual(before.findings);
});

describe('decisions', () => {
  const withLog = (log: string) =>
    ingestFiles({ [`${folder}/spring.csv`]: spring(), 'content/decisions.jsonl': log });

  test('withdrawn words are gone and still counted; an erased answer is gone from both', async () => {
    const withdrawn = await withLog(decisions({ response: 'r1', action: 'withdraw' }));
    expect(JSON.stringify(withdrawn.quotables)).not.toMatch(/Fast|Ada/);
    expect(withdrawn.findings.rounds[0]!.n).toBe(12);
    expect(withdrawn.facts.withheld).toEqual({ withdrawn: 1 });
    const erased = await withLog(decisions({ response: 'r1', action: 'erase' }));
    expect(JSON.stringify(erased.quotables)).not.toMatch(/Fast|Ada/);
    expect(erased.findings.rounds[0]!.n).toBe(11);
  });

  test.each(['approve', 'withdraw', 'erase'])('%s of nobody fails, naming its line', async (action) => {
    const log = decisions({ response: 'r1', action: 'approve' }, { response: 'r99', action });
    await expect(withLog(log)).rejects.toThrow(
      `content/decisions.jsonl:2: "${action}" is about the response "r99", which no source has`,
    );
  });

  test.each([
    ['{"response": "r1"', 'content/decisions.jsonl:1: this is not valid JSON'],
    [
      decisions({ response: 'r1', action: 'aprove' }),
      'content/decisions.jsonl:1: "action": expected "approve", "decline"',
    ],
    [
      `\n\n${decisions({ response: 'r1', action: 'decline' })}`,
      'content/decisions.jsonl:3: "reason": "decline" needs one of these reasons',
    ],
  ])('a broken line %j fails', async (log, message) => {
    await expect(withLog(log)).rejects.toThrow(message);
  });
});

describe('sources', () => {
  test('the same id in two files is an error: one answer must not be counted twice', async () => {
    const files = { [`${folder}/a.csv`]: spring(), [`${folder}/b.csv`]: spring(answers.slice(1, 2)) };
    await expect(ingestFiles(files)).rejects.toThrow(
      'content/responses/b.csv:2: the response id "r2" was already read from content/responses/a.csv',
    );
  });

  test('equal answers in two files are two answers', async () => {
    const file = 'score,comment\n10,Excellent\n10,Excellent\n';
    const { findings } = await ingestFiles({
      [`${folder}/a.csv`]: file,
      [`${folder}/b.csv`]: file,
      [`${folder}/b.mapping.json`]: JSON.stringify({
        round: 'a',
        columns: { score: { column: 'score', min: 0, max: 10 }, comment: 'comment' },
      }),
    });
    expect(findings.rounds.map(({ id, n }) => [id, n])).toEqual([['a', 4]]);
  });

  test('faults of all rows of all files are told in one run', async () => {
    const files = {
      [`${folder}/a.csv`]: 'score,comment\n9\nten,x\n',
      [`${folder}/b.jsonl`]: '{"score": "no"}\n',
    };
    await expect(ingestFiles(files)).rejects.toThrow(
      [
        'content/responses/a.csv:2: this row has 1 cell where the header has 2 [csv-width]',
        'content/responses/a.csv:3, column "score": the value "ten" is not declared in the mapping [score-undeclared]',
        'content/responses/b.jsonl:1, column "score": the value "no" is not declared in the mapping',
      ].join('\n'),
    );
  });

  test('warnings stop the build where the owner is strict', async () => {
    const files = { [`${folder}/a.csv`]: 'score\n9\n11\n' };
    const run = await ingestFiles(files);
    expect(run.summary).toMatchObject({ read: 2, rejected: 1, counted: 1 });
    expect(toldBy(run)).toEqual([
      'content/responses/a.csv:3, column "score": 11 is outside the scale 0 to 10',
    ]);
    await expect(ingestFiles(files, { strict: true })).rejects.toThrow('11 is outside the scale');
  });
});

test('a declared round lends its wording, period and number asked; one that is not published has neither figures nor quotes', async () => {
  const files = {
    [`${folder}/spring.csv`]: spring(),
    'content/rounds/spring.yaml': `title: Spring\nkind: invited-all\nasked: 40\nclosed: 2026-03-31\n${disclosed}`,
  };
  expect((await ingestFiles(files)).findings.rounds[0]).toMatchObject({
    title: 'Spring',
    question: 'Would you?',
    kind: 'invited-all',
    asked: 40,
    responseRate: 30,
    from: '2026-03-01',
  });
  const hidden = { ...files, 'content/rounds/spring.yaml': 'publish: false\n' };
  expect(await ingestFiles(hidden)).toMatchObject({
    findings: { rounds: [] },
    quotables: [],
    facts: { answers: 13, withheld: { 'unpublished-round': 3 } },
  });
  const undeclared = await ingestFiles(
    { [`${folder}/x.csv`]: spring() },
    { findings: { undeclared: 'hide' } },
  );
  expect(undeclared).toMatchObject({ findings: { rounds: [] }, quotables: [] });
  expect(undeclared.summary.issues).toEqual([]);
});

test('one run tells what is wrong in every source, and does not blame decisions about a source it could not read', async () => {
  const failed = ingestFiles({
    [`${folder}/a.csv`]: 'id,score\nr1,"9\n',
    [`${folder}/b.csv`]: 'id,score\nr2,excellent\n',
    'content/decisions.jsonl': decisions({ response: 'r1', action: 'approve' }),
  });
  await expect(failed).rejects.toThrow(
    /a\.csv:2: a quote opened on this row is never closed[^]*b\.csv:2, column "score": the value "excellent"/,
  );
  await expect(failed).rejects.not.toThrow('no source has');
});

test('a redaction that is not verbatim is refused without printing what was to be hidden', async () => {
  const failed = ingestFiles({
    [`${folder}/spring.csv`]: `${header}\nr1,2026-03-02,10,"Call me on 01632 960001, thanks",quote,Ada,\n`,
    'content/decisions.jsonl': decisions({
      response: 'r1',
      action: 'redact',
      excerpt: 'Ring me on [...], thanks',
    }),
  });
  await expect(failed).rejects.toThrow('the redacted comment is not in the comment word for word');
  await expect(failed).rejects.not.toThrow('960001');
});

test('a decision about a row that was rejected is not blamed for it', async () => {
  const run = await ingestFiles({
    [`${folder}/spring.csv`]: `${header}\nr1,2026-03-02,11,Great,quote,Ada,\n`,
    'content/decisions.jsonl': decisions({ response: 'r1', action: 'approve' }),
  });
  expect(toldBy(run)).toEqual([
    'content/responses/spring.csv:2, column "score": 11 is outside the scale 0 to 10',
  ]);
});

test('a misspelt column of our own format is told, never read past in silence', async () => {
  const run = await ingestFiles({ [`${folder}/spring.csv`]: 'id,score,comments\nr1,9,Great\n' });
  expect(toldBy(run)).toEqual([
    'content/responses/spring.csv:1, column "comments": this column is none of ours, so nothing reads it',
  ]);
});

test('a mapping without its source is an error, for the source would be read without it', async () => {
  const failed = ingestFiles({
    [`${folder}/Spring.csv`]: 'id,score\nr1,9\n',
    [`${folder}/spring.mapping.json`]: '{}',
  });
  await expect(failed).rejects.toThrow(
    'content/responses/spring.mapping.json: there is no source beside this mapping',
  );
});

test('a declared round nobody answered is shown with no figure, and the owner is asked about its name', async () => {
  const run = await ingestFiles({
    [`${folder}/spring.csv`]: spring(),
    'content/rounds/spring-2026.yaml': `asked: 40\nkind: invited-all\n${disclosed}`,
  });
  expect(run.findings.rounds.map(({ id, n, nps, marker }) => [id, n, nps, marker])).toEqual([
    ['spring', 12, 25, 'u'],
    ['spring-2026', 0, null, null],
  ]);
  expect(toldBy(run)).toEqual([
    'content/rounds/spring-2026.yaml: no response belongs to this round; responses name: spring',
  ]);
});

test('more answers than people asked give no response rate and a warning; an open form asks nobody', async () => {
  const files = { [`${folder}/spring.csv`]: spring() };
  const few = `kind: invited-all\nasked: 2\nclosed: 2026-03-31\n${disclosed}`;
  const run = await ingestFiles({ ...files, 'content/rounds/spring.yaml': few });
  expect(run.findings.rounds[0]!.responseRate).toBeNull();
  expect(toldBy(run)).toEqual(['content/rounds/spring.yaml: 12 answers came from 2 people asked']);
  const open = ingestFiles({ ...files, 'content/rounds/spring.yaml': 'kind: open-form\nasked: 9\n' });
  await expect(open).rejects.toThrow('an open form asks nobody in particular');
});

test('a file without a header does not print its first answer', async () => {
  const failed = ingestFiles({ [`${folder}/spring.csv`]: '9,Jane Roe,jane@example.org,Private words\n' });
  await expect(failed).rejects.toThrow('its first row looks like an answer, not like a header');
  await expect(failed).rejects.not.toThrow(/Jane|Private/);
});
