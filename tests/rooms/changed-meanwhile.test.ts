import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';
import { ownCsv } from '../helpers/responses.js';
import { temporaryFolder } from '../helpers/temporary.js';
import { asOf } from './ingested.js';

const file = 'content/responses/spring.csv';

test('a file that is written again while it is read stops the build: what it said of which row cannot be known', async () => {
  const root = temporaryFolder({ [file]: ownCsv([{ comment: 'First' }, { comment: 'Other' }]) });
  const path = join(root, file);
  const run = ingest({
    ...{ root, options: parseOptions({}), asOf },
    observe: () => writeFileSync(path, readFileSync(path, 'utf8').replace('First', 'Fifth')),
  });
  await expect(run).rejects.toThrow(`${file}: this file changed while it was read`);
});
