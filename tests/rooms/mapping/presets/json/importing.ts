import type { UserMapping } from '../../../../../integrations/candor/dist/mapping/schema.js';
import { describeIssue } from '../../../../../integrations/candor/dist/model/issue.js';
import { parseOptions } from '../../../../../integrations/candor/dist/options/parse.js';
import { ingest, type Ingested } from '../../../../../integrations/candor/dist/pipeline.js';
import { temporaryFolder } from '../../../../helpers/temporary.js';

/** A response as it was imported, without what it leaves open. */
export type Told = Record<string, unknown>;

export interface Imported {
  responses: Told[];
  summary: Ingested['summary'];
  /** What was reported, but for rounds nobody declared. */
  faults: string[];
}

export const platform = { url: 'https://reviews.example/acme' };

/** Imports a file of this content, which is written as JSON unless it is a text. */
export async function imported(file: string, content: unknown, mapping: UserMapping): Promise<Imported> {
  const path = `content/responses/${file}`;
  const root = temporaryFolder({ [path]: typeof content === 'string' ? content : JSON.stringify(content) });
  const kind = file.split('.').pop() as 'csv' | 'json' | 'jsonl';
  const responses: Told[] = [];
  const { summary } = await ingest({
    ...{ root, asOf: '2026-12-31' },
    options: parseOptions({ sources: [{ kind, path, mapping }] }),
    observe: ({ id, score, submittedAt, consent, segments, platform, person, words }) => {
      const said = words();
      const told = {
        ...{ id, score, consent, ...segments, person: person?.() },
        at: submittedAt === null ? null : new Date(submittedAt).toISOString(),
        ...{ comment: said.comment, name: said.name, language: said.language, email: said.email },
        tags: said.tags.join(' '),
        ...(platform && { on: platform.platform, title: platform.title, link: platform.link }),
      };
      responses.push(
        Object.fromEntries(Object.entries(told).filter(([, value]) => value != null && value !== '')),
      );
    },
  });
  const faults = summary.issues.filter(({ rule }) => rule !== 'round-undeclared').map(describeIssue);
  return { responses, summary, faults };
}
