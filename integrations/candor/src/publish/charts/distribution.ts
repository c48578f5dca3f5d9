import type { RoundFigures } from '../../model/finding.js';
import { bucketOf } from '../../model/scale.js';
import { area, percent, type Chart, type Shape } from './shapes.js';

const [top, bottom] = [30, 190];
/** How much of its place a column fills. */
const filled = 0.72;

/** How many gave each score, the lowest first, as columns from one line. */
export function distributionChart(
  chart: Omit<Chart, 'height' | 'shapes'>,
  { distribution, scaleKind }: Pick<RoundFigures, 'distribution' | 'scaleKind'>,
  print: (value: number) => string,
): Chart {
  const place = 100 / distribution.length;
  const most = Math.max(1, ...distribution.map(({ count }) => count));
  const columns = distribution.flatMap(({ score, count }, index): Shape[] => {
    const height = Math.round(((bottom - top) * count) / most);
    const tone = scaleKind === 'other' ? 'plain' : bucketOf(score);
    const [x, width] = [percent((index + (1 - filled) / 2) * place), percent(filled * place)];
    const middle = percent((index + 0.5) * place);
    return [
      ...(height === 0 ? [] : area(tone, { x, width, y: bottom - height, height })),
      { tag: 'text', tone: 'value', x: middle, y: bottom - height - 6, text: print(count), anchor: 'middle' },
      { tag: 'text', tone: 'label', x: middle, y: bottom + 18, text: print(score), anchor: 'middle' },
    ];
  });
  const floor: Shape = { tag: 'line', tone: 'zero', x1: 0, x2: 100, y1: bottom, y2: bottom };
  return { ...chart, height: bottom + 26, shapes: [...columns, floor] };
}
