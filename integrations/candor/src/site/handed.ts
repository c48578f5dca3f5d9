import { keyOf } from '../cache/kept.js';

const place = 'astro-candor';
/** The latest data of each site of this process, by its root. */
type Given = Map<string, { key: string; text: string }>;
const everywhere = globalThis as unknown as Record<symbol, Given | undefined>;
const given = (everywhere[Symbol.for(place)] ??= new Map());

/**
 * Source of a module of plain data that goes to code of this process past the bundler, which what is long costs more time than all else. Other
 * data has another source.
 */
export function handedModule(root: string, data: unknown): string {
  const text = JSON.stringify(data);
  const [site, key] = [keyOf(root), keyOf(text)];
  given.set(site, { key, text });
  return `const given = globalThis[Symbol.for('${place}')]?.get('${site}');
if (given?.key !== '${key}') throw new Error('What this site publishes changed while its pages were made. Build it once more.');
export default JSON.parse(given.text);`;
}
