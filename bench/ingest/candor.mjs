import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';

/** The whole pipeline with default options: parse, map, validate, apply decisions and policy, count, state the selection. */
export async function run(root) {
  const { summary, findings } = await ingest({ root, options: parseOptions({}), asOf: '2026-06-30' });
  const { read, published } = summary;
  const scoreSum = findings.rounds
    .flatMap(({ distribution }) => distribution)
    .reduce((sum, { score, count }) => sum + score * count, 0);
  return { rows: read, scoreSum, published };
}
