import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const pageExtensions = ['astro', 'md', 'mdx', 'html', 'ts', 'js', 'mjs'];
const configExtensions = ['ts', 'mts', 'mjs', 'js'];

/** Whether the site has a page of its own at a path of ours; it always wins. */
export function hasOwnPage(srcDir: string, path: string): boolean {
  const base = pagePath(srcDir, path);
  const files = pageExtensions.flatMap((extension) => [
    `${base}.${extension}`,
    join(base, `index.${extension}`),
    join(base, `[...page].${extension}`),
  ]);
  return files.some((file) => existsSync(file));
}

/** Whether the site has its own page for the entries below a path of ours. */
export function hasDynamicPage(srcDir: string, path: string): boolean {
  return filesOf(pagePath(srcDir, path)).some((name) => name.startsWith('['));
}

/** Whether the site's content config declares our collections. Asked of its text: a collection nobody declared must not be queried. */
export function declaresCollections(srcDir: string): boolean {
  return configExtensions
    .map((extension) => join(srcDir, `content.config.${extension}`))
    .some((file) => existsSync(file) && readFileSync(file, 'utf8').includes('astro-candor/content'));
}

/** Where a folder and what is linked into it really are: Vite knows files by that. */
export function realPaths(folder: string): string[] {
  if (!existsSync(folder)) return [folder];
  const links = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
  return [folder, ...links].filter((path) => existsSync(path)).map((path) => realpathSync(path));
}

export function fileExists(path: string): boolean {
  return existsSync(path);
}

function pagePath(srcDir: string, path: string): string {
  return join(srcDir, 'pages', path.replace(/\/$/, ''));
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
