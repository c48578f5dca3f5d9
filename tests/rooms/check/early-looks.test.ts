import { rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutput } from '../../../integrations/candor/dist/check/output.js';
import { PageChecks } from '../../../integrations/candor/dist/check/run-rules.js';
import { EarlyLooks } from '../../../integrations/candor/dist/site/early-looks.js';
import type { Looked } from '../../../integrations/candor/dist/site/pages-beside.js';
import { checkFacts } from '../../helpers/facts.js';
import { temporaryFolder, writeFiles } from '../../helpers/temporary.js';

const claimsOf = ({ paths }: { paths: readonly string[] }): Uint8Array =>
  new Uint8Array(new SharedArrayBuffer(paths.length));
const card = (id: string): string => `<p data-candor="${id}">Hello</p>`;

/** An output that is being written, and what is looked at of it. */
function growing(files: Record<string, string>): {
  folder: string;
  looked: string[];
  /** Looks at what is there by then, and tells which pages were new. */
  look: (now?: number) => string[];
  finish: () => { looks: readonly Looked[]; names: string[] };
} {
  const folder = temporaryFolder(files);
  const checks = new PageChecks(checkFacts());
  const looked: string[] = [];
  const see = (name: string, bytes: Buffer): ReturnType<PageChecks['see']> => {
    looked.push(name);
    return checks.see(name, bytes);
  };
  let clock = Date.now();
  const later = (): number => (clock += 60_000);
  const looks = new EarlyLooks([`${folder}/`, join(folder, 'client')], { see });
  return {
    ...{ folder, looked },
    look(now = later()) {
      looked.length = 0;
      for (const _ of looks.look(now));
      return looked.toSorted();
    },
    finish() {
      looked.length = 0;
      const output = openOutput([folder]);
      const found = looks.finish({ ...output, claims: claimsOf(output) });
      return { looks: found, names: found.map(([, { name }]) => name).toSorted() };
    },
  };
}

test('each page that comes is looked at once, wherever it is written', () => {
  const { folder, look, finish, looked } = growing({ 'index.html': card('a'), 'script.js': '' });
  expect(look()).toEqual(['index.html']);
  expect(look()).toEqual([]);
  writeFiles(folder, { 'client/b/index.html': card('b'), 'c/d/e.html': card('e') });
  expect(look()).toEqual(['c/d/e.html', 'client/b/index.html']);
  expect(finish().names).toEqual(['c/d/e.html', 'client/b/index.html', 'index.html']);
  expect(looked).toEqual([]);
});

test('a page that was written a moment ago is left alone until it surely is whole', () => {
  const { folder, look } = growing({ 'index.html': card('a') });
  const written = statSync(join(folder, 'index.html')).ctimeMs;
  expect(look(written + 50)).toEqual([]);
  expect(look(written + 11_000)).toEqual(['index.html']);
});

test('where a file system tells whole seconds only, a page is left alone for as long as a second writing would not show', () => {
  const { folder, look } = growing({ 'index.html': card('a') });
  const page = join(folder, 'index.html');
  const second = Math.floor(Date.now() / 1000);
  utimesSync(page, second, second);
  const written = statSync(page).ctimeMs;
  expect(look(written + 1_500)).toEqual([]);
  expect(look(written + 11_000)).toEqual(['index.html']);
});

test('a page that is written again after it was looked at is looked at again', () => {
  const { folder, look, finish, looked } = growing({ 'a.html': card('a'), 'b.html': card('b') });
  expect(look()).toEqual(['a.html', 'b.html']);
  writeFileSync(join(folder, 'b.html'), card('changed'));
  expect(finish().names).toEqual(['a.html', 'b.html']);
  expect(looked).toEqual(['b.html']);
});

test('a page that is gone at the end counts for nothing, and one that was never seen before is looked at then', () => {
  const { folder, look, finish, looked } = growing({ 'a.html': card('a'), 'b.html': card('b') });
  look();
  rmSync(join(folder, 'a.html'));
  writeFiles(folder, { 'c.html': card('c') });
  expect(finish().names).toEqual(['b.html', 'c.html']);
  expect(looked).toEqual(['c.html']);
});

test('what is no file, or gone when it is to be read, keeps no other page from being looked at', () => {
  const { folder, look } = growing({ 'folder/a.html': card('a'), 'b.html': card('b') });
  symlinkSync(join(folder, 'folder'), join(folder, 'linked.html'));
  symlinkSync(join(folder, 'round.html'), join(folder, 'round.html'));
  expect(look()).toEqual(['b.html', 'folder/a.html']);
  rmSync(join(folder, 'folder'), { recursive: true });
  writeFiles(folder, { folder: 'a file now', 'c.html': card('c') });
  expect(look()).toEqual(['c.html']);
});

test('a page that somebody else has claimed is looked at by nobody else', () => {
  const { folder } = growing({ 'a.html': card('a'), 'b.html': card('b') });
  const looks = new EarlyLooks([folder], new PageChecks(checkFacts()));
  const output = openOutput([folder]);
  const claims = claimsOf(output);
  claims[0] = 1;
  expect(looks.finish({ ...output, claims }).map(([at]) => at)).toEqual([1]);
});
