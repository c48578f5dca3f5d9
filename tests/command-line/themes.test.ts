import { expect, test } from 'vitest';
import { candorCli } from '../helpers/in-process.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

const themes = `- id: waiting
  name: Waiting times
  patterns: { en: [wait*, too long], de: [warten] }
  exclude: [waiting room, rest room]
- id: price
  name: Price
  patterns: [expensive, deposit]
  tags: [money]
`;

const person = { name: 'Ada Lund', email: 'ada@lund.example', role: 'Owner', organisation: 'Lund Ltd' };

function site(files: Files = { 'content/themes.yaml': themes }): string {
  return temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [candor({ asOf: '2026-06-30' })] };\n`,
    'content/responses/spring.csv': ownCsv([
      {
        ...person,
        comment: 'Waiting took\ntoo long, and it was expensive.',
        consent: 'quote name',
        language: 'en',
      },
      { ...person, comment: 'A nice waiting room.', consent: 'no' },
      { ...person, comment: 'Loose brakes \u0007after Brakes came loose.', consent: '' },
      { ...person, comment: 'Loose brakes again.' },
      { ...person, comment: 'A bargain.', consent: 'quote' },
      { ...person, comment: '' },
      { ...person, comment: 'Buy pills, expensive' },
    ]),
    'content/responses/autumn.csv': ownCsv([
      { id: 'a1', comment: 'Das Warten war lang, the wait', language: 'de' },
    ]),
    'content/decisions.jsonl': `{"response":"r7","action":"mark-spam","by":"Test","at":"2026-05-01"}
{"response":"r5","action":"tag","tags":["money"],"by":"Test","at":"2026-05-01"}
`,
    ...files,
  });
}

test('themes shows what each pattern finds, what prevents it, overlaps, and what unmatched comments say', async () => {
  const { code, output } = await candorCli(site(), ['themes']);
  expect(code).toBe(0);
  expect(output).toBe(
    `6 comments: 3 about a theme, 3 about none.

Waiting times (waiting): 2 comments, 33.3 %
       1  en  wait*
       1  en  too long
       1  de  warten
       1  any  not in "waiting room"
       0  any  not in "rest room"  (never needed)

Price (price): 2 comments, 33.3 %, 1 of them by a tag alone
       1  expensive
       0  deposit  (never matched)

About two themes at once:
       1  waiting + price

Frequent words in comments about no theme:
  brakes 2, loose 2

Frequent phrases in comments about no theme:
  loose brakes 2
`,
  );
});

test('--theme lists its comments with the words that matched in brackets, --unmatched those about none', async () => {
  const root = site();
  expect((await candorCli(root, ['themes', '--theme', 'waiting', '--round', 'spring'])).output)
    .toBe(`1 comment.

r1 · 2026-03-01 · spring
  [Waiting] took
  [too long], and it was expensive.
`);
  expect((await candorCli(root, ['themes', '--unmatched'])).output).toBe(`3 comments.

r2 · 2026-03-02 · spring
  A nice waiting room.

r3 · 2026-03-03 · spring
  Loose brakes \ufffdafter Brakes came loose.

r4 · 2026-03-04 · spring
  Loose brakes again.
`);
});

test('JSON has the same figures, and never a name or an e-mail address', async () => {
  const root = site();
  const outputs = await Promise.all(
    [[], ['--theme', 'price'], ['--unmatched']].map((args) => candorCli(root, ['themes', '--json', ...args])),
  );
  const [survey, price, unmatched] = outputs.map(({ output }) => JSON.parse(output) as unknown);

  expect(survey).toMatchObject({
    comments: 6,
    themes: [
      { id: 'waiting', comments: 2, share: 33.3, byTag: 0 },
      {
        id: 'price',
        comments: 2,
        byTag: 1,
        patterns: [{ language: 'any', text: 'expensive', comments: 1 }, {}],
      },
    ],
    overlaps: [{ themes: ['waiting', 'price'], comments: 1 }],
    unmatched: { comments: 3, words: [{ term: 'brakes', comments: 2 }, {}] },
  });
  expect(price).toEqual([
    {
      response: 'r1',
      round: 'spring',
      submittedOn: '2026-03-01',
      comment: 'Waiting took\ntoo long, and it was [expensive].',
    },
    { response: 'r5', round: 'spring', submittedOn: '2026-03-05', comment: 'A bargain.' },
  ]);
  expect(unmatched).toHaveLength(3);
  for (const { output } of outputs) expect(output).not.toMatch(/ada|lund|owner|@/i);
});

test('without a file of themes it says what to write and shows the frequent words of all comments', async () => {
  const { code, output } = await candorCli(site({}), ['themes']);
  expect(code).toBe(0);
  expect(output).toContain('There is no content/themes.yaml yet.');
  expect(output).toContain('- id: waiting');
  expect(output).toContain('Frequent words in all comments:\n  ');
});

test('wrong use exits with 2 and tells what there is; themes that cannot match exit with 1', async () => {
  const root = site();
  for (const [args, told] of [
    [['--theme', 'waitng'], 'There is no theme "waitng". There are: waiting, price.'],
    [['--round', 'winter'], 'There is no round "winter". There are: autumn, spring.'],
    [['--theme', 'price', '--unmatched'], 'ask for one'],
    [['price'], 'write --theme <id>'],
  ] as const) {
    const { code, output } = await candorCli(root, ['themes', ...args]);
    expect(code, args.join(' ')).toBe(2);
    expect(output).toContain(told);
  }
  const wrong = await candorCli(site({ 'content/themes.yaml': themes.replace('too long', '"*"') }), [
    'themes',
  ]);
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.output).toContain(
    'in the theme "waiting", "*" can never match: it has no letter and no digit',
  );
});
