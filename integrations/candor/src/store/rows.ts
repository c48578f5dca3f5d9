import type { Selectable } from 'kysely';
import type { StoredGroup, StoredResponse } from './contract.js';
import type { Tables } from './tables.js';

type ResponseRow = Selectable<Tables['candor_response']>;

/** What a person wrote of their own. */
export const wordColumns = [
  'comment',
  'name',
  'role',
  'organisation',
] as const satisfies (keyof ResponseRow)[];

/** What is counted and judged by. */
export const factColumns = [
  'seq',
  'id',
  'received_at',
  'round',
  'score',
  'language',
  'topic',
  'segments',
  'scopes',
  'wording',
  'flags',
] as const satisfies (keyof ResponseRow)[];

/** Columns of a response that readers see; never the hashes. */
export const readColumns = [
  ...factColumns,
  ...wordColumns,
  'answers',
] as const satisfies (keyof ResponseRow)[];

export function storedResponse(row: Pick<ResponseRow, (typeof readColumns)[number]>): StoredResponse {
  const { received_at: receivedAt, answers, segments, scopes, flags, ...rest } = row;
  return {
    ...rest,
    receivedAt,
    answers: JSON.parse(answers) as Record<string, string>,
    segments: JSON.parse(segments) as Record<string, string>,
    scopes: listed(scopes),
    flags: listed(flags),
  };
}

export function storedGroup(row: {
  n: number;
  round: string;
  score: number | null;
  day: string;
  scopes: string;
  commented: number;
  flagged: number;
  segments: string;
  about: string;
  subject: string;
}): StoredGroup {
  const { about: comment, subject: topic, ...facts } = row;
  return {
    ...facts,
    comment,
    topic,
    n: Number(row.n),
    scopes: listed(row.scopes),
    commented: row.commented === 1,
    flagged: row.flagged === 1,
    segments: JSON.parse(row.segments) as Record<string, string>,
  };
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
