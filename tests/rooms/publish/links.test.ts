import { expect, test } from 'vitest';
import { dataModule, type ModuleData } from '../../../integrations/candor/dist/publish/modules.js';
import { findingsCsv } from '../../../integrations/candor/dist/publish/findings-data.js';
import { fileLink, pageLink } from '../../../integrations/candor/dist/publish/links.js';
import type { RoundFigures } from '../../../integrations/candor/dist/model/finding.js';

test('a page is addressed the way the site serves it', () => {
  const cases = [
    [{ base: '/', trailingSlash: 'ignore', format: 'directory' }, '/testimonials/'],
    [{ base: '/shop', trailingSlash: 'always', format: 'directory' }, '/shop/testimonials/'],
    [{ base: '/shop/', trailingSlash: 'never', format: 'directory' }, '/shop/testimonials'],
    [{ base: '/', trailingSlash: 'ignore', format: 'file' }, '/testimonials'],
    [{ base: 'shop', trailingSlash: 'ignore', format: 'preserve' }, '/shop/testimonials'],
  ] as const;
  for (const [settings, address] of cases) expect(pageLink('/testimonials/', settings)).toBe(address);
  expect(pageLink('/', { base: '/', trailingSlash: 'never', format: 'file' })).toBe('/');
  expect(fileLink('/findings/data.json', { base: '/shop/' })).toBe('/shop/findings/data.json');
});

test('text in the CSV cannot become a formula, and numbers stay numbers', () => {
  const round = {
    id: '=1+1',
    title: 'Spring, "early"',
    kind: 'open-form',
    n: 3,
    nps: -33.3,
    mean: null,
    distribution: [],
    breakdowns: [],
  } as unknown as RoundFigures;
  const [, line] = findingsCsv({ rounds: [round], series: [] }).split('\r\n');
  expect(line).toMatch(/^'=1\+1,"Spring, ""early""",open-form,/);
  expect(line).toContain(',-33.3,');
});

test('what visitors wrote reaches a module as data, never as code', async () => {
  const hostile = '</script>\u2028`${process.exit()}`"\\';
  const data = { published: { quotables: [{ comment: hostile }] } } as unknown as ModuleData;
  const code = dataModule(data, 'published');
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: ModuleData['published'];
  };
  expect(module.default.quotables[0]!.comment).toBe(hostile);
});
