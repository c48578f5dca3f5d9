import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../model/nearest.js';

/** The command was called in a way it does not understand; where its help is, is printed below the message. */
export class UsageError extends Error {}

/** Parses arguments strictly; unknown ones are a UsageError. */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(unknownOption(error as NodeJS.ErrnoException, options) ?? (error as Error).message);
  }
}

function unknownOption({ code, message }: NodeJS.ErrnoException, options: object): string | undefined {
  const option = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-[^' ]+)/.exec(message)?.[1];
  if (!option) return undefined;
  const near = nearest(option.replace(/^-+/, ''), Object.keys(options));
  return `There is no option ${option}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
}
