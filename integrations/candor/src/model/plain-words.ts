import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
  array: 'a list',
};

/** What zod finds wrong, in words that can be read aloud; undefined where its own will do. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(kinds[issue.expected] ?? `a ${issue.expected}`, issue.input);
    case 'invalid_value':
      return missingOr(`expected ${alternatives(issue.values.map((value) => JSON.stringify(value)))}`, issue);
    case 'too_small':
      return boundWords(
        issue.origin,
        Number(issue.minimum),
        issue.inclusive === false ? 'more than' : 'at least',
      );
    case 'too_big':
      return boundWords(
        issue.origin,
        Number(issue.maximum),
        issue.inclusive === false ? 'less than' : 'at most',
      );
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    default:
      return undefined;
  }
}

function typeWords(kind: string, input: unknown): string {
  const bare = kind === 'text' && typeof input === 'number';
  return missingOr(`expected ${kind}${bare ? ', so put it in quotes' : ''}`, { input });
}

function missingOr(expected: string, { input }: { input?: unknown }): string {
  return input === undefined ? `missing; ${expected}` : expected;
}

function boundWords(origin: string, bound: number, limit: string): string | undefined {
  if (bound === 1 && limit === 'at least' && ['string', 'array'].includes(origin)) return 'must not be empty';
  if (origin === 'string') return `expected ${limit} ${bound} characters`;
  if (origin === 'array') return `expected ${limit} ${bound} entries`;
  return ['number', 'int'].includes(origin) ? `expected ${limit} ${bound}` : undefined;
}

function alternatives(values: readonly (string | undefined)[]): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}
