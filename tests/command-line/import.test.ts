import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorProcess } from '../helpers/astro-cli.js';
import { candorCli } from '../helpers/in-process.js';
import { temporaryFolder, type Files } from '../helpers/temporary.js';

const file = 'content/responses/spring.csv';
const mapping = join('content/responses/spring.mapping.json');
const survey = [
  'When,How likely are you to recommend us?,Why?,May we print it?,E-mail',
  '2026-03-04,9,"Wheels true,',
  'tea good",Yes,ada@lund.example',
  ...[10, 10, 9, 8, 7, 3, 0, 10, 9].map((score) => `2026-03-05,${score},Fine,No,`),
  '2026-03-06,Absolutely,Fine,Yes,',
  '',
].join('\n');
const declared = [
  ...['--score', '#1', '--scale', '0-10', '--label', 'Absolutely=10', '--comment', 'Why?', '--date', 'When'],
  ...['--consent', 'May we print it?=Yes', '--refused', 'No'],
];

function site(files: Files = {}): string {
  return temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [candor({ asOf: '2026-06-30' })] };\n`,
    [file]: survey,
    ...files,
  });
}

test('a marketer is led from a bare export to a mapping that the build uses', async () => {
  const root = site();
  const first = await candorCli(root, ['import', file]);
  expect(first.code).toBe(1);
  expect(first.output).toBe(`content/responses/spring.csv

What was understood
  Tool     no tool known
  Text     UTF-8; commas between the cells; 1 header row
  Rows     11
  Mapping  none yet

Columns (5)
      name                                 becomes   for example
  #0  When                                 not read  2026-03-04 | 2026-03-05 | 2026-03-06
  #1  How likely are you to recommend us?  not read  9 | 10 | 8
  #2  Why?                                 not read  Wheels true, tea good | Fine
  #3  May we print it?                     not read  Yes | No
  #4  E-mail                               not read  (private, not shown)
  Instead of a name you may write its number, in quotes: "#3".

Score
  Not declared. These columns hold whole numbers, the likeliest first; only you know which of them is the score:
  #1  How likely are you to recommend us?  0 to 10  10 rows  besides "Absolutely" 1

Rows
  11  rows in the file
  11  not counted yet, until what is missing is declared
   0  could not be read
  11 = 11 + 0: every row is accounted for.

Problems: none

Figures: none. First declare what is missing, see below.

Still to declare. Run the same command again, and add:
  - which column holds the score: the answer to "how likely are you to recommend us?"
      --score "<column>"
  - the scale: the lowest and the highest answer that people could choose
      --scale <lowest>-<highest>

You may also say:
  - which column holds the comment: without one only scores are shown
      --comment "<column>"
  - which column says whether people agreed to be published: without one all answers count and no comment is shown
      --consent "<column>=<what those wrote who agreed>"
  - which column holds the day of the answer
      --date "When"
  - the round, if it is not to be called as the file is
      --round <name>

Once what is listed above is put right, --write puts it into content/responses/spring.mapping.json.
What is known so far, for the Astro config (\`sources: [ ]\` of candor({ ... }), where every file must then be listed):

csv('content/responses/spring.csv', {}),
`);

  const written = await candorCli(root, ['import', file, ...declared, '--write']);
  expect(written).toMatchObject({ code: 0 });
  expect(written.output).toContain('Round "spring": NPS 45.5 from 11 answers: 7 promoters (9 and 10)');
  expect(written.output).toContain('Wrote content/responses/spring.mapping.json. The next build uses it');
  expect(JSON.parse(readFileSync(join(root, mapping), 'utf8'))).toMatchObject({
    columns: { score: { column: 'How likely are you to recommend us?', min: 0, max: 10 } },
  });
  expect(readdirSync(join(root, 'content/responses'))).toEqual(['spring.csv', 'spring.mapping.json']);

  const report = await candorCli(root, ['report', '--json']);
  expect(JSON.parse(report.output)).toMatchObject({
    read: 11,
    counted: 11,
    withheld: { 'consent-refused': 9 },
  });

  const json = await candorCli(root, ['import', file, '--json']);
  expect(json.code).toBe(0);
  expect(JSON.parse(json.output)).toMatchObject({
    mappingFrom: { file: 'content/responses/spring.mapping.json' },
    rounds: [{ id: 'spring', n: 11, nps: 45.5 }],
    written: null,
  });
  for (const { output } of [first, written, json]) expect(output).not.toContain('ada@');
});

test('nothing is written over a mapping that says something else, nor while something is missing', async () => {
  const root = site({ [mapping]: '{ "columns": { "score": { "column": "#", "min": 0, "max": 10 } } }' });
  const before = readFileSync(join(root, mapping), 'utf8');
  const differs = await candorCli(root, ['import', file, ...declared, '--write']);
  expect(differs).toMatchObject({ code: 1 });
  expect(differs.output).toContain(
    'Nothing was written: content/responses/spring.mapping.json says something else',
  );
  expect(readFileSync(join(root, mapping), 'utf8')).toBe(before);
  expect(await candorCli(root, ['import', file, ...declared, '--write', '--force'])).toMatchObject({
    code: 0,
  });

  const bare = site();
  const missing = await candorCli(bare, ['import', file, '--write', '--json']);
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.output)).toMatchObject({ written: { outcome: 'incomplete' } });
  expect(existsSync(join(bare, mapping))).toBe(false);
});

test('it works where there is no site, and says which options it uses', async () => {
  const root = temporaryFolder({ 'spring.csv': survey });
  const { code, output } = await candorCli(root, ['import', 'spring.csv', ...declared]);
  expect(code).toBe(0);
  expect(output).toContain('Note: There is no Astro config in');
  expect(output).toContain('Options are those that hold by default');
  expect(output).toContain('NPS 45.5');
});

test('wrong use exits with 2 and says what is right', async () => {
  const root = site();
  for (const [args, told] of [
    [[], 'Name the file to look at.'],
    [['nothere.csv'], 'There is no file nothere.csv.'],
    [[file, '--preset', 'surveymonky'], 'Did you mean "surveymonkey"? There are: surveymonkey, typeform'],
    [['content/responses'], 'content/responses is a folder. Name one file'],
    [[file, '--scael', '0-10'], 'There is no option --scael. Did you mean --scale?'],
    [[file, '--scale', '10-0'], '--scale is the lowest and the highest possible answer'],
    [[file, '--refused', 'No'], 'What was declared cannot be'],
  ] as const) {
    const { code, output } = await candorCli(root, ['import', ...args]);
    expect(code, args.join(' ')).toBe(2);
    expect(output).toContain(told);
  }
  const { code, output } = await candorCli(root, ['import', '--help']);
  expect(code).toBe(0);
  expect(output).toContain('candor import <file> [options]');
  expect((await candorCli(root, [])).output).toMatch(/\n {2}import {5}tells what is in a file of answers/);
});

test('a file is looked for from where the command is run, whatever the site', async () => {
  const root = site();
  const elsewhere = temporaryFolder({ 'autumn.csv': survey });
  const { code, output } = await candorCli(elsewhere, ['import', 'autumn.csv', '--root', root, ...declared]);
  expect(output).toContain('This file lies outside the site');
  expect(output).toContain('Round "autumn": NPS 45.5');
  expect(code).toBe(0);
});

test('a config that cannot be loaded is told in a sentence', async () => {
  const root = site({ 'astro.config.mjs': 'export default {' });
  const { code, output } = await candorProcess(root, ['import', file]);
  expect(code).toBe(1);
  expect(output).toContain('astro.config.mjs: this config cannot be loaded (Unexpected end of input)');
  expect(output).not.toMatch(/^ +at |node:internal/m);
});
