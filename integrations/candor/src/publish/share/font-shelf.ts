import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codePointsOf } from './cmap.js';
import { inRanges, parseRanges, type CodePointRange } from './font-ranges.js';

/** A part of a font family: a file that is read only when a text needs it. */
export interface FontSlice {
  family: string;
  ranges: CodePointRange[];
  bytes(): Buffer;
  digest(): string;
  /** Whether it really has a glyph. */
  has(code: number): boolean;
}

/** The fonts at hand, as families in slices. */
export type FontShelf = ReadonlyMap<string, readonly FontSlice[]>;

const bundled = fileURLToPath(new URL('../../../fonts', import.meta.url));
const scope = 'node_modules/@fontsource-variable';

/** The fonts of the package, and every Noto Sans and Noto Emoji of Fontsource that the site or the package finds installed. */
export function openShelf(root: string): FontShelf {
  const installed = [root, dirname(bundled)].flatMap(foldersAbove).map((folder) => join(folder, scope));
  const shelf = new Map<string, FontSlice[]>();
  const seen = new Set<string>();
  for (const folder of [bundled, ...installed])
    for (const family of familiesIn(folder))
      for (const slice of slicesOf(join(folder, family), family)) {
        if (seen.has(slice.name)) continue;
        seen.add(slice.name);
        shelf.set(family, [...(shelf.get(family) ?? []), slice]);
      }
  return shelf;
}

function familiesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => /^noto-(sans(-|$)|emoji$)/.test(name))
    : [];
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

/** Fontsource names the slices of large fonts `[0]`, `[1]` ... and those of others as their script. */
function slicesOf(folder: string, family: string): (FontSlice & { name: string })[] {
  const list = join(folder, 'unicode.json');
  if (!existsSync(list)) return [];
  const ranges = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).flatMap(([key, range]) => {
    const name = `${family}-${key.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    const path = join(folder, 'files', name);
    return existsSync(path) ? [{ name, ...slice(path, family, parseRanges(range)) }] : [];
  });
}

function slice(path: string, family: string, ranges: CodePointRange[]): FontSlice {
  const codes = once(() => codePointsOf(readFileSync(path)));
  return {
    family,
    ranges,
    bytes: () => readFileSync(path),
    digest: once(() => createHash('sha256').update(readFileSync(path)).digest('hex')),
    has: (code) => inRanges(code, ranges) && codes().has(code),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
