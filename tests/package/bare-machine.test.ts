import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { packageFolder } from '../helpers/imports.js';
import { ownCsv } from '../helpers/responses.js';
import { writeFiles } from '../helpers/temporary.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const full = process.env.CANDOR_FULL === '1';

/** The environment of a person who just opened a terminal: nothing of this run's. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const env: NodeJS.ProcessEnv = {
    HOME: process.env.HOME,
    PATH: path.join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  return env;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.runIf(full)(
  'npm start serves every page from a bare clone with no step in between',
  { timeout: 600_000 },
  async () => {
    const folder = join(emptyFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', repository, folder]);
    const child = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...plainEnvironment(), PORT: '4399' },
      detached: true,
    });
    onTestFinished(() => void process.kill(-child.pid!));
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    await vi.waitFor(() => expect(output).toContain('Stop it with Ctrl+C.'), {
      timeout: 500_000,
      interval: 500,
    });

    const addresses = [...output.matchAll(/http:\/\/localhost:\d+\S*/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(5);
    for (const address of [
      ...addresses,
      'http://localhost:4399/findings/data.json',
      'http://localhost:4399/comments/2/',
    ]) {
      expect((await fetch(address)).status, address).toBe(200);
    }
  },
);

test('npm start says what takes long, and before it that its port is taken', async () => {
  const folder = emptyFolder();
  // A copy, where there is nothing to compile.
  cpSync(join(repository, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const start = async (port: number): Promise<string> => {
    const child = spawn(process.execPath, [join(folder, 'scripts/start.mjs')], {
      env: { ...plainEnvironment(), PORT: String(port) },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    return output;
  };
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await start(port)).toBe(
    `Port ${port} is taken, perhaps by an earlier "npm start": stop that (Ctrl+C in its terminal), or choose another port: PORT=${port + 1} npm start\n`,
  );
  other.close();
  expect(await start(port)).toMatch(/^Compiling the package \.\.\.\n/);
});

test.runIf(full)(
  'the packed tarball installs from the registry and type-checks in a fresh site',
  { timeout: 600_000 },
  () => {
    const folder = emptyFolder();
    const env = plainEnvironment();
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: packageFolder,
        encoding: 'utf8',
      }),
    ) as [{ filename: string }];
    const dependencies = {
      astro: '7.3.4',
      'astro-candor': `./${packed.filename}`,
      '@astrojs/check': '0.9.10',
      typescript: '6.0.3',
      '@types/node': '24.10.1',
    };
    const manifest = {
      private: true,
      type: 'module',
      dependencies,
      overrides: { '@emnapi/runtime': '1.11.3' },
    };
    writeFiles(folder, {
      'package.json': JSON.stringify(manifest),
      'tsconfig.json':
        '{ "extends": "astro/tsconfigs/strictest", "include": [".astro/types.d.ts", "src"], "compilerOptions": { "types": ["node"] } }',
      'astro.config.mjs': `import candor from 'astro-candor';\nexport default { integrations: [candor({ policy: { approval: 'automatic' } })] };\n`,
      'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
      'src/pages/index.astro': `---\nimport published from 'virtual:candor/published';\nimport { Testimonials } from 'astro-candor/components';\nconst words: string[] = published.quotables.map((quote) => quote.comment);\n---\n<Testimonials limit={words.length} />`,
      'content/responses/spring.csv': ownCsv([{ comment: 'Good as new.', consent: 'quote' }]),
    });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env });
    const node = process.execPath;
    const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
    expect(execFileSync(node, [astro, 'check'], { cwd: folder, env, encoding: 'utf8' })).toContain(
      '0 errors',
    );
    expect(execFileSync(node, [astro, 'build'], { cwd: folder, env, encoding: 'utf8' })).toContain(
      'Complete!',
    );
    writeFileSync(
      join(folder, 'src/pages/wrong.astro'),
      `---\nimport { Testimonials } from 'astro-candor/components';\n---\n<Testimonials limit="many" />`,
    );
    expect(() => execFileSync(node, [astro, 'check'], { cwd: folder, env, stdio: 'pipe' })).toThrow();
  },
);
