import { describe, expect, test } from 'vitest';
import { change, file, publicId, told, type Keys } from './site.js';

const correct = `Correct ${file}.`;
const steps = (...lines: string[]): string => ['', ...lines.map((line) => `  - { ${line} }`)].join('\n');
const listing = (ids: string, more = ''): string => `{ responses: [${ids}], round: autumn${more} }`;

test('a change that keeps every rule is told nothing', async () => {
  expect(await told()).toEqual([]);
  expect(
    await told({
      title: 'Hours that 12 people asked for, 30 % of 40 comments',
      said: `{ summary: 12 of 40 comments ask for longer hours., theme: hours, rounds: [autumn], quotes: [${publicId('a1')}], n: 12, base: 40, share: 30 }`,
      status: 'partly',
      reason: 'In winter there are too few of us.',
      history: steps(
        'date: 2025-12-01, status: heard, note: We read it.',
        'date: 2026-01-10, status: partly',
      ),
      nextUpdateBy: '2026-07-01',
      owner: 'Ada',
      links: steps('title: Hours, href: /hours/', 'title: More, href: "https://example.org/?a=b#c"'),
      outcome: '{ measure: share, beforeRound: autumn, afterRound: spring }',
    }),
  ).toEqual([]);
  expect(await told({ said: listing('a1, a2, a3', ', n: 3, base: 40, share: 7.5') })).toEqual([]);
});

describe('what is wrong with the frontmatter is told with file, line, key and what to write', () => {
  const cases: [string, Keys, string[]][] = [
    ['no title', { title: null }, ['later: "title": missing; expected text']],
    ['an empty title', { title: '""' }, ['later:2: "title": must not be empty; found ""']],
    [
      'a number for a title',
      { title: '2026' },
      ['later:2: "title": expected text, so put it in quotes; found 2026'],
    ],
    [
      'a sentence for what was said',
      { said: 'You close too early.' },
      [
        'later:4: "said": a sentence alone cannot be checked: write a mapping with "theme" or "responses", "round", and the sentence as "summary"; found "You close too early."',
      ],
    ],
    ['nothing said', { said: null }, ['later: "said": missing; expected a mapping of keys to values']],
    [
      'neither theme nor responses, and no round',
      { said: '{ summary: Longer hours. }' },
      [
        'later:4: "said.theme": missing; name the theme people spoke of, or list those who said it as "responses"',
        'later:4: "said.round": missing; name the round it was said in, or several as "rounds"',
      ],
    ],
    [
      'theme and responses, round and rounds',
      { said: '\n  theme: hours\n  responses: [a1]\n  round: autumn\n  rounds: [spring]' },
      [
        'later:6: "said.responses": a change counts either a theme or a list of responses; leave one of them out; found ["a1"]',
        'later:8: "said.rounds": write either "round" or "rounds"; found ["spring"]',
      ],
    ],
    [
      'ids that stand there twice',
      { said: '\n  responses: [a1, a1]\n  rounds: [autumn, autumn]\n  quotes: [q, q]' },
      [
        'later:5: "said.responses": "a1" stands there twice; remove one; found ["a1","a1"]',
        'later:6: "said.rounds": "autumn" stands there twice; remove one; found ["autumn","autumn"]',
        'later:7: "said.quotes": "q" stands there twice; remove one; found ["q","q"]',
      ],
    ],
    [
      'empty lists',
      { said: '{ responses: [], rounds: [] }' },
      [
        'later:4: "said.responses": must not be empty; found []',
        'later:4: "said.rounds": must not be empty; found []',
      ],
    ],
    [
      'numbers that count nothing',
      { said: '{ theme: hours, round: autumn, n: 1.5, base: -1, share: 101 }' },
      [
        'later:4: "said.n": expected a whole number; found 1.5',
        'later:4: "said.base": expected at least 0; found -1',
        'later:4: "said.share": expected at most 100; found 101',
      ],
    ],
    [
      'an unknown status',
      { status: 'finished' },
      [
        'later:3: "status": expected "heard", "looking", "planned", "doing", "done", "partly", "cannot" or "reversed"; found "finished"',
      ],
    ],
    ...['cannot', 'partly', 'reversed'].map((status): [string, Keys, string[]] => [
      `${status} without a reason`,
      { status },
      [`later: "reason": missing; status "${status}" needs a reason people can read`],
    ]),
    ...['heard', 'looking', 'planned', 'doing'].map((status): [string, Keys, string[]] => [
      `${status} without a promised day`,
      { status },
      [`later: "nextUpdateBy": missing; status "${status}" needs the day by which you will say more`],
    ]),
    [
      'a promise that is not later than the last step',
      {
        status: 'doing',
        history: steps('date: 2026-01-10, status: doing', 'date: 2026-02-01, status: doing'),
        nextUpdateBy: '2026-02-01',
      },
      [
        'later:10: "nextUpdateBy": the next word is promised for a day that is not after the last one, 2026-02-01; write a later day; found "2026-02-01"',
      ],
    ],
    [
      'a day that does not exist',
      { since: '2026-02-31' },
      ['later:6: "since": expected a day that exists, written 2026-06-30; found "2026-02-31"'],
    ],
    [
      'a year for a day',
      { since: '2026' },
      ['later:6: "since": expected a day that exists, written 2026-06-30; found 2026'],
    ],
    ['no day', { since: null }, ['later: "since": missing; expected a day that exists, written 2026-06-30']],
    [
      'steps out of order',
      {
        history: steps(
          'date: 2025-12-02, status: heard',
          'date: 2025-12-01, status: doing',
          'date: 2026-01-10, status: done',
        ),
      },
      ['later:9: "history.1.date": is before the step above it; the oldest stands first; found "2025-12-01"'],
    ],
    [
      'the same step twice',
      {
        history: steps(
          'date: 2025-12-02, status: heard',
          'date: 2025-12-02, status: heard',
          'date: 2026-01-10, status: done',
        ),
      },
      [
        'later:9: "history.1": has the day and status of a step above it; join the two; found {"date":"2025-12-02","status":"heard"}',
      ],
    ],
    [
      'a last step that is newer than the status and not it',
      { history: steps('date: 2026-01-11, status: heard') },
      [
        'later:8: "history.0.status": the last step says "heard", the change says "done"; append the step to "done", or correct "status"; found "heard"',
      ],
    ],
    [
      'a status that began on another day',
      {
        history: steps(
          'date: 2025-12-02, status: heard',
          'date: 2026-01-09, status: done',
          'date: 2026-01-10, status: done',
        ),
      },
      [
        'later:6: "since": by the history, "done" began on 2026-01-09; write that day, or append the missing step; found "2026-01-10"',
      ],
    ],
    [
      'an outcome of what was not done',
      { status: 'heard', nextUpdateBy: '2026-07-01', outcome: '{ measure: score, beforeRound: autumn }' },
      [
        'later:8: "outcome": nothing was done yet that could be measured: leave it out while the status is "heard"; found {"measure":"score","beforeRound":"autumn"}',
      ],
    ],
    [
      'a share of no theme, after the round before',
      { said: listing('a1'), outcome: '\n  measure: share\n  beforeRound: autumn\n  afterRound: autumn' },
      [
        'later:8: "outcome.measure": a share is that of a theme, and "said" names none; write "score", or name a theme; found "share"',
        'later:10: "outcome.afterRound": is the round before; name one that was asked afterwards; found "autumn"',
      ],
    ],
    [
      'an unknown measure of no round',
      { outcome: '{ measure: nps }' },
      [
        'later:7: "outcome.measure": expected "score" or "share"; found "nps"',
        'later:7: "outcome.beforeRound": missing; expected text',
      ],
    ],
    ...[
      'javascript:alert(1)',
      '//example.org/',
      '/\\\\example.org',
      'data:text/html,x',
      'example.org',
      'https://',
      'https://[',
      '/a b',
    ].map((href): [string, Keys, string[]] => [
      `a link to ${href}`,
      { links: steps(`title: More, href: "${href}"`) },
      [
        `later:8: "links.0.href": expected an address such as "https://example.org/" or "/page/"; found ${JSON.stringify(href.replace('\\\\', '\\'))}`,
      ],
    ]),
    [
      'a link without a title',
      { links: steps('href: /a/') },
      ['later:8: "links.0.title": missing; expected text'],
    ],
  ];

  test.each(cases)('%s', async (_, keys, faults) => {
    expect(await told(keys)).toEqual(faults.map((fault) => `error ${fault} -> ${correct}`));
  });

  test('an unknown key, with the nearest there is or all there are', async () => {
    expect(await told({ nextUpdate: '2026-12-01' })).toEqual([
      `error later:7: unknown key "nextUpdate" -> Did you mean "nextUpdateBy"? ${correct}`,
    ]);
    expect(await told({ said: '\n  theme: hours\n  round: autumn\n  people: 4' })).toEqual([
      `error later:7: "said": unknown key "people" -> There is: summary, theme, responses, round, rounds, quotes, n, base, share. ${correct}`,
    ]);
    expect(await told({ history: steps('date: 2026-01-10, status: done, who: me') })).toEqual([
      `error later:8: "history.0": unknown key "who" -> There is: date, status, note. ${correct}`,
    ]);
  });

  test('a file whose name is the address of a list of changes, or no address', async () => {
    for (const name of ['themes/hours', 'status', 'status/done'])
      expect(await toldOf(name)).toEqual([
        `error content/changes/${name}.mdx: the address of "${name}" is that of a list of changes -> Give the file another name.`,
      ]);
    expect(await toldOf('later hours?')).toEqual([
      'error content/changes/later hours?.mdx: the name of this file becomes an address, and has characters that do not belong in one -> Use letters, digits and dashes.',
    ]);
    expect(await toldOf('status-board')).toEqual([]);
  });

  test('two files that differ in their extensions only', async () => {
    expect(await told({}, { files: { 'content/changes/later.md': change() } })).toEqual([
      'error later: this file and content/changes/later.md have one id, "later": their names without the extension -> Remove or rename one of them.',
    ]);
  });
});

async function toldOf(name: string): Promise<string[]> {
  return told({}, { files: { [`content/changes/${name}.mdx`]: change() } });
}

describe('what it names has to be there, and be of what it speaks of', () => {
  const print =
    'Write its id as decisions do; `npx candor themes --theme <id>` and `npx candor inbox` print ids.';
  const cases: [string, Keys, string[]][] = [
    [
      'themes and rounds, with the nearest there is',
      {
        said: '{ theme: hour, rounds: [autmn, spring] }',
        outcome: '\n  measure: score\n  beforeRound: atumn\n  afterRound: hidden',
      },
      [
        'error later:4: "said.theme": there is no theme "hour" -> Did you mean "hours"?',
        'error later:4: "said.rounds.0": there is no published round "autmn" -> Did you mean "autumn"?',
        'error later:9: "outcome.beforeRound": there is no published round "atumn" -> Did you mean "autumn"?',
        'error later:10: "outcome.afterRound": the round "hidden" is not published, or has no answers yet -> Leave it out until people have been asked again and have answered. There is: summer, counter, spring, autumn.',
      ],
    ],
    [
      'a response that is in no source',
      { said: '\n  round: autumn\n  responses:\n    - a1\n    - a99' },
      [`error later:8: "said.responses": the response "a99" is in no source -> ${print}`],
    ],
    [
      'the id in a link in place of a response',
      { said: listing(publicId('a1')) },
      [
        `error later:4: "said.responses": the response "${publicId('a1')}" is in no source -> That is the id in the link of a published comment: move it to "quotes", or write the id of its response.`,
      ],
    ],
    [
      'a response of another round',
      { said: listing('a1, s1') },
      [
        'error later:4: "said.responses": the response "s1" is of the round "spring" -> Add "spring" to the rounds it was said in, or remove the id.',
      ],
    ],
    [
      'a response without a comment',
      { said: listing('blank') },
      [
        'warning later:4: "said.responses": the response "blank" has no comment (any more), so it says nothing that could be counted -> Remove its id.',
      ],
    ],
    [
      'a comment that is not published',
      { said: `\n  theme: hours\n  round: autumn\n  quotes: [${publicId('a2')}]` },
      [
        `error later:7: "said.quotes": the comment "${publicId('a2')}" is not published: only words that somebody agreed to publish, and that were approved, may be quoted -> There is: ${publicId('a1')}.`,
      ],
    ],
    [
      'a comment that is not published, where no other says so',
      { said: `{ responses: [a2], round: autumn, quotes: [${publicId('a2')}] }` },
      [
        `error later:4: "said.quotes": the comment "${publicId('a2')}" is not published: only words that somebody agreed to publish, and that were approved, may be quoted -> No published comment says so yet: leave it out, or approve it if somebody agreed.`,
      ],
    ],
    [
      'a round after it that nobody has been asked in, which is not the one before it',
      { outcome: '{ measure: score, beforeRound: autumn, afterRound: autumn-2026 }' },
      [
        'error later:7: "outcome.afterRound": there is no published round "autumn-2026" -> Leave it out until people have been asked again and have answered. There is: summer, counter, spring.',
      ],
    ],
    [
      'a round that is hidden',
      { said: '{ theme: hours, round: hidden }' },
      [
        'error later:4: "said.round": the round "hidden" is not published, or has no answers yet -> Publish it, or name another. There is: summer, counter, spring, autumn.',
      ],
    ],
    [
      'the id of a response in place of that in its link',
      { said: '{ theme: hours, round: autumn, quotes: [a1] }' },
      [
        `error later:4: "said.quotes": the comment "a1" is not published: only words that somebody agreed to publish, and that were approved, may be quoted -> Write the id in its link: "${publicId('a1')}".`,
      ],
    ],
    [
      'a comment of another round',
      { said: `{ theme: hours, round: autumn, quotes: [${publicId('s1')}] }` },
      [
        `error later:4: "said.quotes": the comment "${publicId('s1')}" is of the round "spring" -> Name that round too, or choose another comment.`,
      ],
    ],
    [
      'a comment that is not about the theme',
      { said: `{ theme: hours, round: autumn, quotes: [${publicId('a40')}] }` },
      [
        `error later:4: "said.quotes": the comment "${publicId('a40')}" is not counted as being about "hours" -> Add what it says to the patterns of the theme, tag the response, or choose another comment.`,
      ],
    ],
    [
      'a comment that is not among the responses',
      { said: `{ responses: [a1], round: autumn, quotes: [${publicId('a40')}] }` },
      [
        `error later:4: "said.quotes": the comment "${publicId('a40')}" is not among "responses", so it is not counted -> Add its response to "responses".`,
      ],
    ],
  ];
  test.each(cases)('%s', async (_, keys, expected) => {
    const found = await told(keys);
    expect(found).toHaveLength(expected.length);
    found.forEach((line, index) => expect(line.slice(0, expected[index]!.length)).toBe(expected[index]));
  });

  test('without themes there is none to name', async () => {
    expect(await told({}, { files: { 'content/themes.yaml': '[]' } })).toEqual([
      'error later:4: "said.theme": there is no theme "hours" -> There is none yet.',
    ]);
  });

  test.each([
    ['erase', 'was erased and is not counted'],
    ['mark-spam', 'is left out of every count, and of this one too'],
  ])(
    'a response that was decided to %s only warns, so that nobody has to wait for an edit',
    async (action, what) => {
      const decisions = JSON.stringify({ response: 'a2', action, by: 'Ada', at: '2026-05-01' });
      const files = { 'content/decisions.jsonl': `${decisions}\n` };
      const said = listing('a1, a2, a3', ', n: 2');
      expect(await told({ said }, { files })).toEqual([
        `warning later:4: "said.responses": the response "a2" ${what} -> Remove its id.`,
      ]);
    },
  );

  test('a comment that was withdrawn only warns', async () => {
    const decisions = JSON.stringify({ response: 'a1', action: 'withdraw', by: 'Ada', at: '2026-05-01' });
    const files = { 'content/decisions.jsonl': `${decisions}\n` };
    const said = `{ theme: hours, round: autumn, quotes: [${publicId('a1')}] }`;
    expect(await told({ said }, { files })).toEqual([
      `warning later:4: "said.quotes": the comment "${publicId('a1')}" is not published any more, so nothing stands in its place -> Remove its id, or choose another comment.`,
    ]);
  });

  test('a comment that was declined, or whose time has passed, only warns too', async () => {
    const said = `{ theme: hours, round: autumn, quotes: [${publicId('a1')}] }`;
    const decline = { response: 'a1', action: 'decline', reason: 'off-topic', by: 'Ada', at: '2026-05-01' };
    const files = { 'content/decisions.jsonl': `${JSON.stringify(decline)}\n` };
    const options = { policy: { approval: 'automatic', maximumAgeMonths: 3 } } as const;
    for (const more of [{ files }, { options }])
      expect(await told({ said }, more)).toEqual([
        expect.stringMatching(/^warning later:4: .* is not published any more, so nothing stands/),
      ]);
  });
});

describe('a number typed by hand has to be the one that was counted', () => {
  const out = 'Leave it out: it is counted.';
  test.each([
    ['n: 11', '"said.n" is 11, and 12 of 40 comments (30 %) were counted'],
    ['base: 41', '"said.base" is 41, and 12 of 40 comments (30 %) were counted'],
    ['share: 29', '"said.share" is 29, and 12 of 40 comments (30 %) were counted'],
    ['share: 30.1', '"said.share" is 30.1, and 12 of 40 comments (30 %) were counted'],
  ])('as a key: %s', async (key, what) => {
    expect(await told({ said: `\n  theme: hours\n  round: autumn\n  ${key}` })).toEqual([
      `error later:7: ${what} -> ${out}`,
    ]);
  });

  test('in the title, the summary, the reason, what was done, a note and the text, each on its line', async () => {
    const figure = 'In the text below, <Figure> prints a figure that is checked.';
    const counted = 'is a count typed by hand, and 12 of 40 comments (30 %) were counted';
    const leave = 'Leave it out: the page prints what was counted.';
    const found = await told(
      {
        title: '34 people want longer hours',
        said: '\n  summary: 31 % cannot come.\n  theme: hours\n  round: autumn',
        status: 'partly',
        did: 'We did what 13 customers asked for.',
        reason: 'Only a dozen customers, or 14 people, come late.',
        history: steps('date: 2026-01-10, status: partly, note: 35 comments later.'),
      },
      { body: 'As we lend 20 bikes to 15 customers a week,\nwe can.\n\nA second paragraph: 1,204 comments.' },
    );
    expect(found).toEqual([
      `error later:2: "34 people want" ${counted} -> ${leave} ${figure}`,
      `error later:5: "31 %" ${counted} -> ${leave} ${figure}`,
      `error later:10: "14 people" ${counted} -> ${leave} If it counts something else, word it without people or percent. ${figure}`,
      `error later:8: "13 customers asked" ${counted} -> ${leave} <Figure> prints any other figure, and is checked.`,
      `error later:12: "35 comments" ${counted} -> ${leave} <Figure> prints any other figure, and is checked.`,
      `error later:18: "1,204 comments" ${counted} -> ${leave} <Figure> prints any other figure, and is checked.`,
    ]);
  });

  test('where nothing could be counted, no number can be right', async () => {
    const said = '{ theme: hours, round: summer, n: 0 }';
    expect(await told({ said, title: '12 people want it' })).toEqual([
      `error later:4: "said.n" is 0, and nothing could be counted yet -> ${out}`,
      'error later:2: "12 people want" is a count typed by hand, and nothing could be counted yet -> Leave it out: the page prints what was counted. In the text below, <Figure> prints a figure that is checked.',
    ]);
    expect(await told({ said: '{ responses: [c1], round: counter, n: 2 }' })).toEqual([
      `error later:4: "said.n" is 2, and 1 was counted -> ${out}`,
    ]);
  });
});

describe('the calendar', () => {
  test('nothing has happened after the day the site speaks of', async () => {
    const history = steps('date: 2026-01-10, status: done', 'date: 2026-07-02, status: done');
    expect(await told({ history })).toEqual([
      'error later:9: "history.1.date" is 2026-07-02, after the day this site speaks of, 2026-06-30 -> Correct the date, or move `asOf`.',
    ]);
    expect(await told({ since: '2026-07-01' })).toEqual([
      'error later:6: "since" is 2026-07-01, after the day this site speaks of, 2026-06-30 -> Correct the date, or move `asOf`.',
    ]);
  });

  test('a promise that has passed is warned of from the day after it', async () => {
    const keys = { status: 'doing', nextUpdateBy: '2026-06-29' };
    expect(await told(keys)).toEqual([
      'warning later:7: the next word was promised for 2026-06-29 and is overdue; the page says so -> Append a step that says how it stands to "history", and promise a new day.',
    ]);
    expect(await told({ ...keys, nextUpdateBy: '2026-06-30' })).toEqual([]);
  });

  const remedy = 'Name a round that was closed before the change and one that was opened after it.';
  const measured = (before: string, after: string): string =>
    `\n  measure: share\n  beforeRound: ${before}\n  afterRound: ${after}`;
  test.each<[string, Keys, string[]]>([
    [
      'a round before that went on after the change',
      { since: '2025-11-29', outcome: measured('autumn', 'spring') },
      ['later:9: "outcome.beforeRound": took answers until 2025-11-30, and the change is of 2025-11-29'],
    ],
    [
      'a round after that began before it',
      { since: '2026-03-02', outcome: measured('autumn', 'spring') },
      ['later:10: "outcome.afterRound": took answers from 2026-03-01, and the change is of 2026-03-02'],
    ],
    [
      'rounds in the wrong order',
      { outcome: measured('spring', 'autumn') },
      [
        'later:9: "outcome.beforeRound": took answers until 2026-03-31, and the change is of 2026-01-10',
        'later:10: "outcome.afterRound": took answers from 2025-11-01, and the change is of 2026-01-10',
      ],
    ],
    [
      'a round before that is still open',
      { outcome: measured('counter', 'spring') },
      ['later:9: "outcome.beforeRound": still takes answers, so it does not tell how things were before'],
    ],
  ])('%s measures nothing', async (_, keys, faults) => {
    expect(await told(keys)).toEqual(faults.map((fault) => `error ${fault} -> ${remedy}`));
  });

  test('what was done twice may be measured around either time', async () => {
    const history = steps(
      'date: 2025-10-25, status: done',
      'date: 2025-12-01, status: looking',
      'date: 2026-01-10, status: done',
    );
    expect(await told({ history, outcome: measured('autumn', 'spring') })).toEqual([]);
  });

  test('a change on the very day a round closed or opened is between them', async () => {
    for (const since of ['2025-11-30', '2026-03-01'])
      expect(await told({ since, outcome: measured('autumn', 'spring') })).toEqual([]);
  });
});

test('a strict owner is stopped by warnings too', async () => {
  const keys = { status: 'doing', nextUpdateBy: '2026-06-29' };
  const options = { strict: true };
  expect(await told(keys, { options })).toEqual([expect.stringContaining('is overdue')]);
});
