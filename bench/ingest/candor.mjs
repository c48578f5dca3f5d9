import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';

/** The whole pipeline with default options: parse, map, validate, apply decisions and policy, count, state the selection. */
export async function run(root) {
  return ingested(root, {});
}

export async function ingested(root, options) {
  const { summary, findings, facts } = await ingest({
    root,
    options: parseOptions(options),
    asOf: '2026-06-30',
  });
  const { read, published } = summary;
  const scoreSum = findings.rounds
    .flatMap(({ distribution }) => distribution)
    .reduce((sum, { score, count }) => sum + score * count, 0);
  const groups = findings.rounds.flatMap(({ breakdowns }) => breakdowns.flatMap(({ groups }) => groups));
  return {
    ...{ rows: read, scoreSum, published, agreed: facts.agreed },
    ...(options.findings && { groups: groups.length }),
  };
}
