import { once } from './once.js';
import type { CheckedPage } from './page.js';
import { Walk } from './walk.js';

/** Everything that a page's sections show: walked once, however many rules ask. */
export const showingsOf = once(({ name, sections }: CheckedPage) =>
  sections.flatMap((section) => new Walk(name).of(section)),
);
