import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';

/** Whether this module is the program that was started. */
export function isMain({ filename }) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;
}

/** Runs a module in a fresh process on the same Node; gives what it printed, and fails with all of it when it failed. */
export async function runNode(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [code, signal] = await once(child, 'close');
  if (code === 0) return stdout;
  throw new Error(`"node ${args.join(' ')}" ended with ${signal ?? code}:\n${stdout}${stderr}`);
}
