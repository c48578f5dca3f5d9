// Searches an output as a build does and prints what it took and found. The responses are read and judged before the clock starts, as they are in a build.
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';
import { scanOutput } from '../../integrations/candor/dist/site/scan.js';
import { usage } from '../helpers/usage.mjs';

const [root, ...folders] = process.argv.slice(2);
const request = { root, options: parseOptions({}), asOf: '2026-06-30' };
const ingested = await ingest(request);
const noRules = {
  pages: () => ({ seen: { pages: new Map() }, look: () => undefined, finish: () => [] }),
};
const before = usage().cpu;
const start = performance.now();
const { issues } = await scanOutput(folders, ingested, request, noRules);
const [ms, cpu] = [performance.now() - start, usage().cpu - before];
const found = issues.map(
  ({ where, what }) => `${where.response} ${/holds the (.+?) of a/.exec(what)?.[1] ?? what}`,
);
console.log(JSON.stringify({ ms, cpu, rss: usage().rss, found }));
