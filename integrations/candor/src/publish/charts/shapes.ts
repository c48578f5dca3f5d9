/** What a mark stands for: the style sheet of the page and the downloaded file give each its looks. */
export type Tone =
  | 'promoter'
  | 'passive'
  | 'detractor'
  | 'stripes'
  | 'plain'
  | 'score'
  | 'range'
  | 'path'
  | 'grid'
  | 'zero'
  | 'break'
  | 'value'
  | 'label';

interface Mark {
  tone: Tone;
  /** Drawn only where the chart is wide. @default always */
  room?: 'wide';
}

/**
 * One element of a chart. Across, places and lengths are percent of the chart's width; down, they are pixels: so a chart fits any
 * width and its text keeps its size.
 */
export type Shape =
  | (Mark & { tag: 'line'; x1: number; x2: number; y1: number; y2: number; thick?: number })
  | (Mark & { tag: 'rect'; x: number; width: number; y: number; height: number })
  | (Mark & { tag: 'circle'; cx: number; cy: number; r: number })
  | (Mark & { tag: 'text'; x: number; y: number; text: string; anchor: Anchor });

/** Which part of a text stands at its place; `start` is the right end where people read from right to left. */
export type Anchor = 'start' | 'middle' | 'end';

/** A chart as data, drawn alike on a page and in a file. Positions are those of a language read from left to right. */
export interface Chart {
  title: string;
  /** What it shows in one sentence, with the numbers. */
  summary: string;
  language: string;
  dir: 'ltr' | 'rtl';
  /** In pixels. */
  height: number;
  shapes: Shape[];
}

/** An area of a group of answers. Groups differ without colour: filled, outlined, striped. */
export function area(
  tone: 'promoter' | 'passive' | 'detractor' | 'plain',
  { x, width, y, height }: { x: number; width: number; y: number; height: number },
): Shape[] {
  const rect: Shape = { tag: 'rect', tone, x, width, y, height };
  if (tone !== 'detractor' || width === 0) return width === 0 ? [] : [rect];
  const middle = y + height / 2;
  return [
    { tag: 'line', tone: 'stripes', x1: x, x2: percent(x + width), y1: middle, y2: middle, thick: height },
    rect,
  ];
}

/** Two decimals are a tenth of a pixel on a wide screen. */
export function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
