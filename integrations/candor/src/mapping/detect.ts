import type { Sample } from '../model/sample.js';
import { hasShape } from './marks.js';
import { presets } from './presets/index.js';
import type { CsvShape, JsonShape, Preset } from './presets/preset.js';

/** Which tool wrote a file, and how that is known. */
export interface Detected {
  preset: Preset;
  shape: CsvShape | JsonShape;
  /** For people: `it has "Respondent ID", "Collector ID", as exports of SurveyMonkey do`. */
  why: string;
}

/** The preset whose marks a file has, of several the one with most; null when none fits. */
export function detectPreset(sample: Sample): Detected | null {
  const fitting = presets.flatMap((preset) =>
    shapesOf(preset, sample)
      .filter((shape) => hasShape(sample, shape))
      .map((shape) => ({ preset, shape })),
  );
  const best = mostTelling(fitting);
  if (best === undefined) return null;
  const named = best.shape.marks.map((mark) => `"${mark}"`).join(', ');
  return { ...best, why: `it has ${named}, as exports of ${best.preset.title} do` };
}

/** The shape of a preset that a file has, else its usual one; undefined when the tool writes no files of this kind. */
export function shapeFor(preset: Preset, sample: Sample): CsvShape | JsonShape | undefined {
  const shapes = shapesOf(preset, sample);
  const fitting = shapes.filter((shape) => hasShape(sample, shape)).map((shape) => ({ shape }));
  return mostTelling(fitting)?.shape ?? shapes[0];
}

function shapesOf({ csv, otherCsv = [], json }: Preset, { kind }: Sample): (CsvShape | JsonShape)[] {
  if (kind !== 'csv') return json === undefined ? [] : [json];
  return csv === undefined ? [] : [csv, ...otherCsv];
}

function mostTelling<Found extends { shape: CsvShape | JsonShape }>(
  fitting: readonly Found[],
): Found | undefined {
  const most = Math.max(...fitting.map(({ shape }) => shape.marks.length));
  return fitting.find(({ shape }) => shape.marks.length === most);
}
