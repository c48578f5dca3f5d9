import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../../integrations/candor/dist/pipeline.js';
import { scanOutput } from '../../../integrations/candor/dist/site/scan.js';
import { PageChecks } from '../../../integrations/candor/dist/check/run-rules.js';
import { checkFacts } from '../../helpers/facts.js';
import { temporaryFolder } from '../../helpers/temporary.js';

test('the same output is searched again on another day and under another policy, also where no file has answers', async () => {
  const root = temporaryFolder({ 'dist/index.html': '<p>Hello</p>' });
  const memory = join(root, 'memory');
  const kept = async (asOf: string, maximumAgeMonths: number): Promise<string> => {
    const request = { root, options: parseOptions({ policy: { maximumAgeMonths } }), asOf, memory };
    await scanOutput([join(root, 'dist')], await ingest(request), request, {
      pages: () => new PageChecks(checkFacts()),
    });
    return readFileSync(join(memory, 'scan.kept'), 'latin1');
  };
  const first = await kept('2026-06-30', 24);
  expect(await kept('2026-06-30', 24)).toBe(first);
  const searches = [first, await kept('2026-07-01', 24), await kept('2026-07-01', 12)];
  expect(new Set(searches).size).toBe(3);
});
