import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { CheckReport } from '../check/check-report.js';
import { checkVariable } from '../site/check-run.js';
import { UsageError } from './usage.js';

/** What a build for a check came to. */
export interface CheckedBuild {
  /** Null where it ended before it could tell anything. */
  report: CheckReport | null;
  /** What it printed; empty where it succeeded. */
  log: string;
}

const home = '.astro/candor';

/**
 * Builds the site of a config into a folder of its own and hands on what was found there. The folder is gone when this returns, or is
 * interrupted: what it holds may be nobody's business.
 */
export async function checkedBuild<Value>(
  { root, configFolder }: { root: string; configFolder: string },
  use: (build: CheckedBuild) => Promise<Value>,
): Promise<Value> {
  forgetDead(root);
  const folder = join(root, home, `check-${process.pid}`);
  const forget = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const ending = new AbortController();
  const interrupted = (): void => {
    ending.abort();
    forget();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'report.json');
    const { code, log } = await astroBuild(
      configFolder,
      relative(root, join(folder, 'site')),
      file,
      ending.signal,
    );
    return await use({ report: reportIn(file), log: code === 0 ? '' : log });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    forget();
  }
}

function astroBuild(
  configFolder: string,
  outDir: string,
  file: string,
  signal: AbortSignal,
): Promise<{ code: number | null; log: string }> {
  const args = [astroProgram(configFolder), 'build', '--root', configFolder, '--outDir', outDir];
  const child = spawn(process.execPath, args, {
    cwd: configFolder,
    env: { ...process.env, [checkVariable]: file, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, log }));
  });
}

/** The Astro of the site, which need not be the one next to us. */
function astroProgram(configFolder: string): string {
  try {
    const astro = createRequire(join(configFolder, 'package.json')).resolve('astro/package.json');
    return join(dirname(astro), 'bin/astro.mjs');
  } catch {
    throw new UsageError(`There is no Astro in ${configFolder}. Install the packages of the site first.`);
  }
}

function reportIn(file: string): CheckReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CheckReport;
  } catch {
    return null;
  }
}

/** Removes what checks left that were killed. */
function forgetDead(root: string): void {
  for (const name of names(join(root, home))) {
    const pid = Number(/^check-(\d+)$/.exec(name)?.[1] ?? process.pid);
    if (!isAlive(pid)) rmSync(join(root, home, name), { recursive: true, force: true });
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
