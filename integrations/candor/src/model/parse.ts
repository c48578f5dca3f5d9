import type { z } from 'zod';
import { CandorError, errorIssue, type Issue, type Place } from './issue.js';
import { knownKeys } from './known-keys.js';
import { suggestion } from './nearest.js';
import { plainWords } from './plain-words.js';

/** Parses what an owner wrote; throws one issue for each key that is wrong, saying what was expected and what was found. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  rule: string,
  where: Place,
  {
    remedy = remedyFor(where),
    lineOf = () => undefined,
  }: { remedy?: string; lineOf?: (path: readonly PropertyKey[]) => number | undefined } = {},
): z.output<Schema> {
  const result = schema.safeParse(input, { error: plainWords });
  if (result.success) return result.data;
  const place = (path: readonly PropertyKey[]): Place => {
    const line = lineOf(path);
    return line === undefined ? where : { ...where, line };
  };
  const remedyOf = (issue: z.core.$ZodIssue): string => {
    if (issue.code !== 'unrecognized_keys') return remedy;
    const known = knownKeys(schema, issue.path);
    return known.length === 0 ? remedy : `${suggestion(issue.keys[0]!, known)} ${remedy}`;
  };
  throw new CandorError(
    result.error.issues.flatMap((issue) => zodIssues(issue, input, rule, place, remedyOf(issue))),
  );
}

function zodIssues(
  issue: z.core.$ZodIssue,
  input: unknown,
  rule: string,
  place: (path: readonly PropertyKey[]) => Place,
  remedy: string,
): Issue[] {
  const unknown = issue.code === 'unrecognized_keys';
  const where = place(unknown ? [...issue.path, issue.keys[0]!] : issue.path);
  const key = issue.path.length === 0 ? '' : `"${issue.path.map(String).join('.')}": `;
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The alternative that fits but for something inside it is the one that was meant.
    const meant = issue.errors.filter((errors) => errors.every(({ path }) => path.length > 0));
    if (meant.length === 1)
      return meant[0]!.flatMap((inner) =>
        zodIssues({ ...inner, path: [...issue.path, ...inner.path] }, input, rule, place, remedy),
      );
    const nested = issue.errors.flat().map(({ message }) => lower(message));
    const what = `${key}${[...new Set(nested)].join(', or ')}${found(input, issue.path)}`;
    return [errorIssue(rule, where, what, remedy)];
  }
  const shown = unknown ? '' : found(input, issue.path);
  return [errorIssue(rule, where, `${key}${lower(issue.message)}${shown}`, remedy)];
}

function found(input: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  const text = value === undefined ? undefined : JSON.stringify(value);
  return text === undefined || text.length > 60 || path.length === 0 ? '' : `; found ${text}`;
}

function remedyFor({ file }: Place): string {
  return file === undefined
    ? 'Correct the options of candor({...}) in the Astro config.'
    : `Correct ${file}.`;
}

function lower(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
