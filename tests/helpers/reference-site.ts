import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { TestProject } from 'vitest/node';
import { probeRoute } from '../../integrations/candor/dist/site/routes.js';
import { storeAddress } from '../../integrations/candor/dist/store/address.js';
import { openStore } from '../../integrations/candor/dist/store/open.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the built reference site. */
    reference: string;
  }
}

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The form in all its states, which a server prints on request: for rules to look at, as `candor check` has them. */
const probes: AstroIntegration = {
  name: 'probes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({
        pattern: probeRoute.pattern,
        entrypoint: new URL(`../../integrations/candor/routes/${probeRoute.entrypoint}`, import.meta.url),
        prerender: probeRoute.prerender,
      }),
  },
};

/** Builds the reference site once for all tests that look at it, into a folder of its own, so that it disturbs no other build. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const parent = join(repository, 'node_modules/.candor-tests');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'reference-'));
  // Answers somebody gave to the site on this machine are no part of it.
  const database = `sqlite:${join(folder, 'empty.sqlite')}`;
  const day = String(Date.parse('2026-06-30') / 1000);
  await withEnvironment({ CANDOR_DATABASE_URL: database, SOURCE_DATE_EPOCH: day }, async () => {
    const store = await openStore(storeAddress(folder, database));
    await store.close();
    const [outDir, cacheDir] = [join(folder, 'dist'), join(folder, 'cache')];
    await build({ root: repository, outDir, cacheDir, logLevel: 'silent', integrations: [probes] });
  });
  provide('reference', join(folder, 'dist/client'));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Runs with these variables of the environment, and without a trace of them afterwards. */
async function withEnvironment(
  variables: Readonly<Record<string, string>>,
  run: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await run();
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
