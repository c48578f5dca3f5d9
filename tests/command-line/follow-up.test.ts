import { rmSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { candorCli } from '../helpers/astro-cli.js';
import { change, collect, letterSite } from '../helpers/letters.js';

let root: string;
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('try', async () => {
  root = letterSite(undefined, 'https://shop.example');
  await collect(root, [{ email: 'ada@example.org', name: 'Ada' }, { email: 'bob@example.org', comment: 'More tea' }]);
  console.log((await candorCli(root, ['follow-up'])).output);
  console.log((await candorCli(root, ['follow-up', '--json'])).output);
  console.log((await candorCli(root, ['follow-up', '--out', 'a.csv'])));
  console.log(readFileSync(join(root, 'a.csv'), 'utf8'), (statSync(join(root, 'a.csv')).mode & 0o777).toString(8));
  console.log((await candorCli(root, ['follow-up', '--out', 'b.csv'])));
  console.log((await candorCli(root, ['follow-up', '--out', 'a.csv'])));
});
