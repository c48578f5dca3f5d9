import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called in a way it does not understand; its help is printed below the message. */
export class UsageError extends Error {}

/** Parses arguments strictly; unknown ones are a UsageError. */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
