import type { CheckedPage, Section } from './page.js';
import type { Showing } from './showing.js';
import { Walk } from './walk.js';

const kept = new WeakMap<Section, Showing[]>();

/** Everything that a page's sections show: walked once, however many rules ask. */
export function showingsOf(page: CheckedPage): Showing[] {
  return page.sections.flatMap((section) => {
    const known = kept.get(section) ?? new Walk(page.name).of(section);
    kept.set(section, known);
    return known;
  });
}
