import type { Chart, Shape, Tone } from './shapes.js';

/** An element of an SVG: its name, its attributes, and its text. */
export interface Drawn {
  tag: Shape['tag'];
  tone: Tone;
  room: 'wide' | null;
  attributes: Record<string, string | number>;
  text: string | null;
}

/** The elements of a chart; `place` writes a distance from the left, given in percent. Languages read from right to left get its mirror image. */
export function draw({ shapes, dir }: Chart, place: (percent: number) => string | number): Drawn[] {
  const from = (x: number): string | number => place(dir === 'rtl' ? round(100 - x) : x);
  return shapes.map((shape) => ({
    tag: shape.tag,
    tone: shape.tone,
    room: shape.room ?? null,
    attributes: attributesOf(shape, from, place, dir),
    text: shape.tag === 'text' ? shape.text : null,
  }));
}

function attributesOf(
  shape: Shape,
  from: (x: number) => string | number,
  length: (percent: number) => string | number,
  dir: Chart['dir'],
): Drawn['attributes'] {
  switch (shape.tag) {
    case 'line': {
      const { x1, x2, y1, y2, thick } = shape;
      const ends = { x1: from(x1), x2: from(x2), y1, y2 };
      return thick === undefined ? ends : { ...ends, 'stroke-width': thick };
    }
    case 'rect': {
      const { x, width, y, height } = shape;
      return { x: from(dir === 'rtl' ? x + width : x), y, width: length(width), height };
    }
    case 'circle':
      return { cx: from(shape.cx), cy: shape.cy, r: shape.r };
    case 'text':
      return { x: from(shape.x), y: shape.y, 'text-anchor': shape.anchor };
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
