import { along, ticksOf, wholeAxis, type Axis, type Scored } from './score-axis.js';
import type { Anchor, Chart, Shape } from './shapes.js';

interface ScoreLine extends Omit<Chart, 'height' | 'shapes'> {
  score: number;
  interval: Scored['interval'];
  /** The interval in words, above the dot; the score itself stands beside the chart. */
  label: string | null;
  tick: (value: number) => string;
}

const [line, rule] = [34, 52];

/** One score on the whole way from -100 to 100, with its interval. */
export function scoreLineChart({ score, interval, label, tick, ...chart }: ScoreLine): Chart {
  return {
    ...chart,
    height: 76,
    shapes: [
      ...axisShapes(wholeAxis, rule, tick),
      { tag: 'line', tone: 'zero', x1: 50, x2: 50, y1: 22, y2: rule },
      ...scoreShapes({ score, interval }, wholeAxis, line, 6),
      ...(label === null ? [] : [labelAt({ score, interval }, label)]),
    ],
  };
}

/** The same in the cell of a table, whose head has the axis. */
export function scoreCell(scored: Scored, axis: Axis, dir: Chart['dir']): Chart {
  const zero = along(0, axis);
  const shapes: Shape[] = [
    { tag: 'line', tone: 'grid', x1: 0, x2: 100, y1: 12, y2: 12 },
    { tag: 'line', tone: 'zero', x1: zero, x2: zero, y1: 0, y2: 24 },
    ...scoreShapes(scored, axis, 12, 5),
  ];
  return { ...nameless, dir, height: 24, shapes };
}

/** The axis of a column of cells. */
export function axisCell(axis: Axis, tick: (value: number) => string, dir: Chart['dir']): Chart {
  const ends = ticksOf(axis).filter((value) => value === 0 || value === axis.low || value === axis.high);
  return { ...nameless, dir, height: 20, shapes: ends.map((value) => tickText(value, axis, 14, tick)) };
}

/** Cells say nothing themselves: the row does. */
const nameless = { title: '', summary: '', language: '' };

/** The whisker and the dot. */
export function scoreShapes({ score, interval }: Scored, axis: Axis, y: number, r: number): Shape[] {
  if (score === null) return [];
  const dot: Shape = { tag: 'circle', tone: 'score', cx: along(score, axis), cy: y, r };
  if (interval === null) return [dot];
  const [low, high] = [along(interval.low, axis), along(interval.high, axis)];
  const cap = (x: number): Shape => ({ tag: 'line', tone: 'range', x1: x, x2: x, y1: y - r, y2: y + r });
  return [{ tag: 'line', tone: 'range', x1: low, x2: high, y1: y, y2: y }, cap(low), cap(high), dot];
}

function axisShapes(axis: Axis, y: number, tick: (value: number) => string): Shape[] {
  const ticks = ticksOf(axis);
  const marks = ticks.map((value): Shape => {
    const x = along(value, axis);
    return { tag: 'line', tone: 'grid', x1: x, x2: x, y1: y, y2: y + 5 };
  });
  const texts = ticks.map((value) => tickText(value, axis, y + 20, tick));
  return [{ tag: 'line', tone: 'grid', x1: 0, x2: 100, y1: y, y2: y }, ...marks, ...texts];
}

function tickText(value: number, axis: Axis, y: number, tick: (value: number) => string): Shape {
  const x = along(value, axis);
  const anchor: Anchor = x === 0 ? 'start' : x === 100 ? 'end' : 'middle';
  return { tag: 'text', tone: 'label', x, y, text: tick(value), anchor };
}

/** Above the dot; near an end it begins or ends with the interval, so that it stays inside. */
function labelAt(
  { score, interval }: ScoreLine | { score: number; interval: Scored['interval'] },
  text: string,
): Shape {
  const x = along(score, wholeAxis);
  const mark = { tag: 'text', tone: 'value', y: 16, text } as const;
  if (x < 32) return { ...mark, x: along(interval?.low ?? score, wholeAxis), anchor: 'start' };
  if (x > 68) return { ...mark, x: along(interval?.high ?? score, wholeAxis), anchor: 'end' };
  return { ...mark, x, anchor: 'middle' };
}
