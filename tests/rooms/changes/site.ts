import { createHash } from 'node:crypto';
import { describeIssue, CandorError, type Issue } from '../../../integrations/candor/dist/model/issue.js';
import type { Change } from '../../../integrations/candor/dist/model/published-change.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { ownCsv, type OwnRow } from '../../helpers/responses.js';
import type { Files } from '../../helpers/temporary.js';
import { disclosed, ingestFiles } from '../ingested.js';

/** Keys of a change as they stand in its frontmatter; null leaves one out. */
export type Keys = Record<string, string | null>;

const whole: Keys = {
  title: 'Later opening',
  status: 'done',
  said: '{ theme: hours, round: autumn }',
  did: 'We stay open until six.',
  since: '2026-01-10',
};

/** A change that keeps every rule, but for these keys. */
export function change(keys: Keys = {}, body = 'More about it.'): string {
  const lines = Object.entries({ ...whole, ...keys }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

export function publicId(response: string): string {
  return createHash('sha256').update(`candor:${response}`).digest('hex').slice(0, 12);
}

const round = (title: string, kind: string, dates: string): string =>
  `title: ${title}\nkind: ${kind}\n${kind === 'invited-all' ? 'asked: 90\n' : ''}${dates}\n` +
  disclosed.replace(/^opened:.*\n/m, '');

/** `about` of `n` comments speak of hours; the first of these and the last of the others agreed to be published. */
export function comments(prefix: string, month: string, n: number, about: number): OwnRow[] {
  return Array.from({ length: n }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    submitted_at: `${month}-${String((index % 20) + 1).padStart(2, '0')}`,
    score: index % 11,
    comment: index < about ? 'Longer hours, please.' : 'All is well.',
    consent: index === 0 || index === n - 1 ? 'quote' : 'no',
  }));
}

/** Two rounds of invitations, one before the change and one after it, and a form that anybody may still answer. */
export const twoRounds: Files = {
  'content/rounds/autumn.yaml': round('Autumn', 'invited-all', 'opened: 2025-11-01\nclosed: 2025-11-30'),
  'content/rounds/spring.yaml': round('Spring', 'invited-all', 'opened: 2026-03-01\nclosed: 2026-03-31'),
  'content/rounds/counter.yaml': round('Counter', 'open-form', 'opened: 2026-01-01'),
  'content/rounds/summer.yaml': round('Summer', 'invited-all', 'opened: 2026-06-01\nclosed: 2026-06-20'),
  'content/rounds/hidden.yaml': `${round('Hidden', 'invited-all', 'opened: 2025-10-01\nclosed: 2025-10-20')}publish: false\n`,
  'content/themes.yaml':
    '- { id: hours, name: Opening hours, patterns: [hours] }\n- { id: noise, name: Noise, patterns: [noise, loud] }\n',
  'content/responses/autumn.csv': ownCsv([
    ...comments('a', '2025-11', 40, 12),
    { id: 'blank', submitted_at: '2025-11-03', score: 9 },
  ]),
  'content/responses/spring.csv': ownCsv(comments('s', '2026-03', 50, 5)),
  'content/responses/counter.csv': ownCsv(comments('c', '2026-05', 30, 4)),
};

export const file = 'content/changes/later.mdx';

/** What a run finds wrong with one change, as a person reads it: where, what, and what to do. */
export async function told(keys: Keys = {}, { body, files, options }: More = {}): Promise<string[]> {
  const { issues } = await run(keys, { body, files, options });
  return issues
    .filter(({ rule }) => rule.startsWith('change') || rule.endsWith('syntax'))
    .map((issue) => `${issue.severity} ${describeIssue(issue).replace(file, 'later')} -> ${issue.remedy}`);
}

interface More {
  body?: string | undefined;
  files?: Files | undefined;
  options?: CandorUserOptions | undefined;
}

async function run(keys: Keys, { body, files = {}, options }: More): Promise<{ issues: readonly Issue[] }> {
  try {
    return (await ingestFiles({ ...twoRounds, [file]: change(keys, body), ...files }, options)).summary;
  } catch (error) {
    if (error instanceof CandorError) return error;
    throw error;
  }
}

/** A change that may be published, as it is. */
export async function published(keys: Keys = {}, more: More = {}): Promise<Change> {
  const files = { ...twoRounds, [file]: change(keys, more.body), ...more.files };
  return (await ingestFiles(files, more.options)).changes[0]!;
}
