import type { CheckFacts } from '../facts.js';
import { pathOf } from './addresses.js';
import type { CheckedPage } from './page.js';

/**
 * Where a page repeats the ways to speak to whoever runs the site: the form, the policy and the main part, in the order of the page.
 * Links within the main part belong to what is told there.
 */
export function helpOrder({ links: all, mainAt }: CheckedPage, { links, site }: CheckFacts): string {
  const wanted = (['feedback', 'policy'] as const).flatMap((kind) => {
    const path = links[kind];
    return path === null ? [] : [[kind, pathOf(path, site)] as const];
  });
  const places = wanted.flatMap(([kind, path]) => {
    const at = all.findIndex(({ href, main }) => !main && isSame(href, path, site));
    return at === -1 ? [] : [{ kind: kind as string, at }];
  });
  const main = mainAt === null || places.length === 0 ? [] : [{ kind: 'main', at: mainAt - 0.5 }];
  return [...places, ...main]
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind)
    .join(' ');
}

function isSame(href: string, path: string | null, site: string | null): boolean {
  // Nearly every link of a page is another one: the end of an address tells so without taking it apart.
  return path !== null && href.includes(path) && pathOf(href, site) === path;
}
