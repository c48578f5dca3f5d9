import { readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CandorError, errorIssue } from '../../model/issue.js';
import type { FontSlice } from './font-shelf.js';
import type { ShareNode } from './nodes.js';
import { indexedPng, released } from './png.js';

/** The package that draws. Nothing else of ours knows it. */
export const engineName = '@takumi-rs/core';
export const engineRemedy = `Install it: npm install ${engineName}`;

type Engine = typeof import('@takumi-rs/core');
type EngineNode = import('@takumi-rs/core').Node;

/** Draws trees of nodes. */
export interface ShareRenderer {
  /** Makes a part of a font known, once. */
  addFont(slice: FontSlice): Promise<void>;
  /** The size a node takes when it may be as wide as `width`. */
  measure(
    node: ShareNode,
    families: readonly string[],
    width: number,
  ): Promise<{ width: number; height: number }>;
  /** The same bytes for the same node. */
  png(
    node: ShareNode,
    families: readonly string[],
    size: readonly [number, number],
  ): Promise<Buffer<ArrayBuffer>>;
}

/** Where the package that draws is installed, seen from the site or from ours; null where it is not. */
export function findEngine(root: string): string | null {
  for (const from of [join(root, 'package.json'), import.meta.filename]) {
    try {
      return createRequire(from).resolve(engineName);
    } catch {
      continue;
    }
  }
  return null;
}

/** The version of the engine at this path. */
export function engineVersion(path: string): string {
  const manifest = join(dirname(path), 'package.json');
  if (!existsSync(manifest)) return engineVersion(dirname(path));
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Opens the engine: the one place that calls it. It gets nodes only, so it fetches nothing and reads no markup. */
export function openRenderer(path: string): ShareRenderer {
  const renderer = new (loadEngine(path).Renderer)();
  const known = new Map<string, Promise<unknown>>();
  return {
    async addFont(slice) {
      const key = slice.digest();
      // Every file is variable; without a weight, those that begin at Thin would be taken for thin ones.
      const { family: name, ranges: unicodeRange } = slice;
      if (!known.has(key))
        known.set(key, renderer.registerFont({ name, data: slice.bytes(), weight: 400, unicodeRange }));
      await known.get(key);
    },
    measure: (node, families, width) =>
      renderer.measure(node as EngineNode, { width, fontFamilies: [...families] }),
    async png(node, families, [width, height]) {
      const drawn = (format: 'raw' | 'png'): Promise<Buffer<ArrayBuffer>> =>
        renderer.render(node as EngineNode, { width, height, format, fontFamilies: [...families] });
      const pixels = await drawn('raw');
      const png = await indexedPng(pixels, [width, height]);
      released(pixels);
      return png ?? drawn('png');
    },
  };
}

function loadEngine(path: string): Engine {
  try {
    return createRequire(import.meta.filename)(path) as Engine;
  } catch (error) {
    const what = `${engineName} is installed but does not start here: ${error instanceof Error ? error.message : String(error)}`;
    throw new CandorError([
      errorIssue(
        'share-images',
        {},
        what,
        'Install it again on this machine, or set testimonials.shareImages to false.',
      ),
    ]);
  }
}
