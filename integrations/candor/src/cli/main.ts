import { debuglog } from 'node:util';
import { CandorError } from '../model/issue.js';
import { issueLines } from '../report/console.js';
import { StoreUnavailable } from '../store/contract.js';
import { check } from './check.js';
import { decide } from './decide.js';
import { erase } from './erase.js';
import { exportResponses } from './export.js';
import { followUp } from './follow-up.js';
import { importResponses } from './import.js';
import { inbox } from './inbox.js';
import { report } from './report.js';
import { store } from './store.js';
import { themes } from './themes.js';
import { UsageError } from './usage.js';

const commands: Record<string, { run(args: string[]): Promise<number>; help: string }> = {
  import: importResponses,
  check,
  inbox,
  decide,
  report,
  'follow-up': followUp,
  export: exportResponses,
  erase,
  store,
  themes,
};

const overview = `candor <command>

  import     tells what is in a file of answers, and what to write so that the site reads it
  check      holds the whole site to every rule without publishing it
  inbox      lists the comments that await approval
  decide     records decisions about responses
  report     tells what was read, counted and withheld, why a response is where it is, and what grows old or is missing
  follow-up  lists the people to tell what came of what they said
  export     writes the answers of the form, the log of consent, or testimonials for an e-mail
  erase      erases answers of the form, or everything that is past its time
  store      makes the feedback store ready and tells what is in it
  themes     shows what the themes find in the comments, and what they miss

Every command has --help and --json. Exit codes: 0 done, 1 problems found, 2 wrong use.
`;

/** Runs what was typed; the exit code. */
export async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return print(overview);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return complain(`There is no command "${name}".\n\n${overview}`);
  if (args.includes('--help') || args.includes('-h')) return print(command.help);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError)
      return complain(`${error.message}\nFor everything it can do: npx candor ${name} --help\n`);
    if (error instanceof StoreUnavailable) return fail(error.message);
    if (!(error instanceof CandorError)) return stopped(error);
    issueLines(error.issues).forEach((line) => console.error(line));
    return 1;
  }
}

function fail(text: string): number {
  console.error(`${text} Check that the database runs, and CANDOR_DATABASE_URL.`);
  return 1;
}

/** NODE_DEBUG=candor tells where it happened. */
function stopped(error: unknown): number {
  debuglog('candor')('%s', error instanceof Error ? error.stack : error);
  console.error(`This command stopped: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(text);
  return 2;
}
