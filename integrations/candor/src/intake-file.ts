import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeSettings } from './model/form.js';

/** Where a build leaves the form's settings for other servers, below the output folder. No secret is in it. */
export const intakeFile = 'server/candor-intake.json';

export async function writeIntakeFile(outDir: string, settings: IntakeSettings): Promise<void> {
  await writeFile(join(outDir, intakeFile), `${JSON.stringify(settings, null, 2)}\n`);
}
