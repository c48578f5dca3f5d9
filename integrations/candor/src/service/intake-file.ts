import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IntakeSettings } from '../model/form.js';

/** What a build leaves in the server's folder, for servers other than Astro's: the form's settings. No secret is in it. */
export const intakeFile = 'candor-intake.json';

export async function writeIntakeFile(serverFolder: string, settings: IntakeSettings): Promise<void> {
  const path = join(serverFolder, intakeFile);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(settings, null, 2)}\n`);
}

/** The settings a build left in the server's folder; null when it left none. */
export function readIntakeFile(serverFolder: string): IntakeSettings | null {
  const path = join(serverFolder, intakeFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as IntakeSettings) : null;
}
