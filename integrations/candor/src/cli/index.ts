#!/usr/bin/env node
import { CandorError } from '../model/issue.js';
import { issueLines } from '../report/console.js';
import { decide } from './decide.js';
import { inbox } from './inbox.js';
import { UsageError } from './usage.js';

const commands: Record<string, { run(args: string[]): Promise<number>; help: string }> = { inbox, decide };

const overview = `candor <command>

  inbox    lists the comments that await approval
  decide   records decisions about responses in content/decisions.jsonl

Every command has --help and --json. Exit codes: 0 done, 1 problems found, 2 wrong use.
`;

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return print(overview);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return complain(`There is no command "${name}".\n\n${overview}`);
  if (args.includes('--help') || args.includes('-h')) return print(command.help);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message}\n\n${command.help}`);
    if (!(error instanceof CandorError)) throw error;
    issueLines(error.issues).forEach((line) => console.error(line));
    return 1;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(text);
  return 2;
}
