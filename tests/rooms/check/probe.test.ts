import { pathToFileURL } from 'node:url';
import candor, { type CandorUserOptions } from 'astro-candor';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { probePath } from '../../../integrations/candor/dist/check/probe.js';
import { probes } from '../../../integrations/candor/dist/pages/probe.js';
import { definition } from '../../helpers/form-page.js';
import { temporaryFolder } from '../../helpers/temporary.js';

/** The routes that a site gets which receives answers itself, or has nothing to receive them with. */
function routesOf(command: 'build' | 'dev', adapter: object | undefined, options: CandorUserOptions = {}) {
  const root = pathToFileURL(`${temporaryFolder()}/`);
  const at = (path: string): URL => new URL(path, root);
  const folders = {
    srcDir: at('src/'),
    publicDir: at('public/'),
    outDir: at('dist/'),
    cacheDir: at('cache/'),
  };
  const build = {
    format: 'directory',
    client: at('dist/client/'),
    server: at('dist/server/'),
    assets: '_astro',
  };
  const config = { root, ...folders, build, base: '/', trailingSlash: 'ignore', adapter };
  const routes: { pattern: string; prerender?: boolean }[] = [];
  const setup = {
    ...{ config, command, injectRoute: (route: (typeof routes)[number]) => routes.push(route) },
    ...{ updateConfig: () => config, injectScript: () => undefined },
  };
  void candor(options).hooks['astro:config:setup']!(setup as never);
  return routes.filter(({ pattern }) => pattern.startsWith(probePath));
}

describe('the pages of the form in its states', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('are in no build that is published', () => {
    vi.stubEnv('CANDOR_CHECK', undefined);
    expect(routesOf('build', {})).toEqual([]);
    vi.stubEnv('CANDOR_CHECK', '');
    expect(routesOf('build', {})).toEqual([]);
  });

  test('are printed beforehand by a check of a site that makes them on request, and by no other', () => {
    vi.stubEnv('CANDOR_CHECK', 'result.json');
    expect(routesOf('build', {})).toMatchObject([{ pattern: '/candor-check/[state]', prerender: true }]);
    expect(routesOf('dev', {})).toEqual([]);
    expect(routesOf('build', undefined)).toEqual([]);
    expect(routesOf('build', {}, { form: { action: { provider: 'netlify' } } })).toEqual([]);
    expect(routesOf('build', {}, { form: false })).toEqual([]);
  });

  test('have something wrong where errors are to be seen, and are told apart by name', () => {
    const all = probes(definition);
    const errors = all.find(({ state }) => state === 'errors');
    expect(errors).toMatchObject({
      form: { faults: [{ field: 'comment', key: 'long' }, { field: 'email' }, { field: 'consent' }] },
    });
    expect(new Set(all.map(({ state }) => state)).size).toBe(all.length);
  });
});
