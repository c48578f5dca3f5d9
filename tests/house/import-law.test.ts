import { expect, test } from 'vitest';
import { cycles, packageSources, sourceFile, type SourceFile } from '../helpers/imports.js';

const ground = ['model', 'text'];
const storeUsers = ['sources', 'collect', 'moderate'];
const withFiles = ['sources', 'store', 'moderate', 'check', 'cache', 'report', 'cli', 'publish'];
const joinersWithFiles = [
  'index',
  'content',
  'intake',
  'service/intake-file',
  'service/serve',
  'ingest/inputs',
].map((name) => `src/${name}.ts`);
const joiners = /^(src\/([a-z-]+\.ts|(ingest|site|pages|service|cli)\/.*)|routes\/.*|components\/.*)$/;
const outside = /^node:(fs|fs\/promises|http|https|http2|net|tls|dgram|dns)$/;

/** Name of the room a file lives in; null for those that join rooms. */
function roomOf(name: string): string | null {
  return joiners.test(name) ? null : (/^src\/([a-z-]+)\//.exec(name)?.[1] ?? null);
}

function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ name, imports }) =>
    imports.flatMap(({ specifier, file }) => {
      const told = `${name} imports ${specifier}`;
      if (outside.test(specifier)) return mayTouchFiles(name) ? [] : [told];
      if (/^(astro:|virtual:)/.test(specifier))
        return /^(routes|components)\/|^src\/content\.ts$/.test(name) ? [] : [told];
      return file === null || mayImport(name, file) ? [] : [told];
    }),
  );
}

function mayTouchFiles(name: string): boolean {
  const room = roomOf(name) ?? (name.startsWith('src/cli/') ? 'cli' : null);
  return (room !== null && withFiles.includes(room)) || joinersWithFiles.includes(name);
}

function mayImport(from: string, to: string): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === null) return true;
  if (other === null) return false;
  if (other === room || ground.includes(other))
    return !(ground.includes(room) && other !== room && other !== 'model');
  if (other === 'store') return storeUsers.includes(room);
  return room === 'options' && to.endsWith('/schema.ts');
}

test('rooms import the ground rooms and themselves, never a sister; files and network are opened at the edges only', () => {
  expect(breaches(packageSources())).toEqual([]);
});

test('no file of the package imports itself in a circle, types included', () => {
  expect(cycles(packageSources())).toEqual([]);
});

test('the law finds a sister import, a file opened in a pure room, and a circle', () => {
  const sister = sourceFile('src/select/extra.ts', `import type { Standing } from '../policy/standing.js';`);
  const opened = sourceFile('src/findings/extra.ts', `import { readFileSync } from 'node:fs';`);
  const back = sourceFile('src/model/issue.ts', `export { parseWith } from './parse.js';`);
  const others = packageSources().filter(({ name }) => name !== 'src/model/issue.ts');

  expect(breaches([sister, opened])).toEqual([
    'src/select/extra.ts imports ../policy/standing.js',
    'src/findings/extra.ts imports node:fs',
  ]);
  expect(cycles([...others, back]).flat()).toContain('src/model/issue.ts');
});
