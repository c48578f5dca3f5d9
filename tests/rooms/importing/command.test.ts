import { expect, test } from 'vitest';
import { importArguments } from '../../../integrations/candor/dist/cli/import-options.js';
import { Progress } from '../../../integrations/candor/dist/cli/progress.js';

test('everything that only the owner knows can be said on the command line', () => {
  const { given, path, write } = importArguments([
    ...['a.csv', '--score', 'Rate', '--scale=-5..5', '--label', 'Yes = 5', '--label', 'N/A=none'],
    ...['--comment', 'Why', '--date', 'When', '--date-format', 'd/M/yyyy', '--zone', 'Europe/London'],
    ...[
      '--consent',
      'a=b?=Yes',
      '--consent',
      'a=b?=Sure',
      '--refused',
      'No',
      '--round',
      'r',
      '--preset',
      'typeform',
    ],
    ...['--delimiter', 'tab', '--encoding', 'windows-1252', '--header-rows', '2', '--path', 'a.b', '--write'],
  ]);
  expect({ path, write }).toEqual({ path: 'a.csv', write: true });
  expect(given).toMatchObject({
    ...{ score: 'Rate', scale: { min: -5, max: 5 }, labels: { Yes: 5, 'N/A': null }, comment: 'Why' },
    ...{ date: 'When', dateFormat: 'd/M/yyyy', zone: 'Europe/London', round: 'r', preset: 'typeform' },
    ...{ consent: { column: 'a=b?', yes: ['Yes', 'Sure'] }, refused: ['No'] },
    ...{ delimiter: '\t', encoding: 'windows-1252', headerRows: 2, path: 'a.b' },
  });
});

test.each([
  [['a', 'b'], 'One file at a time: what is "b"?'],
  [['a', '--label', 'Yes'], '--label is a text'],
  [['a', '--label', 'Yes=many'], '--label is a text'],
  [['a', '--consent', 'x=Yes', '--consent', 'y=Yes'], '--consent names one column'],
  [['a', '--encoding', 'utf8'], 'Did you mean "utf-8"?'],
  [['a', '--header-rows', '9'], '--header-rows is a number from 1 to 5'],
  [['a', '--delimiter', 'x'], '--delimiter is one of'],
  [['a', '--scale', '10'], '--scale is the lowest'],
  [['a', '--force'], '--force belongs to --write'],
])('%j is wrong use', (args, told) => {
  expect(() => importArguments(args)).toThrow(told);
});

test('a long file has a bar on a terminal, that goes away; a short one and a pipe have none', () => {
  const draw = (isTTY: boolean, total: number): string => {
    let text = '';
    const progress = new Progress(total, { isTTY, write: (more) => (text += more) });
    for (let part = 0; part <= 4; part++) progress.show((total * part) / 4);
    progress.show(total / 2);
    progress.clear();
    return text;
  };
  expect(draw(true, 200 << 20)).toMatch(/^\r\[\.{30}\] 0 %.*\r\[#{15}\.{15}\] 50 %.*100 %\r +\r$/s);
  expect(draw(false, 200 << 20)).toBe('');
  expect(draw(true, 1 << 20)).toBe('');
});
