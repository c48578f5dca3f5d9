import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { AstroUserConfig } from 'astro';
import node from '@astrojs/node';
import type { CandorUserOptions } from 'astro-candor';
import { buildSite } from './site.js';
import { temporaryFolder, type Files } from './temporary.js';

export const testKey = 'a key for tests only, long enough';

/** A site with the form; the caller removes it. Its config has no adapter, which commands do not need and which is slow to load. */
export function formSiteFolder(options: CandorUserOptions = {}, files: Files = {}): string {
  const config = `import candor from 'astro-candor';\nexport default { integrations: [candor(${JSON.stringify(options)})] };\n`;
  return temporaryFolder(
    { 'package.json': '{ "type": "module" }', 'astro.config.mjs': config, ...files },
    true,
  );
}

/** Builds it; what the store holds by then is published. */
export async function buildFormSite(
  root: string,
  options: CandorUserOptions = {},
  config: AstroUserConfig = {},
) {
  return buildSite({
    root,
    options,
    config: { adapter: node({ mode: 'standalone' }), session: false, ...config },
  });
}

/** A running server of a built site. */
export interface ServedSite {
  origin: string;
  /** Everything it printed. */
  output(): string;
  process: ChildProcess;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
}

const program = `
import { serve } from 'astro-candor/intake';
const site = await serve({ dist: 'dist', port: Number(process.env.PORT ?? 0) });
console.log(site.address);
process.once('SIGTERM', () => void site.close().then(() => process.exit(0)));
`;

/** Serves a built site in a process of its own, as \`npm start\` does. */
export async function serveSite(root: string, environment: NodeJS.ProcessEnv = {}): Promise<ServedSite> {
  const env: NodeJS.ProcessEnv = { ...process.env, CANDOR_KEY: testKey, ...environment };
  for (const name of ['VITEST', 'NODE_ENV']) delete env[name];
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, env });
  const lines: string[] = [];
  child.stderr.on('data', (data: Buffer) => lines.push(data.toString()));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(`${line}\n`);
      if (line.startsWith('http://')) resolve(line);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${lines.join('')}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    origin,
    process: child,
    output: () => lines.join(''),
    kill: () => (child.kill('SIGKILL'), ended),
    stop: () => (child.kill('SIGTERM'), ended),
  };
}

/** Sends the form as a browser does. */
export function postForm(
  origin: string,
  fields: Readonly<Record<string, string>> | [string, string][],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${origin}/feedback/submit/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The receipt a reply carries; null when it carries none. */
export function receiptOf(reply: Response): string | null {
  return /candor-receipt=(r1\.[\w.-]+)/.exec(reply.headers.get('set-cookie') ?? '')?.[1] ?? null;
}
