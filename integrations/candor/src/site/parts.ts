import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileExists } from '../check/project.js';
import { CandorError, errorIssue } from '../model/issue.js';
import { replaceableComponents, type CandorOptions } from '../options/schema.js';

const ours = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** File of the layout or a component; undefined when the name is not one of theirs. */
export function componentPath(name: string, options: CandorOptions, root: string): string | undefined {
  if (name === 'layout')
    return options.layout === undefined ? ours('components/Layout.astro') : userPath(options.layout, root);
  const component = replaceableComponents.find((known) => name === `components/${known}`);
  if (component === undefined) return undefined;
  const own = options.components[component];
  return own === undefined ? ours(`components/parts/${component}.astro`) : userPath(own, root);
}

/** Refuses a layout or component that is not there, before anything is built. */
export function assertOwnFiles({ layout, components }: CandorOptions, root: string): void {
  const given = [['layout', layout], ...Object.entries(components)] as const;
  const missing = given.flatMap(([key, path]) => {
    if (path === undefined || !path.startsWith('.') || fileExists(resolve(root, path))) return [];
    return [
      errorIssue(
        'options',
        {},
        `"${key}": ${path} does not exist`,
        'Give the path from the root of the site.',
      ),
    ];
  });
  if (missing.length > 0) throw new CandorError(missing);
}

/** Relative paths count from the site's root; anything else is left to the bundler. */
function userPath(path: string, root: string): string {
  return path.startsWith('.') || isAbsolute(path) ? resolve(root, path) : path;
}
