import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
const candor = fileURLToPath(new URL('../../integrations/candor/dist/cli/index.js', import.meta.url));

export interface Outcome {
  code: number;
  /** Both streams, without colours. */
  output: string;
}

/** Runs `astro` in a site of its own, as a person would. */
export function astroCli(root: string, args: string[]): Promise<Outcome> {
  return run(astro, root, args);
}

/** Runs `candor` in a site of its own, in a process of its own. */
export function candorProcess(
  root: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return run(candor, root, args, environment);
}

function run(
  script: string,
  cwd: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ...environment,
  };
  for (const name of ['VITEST', 'NODE_ENV']) delete env[name];
  const child = spawn(process.execPath, [script, ...args], { cwd, env });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, output: plain(output) }));
  });
}

/** Without colours. */
export function plain(output: string): string {
  return output.replace(/\u001b\[[\d;]*m/g, '');
}
