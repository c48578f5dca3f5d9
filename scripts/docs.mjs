// Writes the pages of documentation that are made from the code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { buildPackage, root } from './steps.mjs';

buildPackage();
const { rulesDocument } = await import('../integrations/candor/dist/check/document.js');
const { rules } = await import('../integrations/candor/dist/check/rules/table.js');
const path = join(root, 'integrations/candor/docs/rules.md');
writeFileSync(
  path,
  await format(rulesDocument(rules), { ...(await resolveConfig(path)), parser: 'markdown' }),
);
