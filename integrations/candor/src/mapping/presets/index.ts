import { googleForms } from './google-forms.js';
import type { Preset } from './preset.js';

/** Every known tool, the most telling marks first. */
export const presets: readonly Preset[] = [googleForms];
