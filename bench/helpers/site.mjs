import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sites = join(import.meta.dirname, '../data/sites');

/** A site's folder made anew with these files. It lies inside the repository, so that packages resolve. */
export function makeSite(name, files) {
  const root = join(sites, name);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Puts a generated file into a site under a second name, without copying it. */
export function addResponses(root, { path }) {
  const folder = join(root, 'content/responses');
  mkdirSync(folder, { recursive: true });
  linkSync(path, join(folder, 'benchmark.csv'));
}

/** The log of an owner who approved these responses. */
export function approvalLog(ids) {
  return ids
    .map((response) => JSON.stringify({ response, action: 'approve', by: 'bench', at: '2026-06-30' }))
    .map((line) => `${line}\n`)
    .join('');
}
