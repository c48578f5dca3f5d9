import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const pack = fileURLToPath(new URL('../../integrations/candor/', import.meta.url));
const styles = readdirSync(join(pack, 'styles'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(join(pack, 'styles', name), 'utf8') }));
const readme = readFileSync(join(pack, 'README.md'), 'utf8');
/** The table in the README is the list of all tokens: name, default. */
const documented = new Map(
  [...readme.matchAll(/^\| `(--candor-[\w-]+)` +\|[^|]+\| (.+?) +\|$/gm)].map((row) => [row[1]!, row[2]!]),
);

function tokensIn(text: string): string[] {
  return [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/--candor-[\w-]+/g)].map(([name]) => name);
}

/** What the rules for the root that any site may outdo, set. */
function defaults(text: string): [name: string, value: string][] {
  const roots = [...text.matchAll(/:where\(:root\) \{(.*?)\}/gs)];
  return roots.flatMap(([, rules]) =>
    [...rules!.matchAll(/(--candor-[\w-]+): (.+?);/gs)].map(([, name, value]) => [name!, value!] as const),
  ) as [string, string][];
}

function tokensSet(text: string): string[] {
  return [...text.matchAll(/(--candor-[\w-]+):/g)].map(([, name]) => name!);
}

/** Of ours alone: what rules set that are not for the root, and no theme does. */
function innerTokens(): Set<string> {
  const themes = styles.filter(({ name }) => name.startsWith('themes/'));
  const rest = styles.filter(({ name }) => !name.startsWith('themes/'));
  const known = new Set([
    ...rest.flatMap(({ text }) => defaults(text).map(([name]) => name)),
    ...themes.flatMap(({ text }) => tokensSet(text)),
  ]);
  return new Set(rest.flatMap(({ text }) => tokensSet(text)).filter((name) => !known.has(name)));
}

test('the README names every token that a style uses, and none that no style uses', () => {
  const inner = innerTokens();
  const used = new Set(styles.flatMap(({ text }) => tokensIn(text)).filter((name) => !inner.has(name)));
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !documented.has(name))).toEqual([]);
  expect([...documented.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('the README tells the default of every token as the styles set it', () => {
  const ofSites = styles.filter(({ name }) => name !== 'embed.css');
  const set = new Map(ofSites.flatMap(({ text }) => defaults(text)));
  const told = [...documented].map(([name, value]) => [name, /^`(.+)`$/.exec(value)?.[1]]);
  expect(told.filter(([, value]) => value !== undefined)).toEqual(
    told.flatMap(([name]) => (set.has(name!) ? [[name, set.get(name!)]] : [])),
  );
});

/** Declarations that mean one side of the screen, whichever way the text runs. */
const physical = [
  /^\s*(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b.*/gm,
  /^\s*(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)): .*/gm,
  /^\s*(?:float|clear|text-align): (?:left|right).*/gm,
  /^\s*(?:margin|padding): [\d.]+\w* ([\d.]+\w*) [\d.]+\w* (?!\1\b)[\d.]\S*.*/gm,
];

test('styles use logical properties, so that they hold from right to left', () => {
  const found = styles.flatMap(({ name, text }) =>
    physical.flatMap((pattern) => [...text.matchAll(pattern)].map(([line]) => `${name}: ${line.trim()}`)),
  );
  expect(found).toEqual([]);
  expect('  padding: 0 0 0 1rem;'.match(physical.at(-1)!)).not.toBeNull();
});
