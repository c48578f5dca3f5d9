import { expect, test } from 'vitest';
import { CandorError } from '../../../integrations/candor/dist/model/issue.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { siteShare } from '../../../integrations/candor/dist/site/share.js';

const site = { root: '/site', memory: '/site/cache', collections: true, development: false };
const shared = (options: CandorUserOptions, installed: boolean, known = site) =>
  siteShare(parseOptions(options), known, () => (installed ? '/site/node_modules/engine/index.js' : null));
const some: CandorUserOptions = { testimonials: { shareImages: ['square'] } };

test('a site has images in every size where they can be drawn, or those it asks for', () => {
  expect(shared({}, true)).toMatchObject({ sizes: ['card', 'square', 'story'], hints: [] });
  expect(shared(some, true).sizes).toEqual(['square']);
  expect(shared({}, true).module?.door).toMatch(/^file:.*share-images\.js$/);
});

test('a site that did not ask is told in one line what to install, and one that did ask stops', () => {
  expect(shared({}, false)).toMatchObject({
    sizes: [],
    module: null,
    hints: [expect.stringContaining('npm install @takumi-rs/core')],
  });
  const error = (): unknown => shared(some, false);
  expect(error).toThrow(CandorError);
  expect(error).toThrow(
    'testimonials.shareImages needs the package "@takumi-rs/core", which is not installed',
  );
});

test('nothing is said where there would be no images anyway', () => {
  for (const [options, known] of [
    [{ testimonials: { shareImages: false } }, site],
    [{ pages: { testimonials: false } }, site],
    [some, { ...site, collections: false }],
  ] as const)
    expect(shared(options as CandorUserOptions, false, known)).toMatchObject({
      sizes: [],
      hints: [],
      module: null,
    });
});
