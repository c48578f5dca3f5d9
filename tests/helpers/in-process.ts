import { format } from 'node:util';
import { main } from '../../integrations/candor/dist/cli/main.js';
import { plain, type Outcome } from './astro-cli.js';

let last: Promise<unknown> = Promise.resolve();

/** Runs `candor` in a site as a process would, but in this one, which is ten times as quick: one command after the other, for a process has one folder and one output. */
export function candorCli(
  root: string,
  args: string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const next = last.then(() => within(root, environment, () => told(() => main(args))));
  last = next.catch(() => undefined);
  return next;
}

async function within<T>(
  folder: string,
  environment: Readonly<Record<string, string>>,
  run: () => Promise<T>,
): Promise<T> {
  const [before, variables] = [process.cwd(), { ...process.env }];
  process.chdir(folder);
  Object.assign(process.env, environment);
  try {
    return await run();
  } finally {
    process.chdir(before);
    for (const name of Object.keys(environment))
      if (variables[name] === undefined) delete process.env[name];
      else process.env[name] = variables[name];
  }
}

/** What is printed meanwhile, on both streams. */
async function told(run: () => Promise<number>): Promise<Outcome> {
  let output = '';
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  const { log, error, warn } = console;
  const line = (...parts: unknown[]): void => void (output += `${format(...parts)}\n`);
  Object.assign(console, { log: line, error: line, warn: line });
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      const done = rest.at(-1);
      if (typeof done === 'function') process.nextTick(done as () => void);
      return true;
    }) as typeof stream.write;
  try {
    const code = await run();
    return { code, output: plain(output) };
  } finally {
    Object.assign(console, { log, error, warn });
    streams.forEach((stream, index) => (stream.write = writes[index]!));
  }
}

/** Builds the site in a folder with the config it has, as `astro build` does; what stops it is printed too. */
export function astroBuild(root: string): Promise<Outcome> {
  const build = async (): Promise<number> => {
    try {
      await (await import('astro')).build({ root, logLevel: 'info' });
      return 0;
    } catch (error) {
      const { message, hint } = error as Error & { hint?: string };
      console.error([message, hint].join('\n'));
      return 1;
    }
  };
  const next = last.then(() => within(root, { ASTRO_TELEMETRY_DISABLED: '1' }, () => told(build)));
  last = next.catch(() => undefined);
  return next;
}
