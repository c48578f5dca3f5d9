import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changeStatuses, type ChangeStep } from '../model/change.js';
import { emptyRecord, type PublicRecord } from './public-record.js';
import type { RunSummary } from './summary.js';

/** Writes the report of a run in numbers; replaces the former one whole. */
export async function writeReport(path: string, summary: RunSummary): Promise<void> {
  await replaceJson(path, summary);
}

/** Keeps what a build has made public; replaces the former record whole. */
export async function writeRecord(path: string, record: PublicRecord): Promise<void> {
  await replaceJson(path, record);
}

/** Null when no build has left one, or it cannot be read: then everything counts as new. */
export async function readRecord(path: string): Promise<PublicRecord | null> {
  try {
    return { ...emptyRecord, ...(JSON.parse(await readFile(path, 'utf8')) as PublicRecord) };
  } catch {
    return null;
  }
}

const stepsFile = '.astro/candor/steps.json';
/** Steps of each change, by its id. */
export type PublishedSteps = ReadonlyMap<string, readonly ChangeStep[]>;

/** Keeps the steps of changes as a build published them: a history is only appended to. */
export async function writeSteps(
  root: string,
  changes: readonly { id: string; steps: ChangeStep[] }[],
): Promise<void> {
  await replaceJson(join(root, stepsFile), Object.fromEntries(changes.map(({ id, steps }) => [id, steps])));
}

/** None where no build has left any, or they cannot be read. */
export async function readSteps(root: string): Promise<PublishedSteps> {
  try {
    const kept = JSON.parse(await readFile(join(root, stepsFile), 'utf8')) as Record<string, unknown> | null;
    return new Map(
      Object.entries(kept ?? {}).flatMap(([id, steps]) => (areSteps(steps) ? [[id, steps]] : [])),
    );
  } catch {
    return new Map();
  }
}

async function replaceJson(path: string, data: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, JSON.stringify(data, null, 2));
  await rename(`${path}.part`, path);
}

function areSteps(kept: unknown): kept is ChangeStep[] {
  const known: readonly unknown[] = changeStatuses;
  return (
    Array.isArray(kept) &&
    kept.every(
      (step: Partial<ChangeStep> | null) => typeof step?.date === 'string' && known.includes(step.status),
    )
  );
}
