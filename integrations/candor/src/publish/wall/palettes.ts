/** Colours and typefaces of an e-mail: it can load no style sheet, so the themes of the pages are told again here. */
export interface Palette {
  background: string;
  text: string;
  muted: string;
  accent: string;
  border: string;
  font: string;
  words: string;
}

const sans = 'system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif';
const serif = 'Georgia, Cambria, Times New Roman, serif';

export const palettes = {
  plain: {
    ...{ background: '#ffffff', text: '#1a2027', muted: '#4d5763', accent: '#0b57a8', border: '#d3d9e0' },
    ...{ font: sans, words: sans },
  },
  paper: {
    ...{ background: '#fbf7ee', text: '#2b2419', muted: '#63583f', accent: '#7a3b12', border: '#e0d6c0' },
    ...{ font: serif, words: serif },
  },
  poster: {
    ...{ background: '#14181d', text: '#f4f6f8', muted: '#b3bcc7', accent: '#ffd166', border: '#3b434d' },
    ...{ font: sans, words: sans },
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
