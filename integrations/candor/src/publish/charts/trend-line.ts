import { ticksOf, type Axis, type Scored } from './score-axis.js';
import { percent, type Anchor, type Chart, type Shape } from './shapes.js';

/** A round on the line. */
export interface TrendPoint extends Scored {
  /** When it was. */
  label: string;
  /** The score as the table prints it, or its marker. */
  value: string;
  /** Whether it follows the point before it directly and can be compared with it. */
  joined: boolean;
  /** Whether something about the asking changed since the point before. */
  broken: boolean;
}

/** Where a trend is drawn: in pixels from the top, and how many percent are left for the axis and the last label. */
interface Frame {
  axis: Axis;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Room of a narrow and of a wide drawing between its edges, in pixels. */
  narrow: number;
  wide: number;
}

/** Scores of rounds over time. */
export function trendChart(
  chart: Omit<Chart, 'height' | 'shapes'>,
  points: readonly TrendPoint[],
  axis: Axis,
  tick: (value: number) => string,
): Chart {
  const frame: Frame = { axis, top: 36, bottom: 196, left: 12, right: 5, narrow: 199, wide: 451 };
  const shapes = [...gridShapes(frame, tick), ...pointShapes(points, frame)];
  return { ...chart, height: 232, shapes };
}

/** The same, small, to stand beside others on the same axis: it names its first and last round only. */
export function smallTrendChart(
  chart: Omit<Chart, 'height' | 'shapes'>,
  points: readonly TrendPoint[],
  axis: Axis,
): Chart {
  const frame: Frame = { axis, top: 24, bottom: 96, left: 0, right: 0, narrow: 0, wide: 0 };
  const zero: Shape = { tag: 'line', tone: 'zero', x1: 0, x2: 100, y1: down(0, frame), y2: down(0, frame) };
  return { ...chart, height: 140, shapes: [zero, ...pointShapes(points, frame)] };
}

function gridShapes(frame: Frame, tick: (value: number) => string): Shape[] {
  return ticksOf(frame.axis).flatMap((value): Shape[] => {
    const y = down(value, frame);
    return [
      { tag: 'line', tone: value === 0 ? 'zero' : 'grid', x1: 0, x2: 100, y1: y, y2: y },
      { tag: 'text', tone: 'label', x: 0, y: y - 5, text: tick(value), anchor: 'start' },
    ];
  });
}

function pointShapes(points: readonly TrendPoint[], frame: Frame): Shape[] {
  const last = points.length - 1;
  const paths = points.flatMap((point, index) => pathShapes(points, point, index, frame));
  const marks = points.flatMap((point, index) =>
    markShapes(point, across(index, points.length, frame), frame),
  );
  const texts = points.flatMap((point, index) => textShapes(point, index, last, frame));
  return [...paths, ...marks, ...texts];
}

/** The line from the point before, or the break that stands in its place. */
function pathShapes(
  points: readonly TrendPoint[],
  { score, joined, broken }: TrendPoint,
  index: number,
  frame: Frame,
): Shape[] {
  const before = points[index - 1];
  if (before === undefined) return [];
  const [x1, x2] = [across(index - 1, points.length, frame), across(index, points.length, frame)];
  if (broken) {
    const x = percent((x1 + x2) / 2);
    return [
      { tag: 'line', tone: 'break', x1: x, x2: x, y1: frame.top - 12, y2: frame.bottom },
      { tag: 'text', tone: 'label', x, y: frame.top - 18, text: '[b]', anchor: 'middle' },
    ];
  }
  if (!joined || before.score === null || score === null) return [];
  return [{ tag: 'line', tone: 'path', x1, x2, y1: down(before.score, frame), y2: down(score, frame) }];
}

function markShapes({ score, interval }: TrendPoint, x: number, frame: Frame): Shape[] {
  if (score === null) return [];
  const dot: Shape = {
    tag: 'circle',
    tone: 'score',
    cx: x,
    cy: down(score, frame),
    r: frame.left === 0 ? 4 : 5,
  };
  if (interval === null) return [dot];
  const [y1, y2] = [down(interval.high, frame), down(interval.low, frame)];
  return [{ tag: 'line', tone: 'range', x1: x, x2: x, y1, y2 }, dot];
}

/** The score, and when it was. */
function textShapes(point: TrendPoint, index: number, last: number, frame: Frame): Shape[] {
  const small = frame.narrow === 0;
  const anchor: Anchor = !small ? 'middle' : index === 0 ? 'start' : 'end';
  const x = !small ? across(index, last + 1, frame) : index === 0 ? 0 : 100;
  // A small chart has no room beside its line: there the score stands at the foot, above the month.
  const [high, low] = small
    ? [frame.bottom + 22, frame.bottom + 38]
    : [above(point, frame), frame.bottom + 24];
  const value: Shape = { tag: 'text', tone: 'value', x, y: high, text: point.value, anchor };
  const label: Shape = { tag: 'text', tone: 'label', x, y: low, text: point.label, anchor };
  return [...thinned(value, index, last, 44, frame), ...thinned(label, index, last, 70, frame)];
}

/** A text at every place where there is room, at every second, fourth ... where there is not; always at the last. */
function thinned(shape: Shape, index: number, last: number, size: number, { narrow, wide }: Frame): Shape[] {
  if (narrow === 0) return index === 0 || index === last ? [shape] : [];
  const every = (room: number): number => 2 ** Math.max(0, Math.ceil(Math.log2((size * (last + 1)) / room)));
  if ((last - index) % every(narrow) === 0) return [shape];
  return (last - index) % every(wide) === 0 ? [{ ...shape, room: 'wide' }] : [];
}

function across(index: number, count: number, { left, right }: Frame): number {
  return percent(left + ((index + 0.5) * (100 - left - right)) / count);
}

function down(score: number, { axis, top, bottom }: Frame): number {
  const share = (axis.high - Math.min(axis.high, Math.max(axis.low, score))) / (axis.high - axis.low);
  return Math.round((top + share * (bottom - top)) * 10) / 10;
}

/** Above the dot and its whisker, and above a line of the grid that would strike it through; without a score at the bottom. */
function above({ score, interval }: TrendPoint, frame: Frame): number {
  if (score === null) return frame.bottom - 4;
  const y = down(interval?.high ?? score, frame) - 9;
  const lines = ticksOf(frame.axis).map((value) => down(value, frame));
  const struck = lines.find((line) => line > y - 12 && line < y + 2);
  return struck === undefined ? y : struck - 4;
}
