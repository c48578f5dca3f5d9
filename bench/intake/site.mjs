import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../helpers/process.mjs';
import { makeSite } from '../helpers/site.mjs';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
const replacement = join(import.meta.dirname, 'open-store.mjs');

/** The receiver asks a module of the benchmark for its store; which one it gets is said when the server starts. */
const config = `import node from '@astrojs/node';
import candor from 'astro-candor';
import { defineConfig } from 'astro/config';

const chosenStore = {
  name: 'chosen-store',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './store/open.js' && importer?.endsWith('/intake-service.js') ? ${JSON.stringify(replacement)} : null,
};

export default defineConfig({
  adapter: node({ mode: 'standalone' }),
  session: false,
  integrations: [candor({ form: { ratePerHour: 1e9 } })],
  vite: { plugins: [chosenStore] },
});
`;

/** Builds a site that has the form and nothing else; gives its output folder. */
export async function builtSite() {
  const root = makeSite('intake', {
    'astro.config.mjs': config,
    'src/pages/index.astro': '<p>Benchmark</p>\n',
  });
  await runNode([astro, 'build'], { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const dist = join(root, 'dist');
  if (existsSync(join(dist, 'server/candor-intake.json'))) return dist;
  throw new Error(`${root} was built without a form`);
}
