import { CandorError, describeIssue, type Issue } from '../../../../integrations/candor/dist/model/issue.js';
import { mappingSchema, type UserMapping } from '../../../../integrations/candor/dist/mapping/schema.js';
import { planOf, type Plan } from '../../../../integrations/candor/dist/mapping/plan.js';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import type { PresetName } from '../../../../integrations/candor/dist/mapping/presets/names.js';
import { parseOptions } from '../../../../integrations/candor/dist/options/parse.js';
import { ingest, type Ingested } from '../../../../integrations/candor/dist/pipeline.js';
import { temporaryFolder } from '../../../helpers/temporary.js';
import { asOf } from '../../ingested.js';

/** What became of a row. */
interface Taken {
  id: string;
  score: number | null;
  comment: string;
  day: string | null;
  withheld: string | null;
}

interface Imported {
  taken: Taken[];
  scores: (number | null)[];
  comments: string[];
  days: (string | null)[];
  rejected: number;
  partial: number;
  run: Ingested | null;
  /** What stopped the run, or what it warned of. */
  issues: Issue[];
  told: string[];
}

/** The mapping of a file whose columns are `Score` and `Why?`, unless told otherwise. */
export function mapped(
  columns: NonNullable<UserMapping['columns']> = {},
  more: Omit<UserMapping, 'columns'> = {},
): UserMapping {
  const score = { column: 'Score', min: 0, max: 10 };
  return { preset: false, ...more, columns: { score, comment: 'Why?', ...columns } };
}

/** Runs a site that has this one file of responses through the whole pipeline. */
export async function imported(
  content: string | Uint8Array,
  mapping: UserMapping | null = mapped(),
  name = 'answers.csv',
): Promise<Imported> {
  const folder = 'content/responses';
  const beside = mapping === null ? {} : { [`${folder}/answers.mapping.json`]: JSON.stringify(mapping) };
  const root = temporaryFolder({ [`${folder}/${name}`]: content, ...beside });
  const taken: Taken[] = [];
  const options = parseOptions({ policy: { approval: 'automatic' } });
  let run: Ingested | null = null;
  let issues: readonly Issue[] = [];
  try {
    run = await ingest({
      ...{ root, options, asOf },
      observe: ({ id, score, submittedAt, words }, { withheld }) => {
        const day = submittedAt === null ? null : new Date(submittedAt).toISOString().slice(0, 16);
        taken.push({ id, score, comment: words().comment, day, withheld });
      },
    });
    ({ issues } = run.summary);
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    ({ issues } = error);
  }
  const shown = issues.filter(({ rule }) => rule !== 'round-undeclared');
  return {
    ...{ taken, run, issues: shown, told: shown.map(describeIssue) },
    scores: taken.map(({ score }) => score),
    comments: taken.map(({ comment }) => comment),
    days: taken.map(({ day }) => day),
    rejected: run?.summary.rejected ?? 0,
    partial: run?.summary.partial ?? 0,
  };
}

/** Whether a tool is known: what follows from its preset can be asked for only then. */
export function isKnown(name: PresetName): boolean {
  return presets.some((preset) => preset.name === name);
}

/** The plan of a CSV file with these first records, whose score is declared. */
export function planned(
  rows: readonly string[],
  score: string | { index: number },
  preset?: PresetName,
): Plan {
  const declared = mappingSchema.parse({ preset, columns: { score: { column: score, min: 0, max: 10 } } });
  return planOf('answers.csv', declared, { kind: 'csv', rows: rows.map((row) => row.split(',')) });
}
