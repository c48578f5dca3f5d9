import type { Sample } from '../model/sample.js';
import { presets } from './presets/index.js';
import type { CsvShape, JsonShape, Preset } from './presets/preset.js';

/** Which tool wrote a file, and how that is known. */
export interface Detected {
  preset: Preset;
  shape: CsvShape | JsonShape;
  /** For people: `its columns "Respondent ID" and "Collector ID" are those of SurveyMonkey`. */
  why: string;
}

/** The preset whose marks a file has; null when none fits. */
export function detectPreset(sample: Sample): Detected | null {
  for (const preset of presets) {
    const shape = sample.kind === 'csv' ? preset.csv : preset.json;
    if (shape !== undefined && hasMarks(sample, shape)) {
      const named = shape.marks.map((mark) => `"${mark}"`).join(', ');
      return { preset, shape, why: `it has ${named}, as exports of ${preset.title} do` };
    }
  }
  return null;
}

function hasMarks({ rows }: Sample, { marks }: CsvShape | JsonShape): boolean {
  const names = new Set(rows[0]?.map((cell) => cell.trim()));
  return marks.every((mark) => names.has(mark));
}
