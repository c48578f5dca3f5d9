import type { TestFigures } from '../model/finding.js';
import { roundTo } from '../model/rounding.js';
import { roundedInterval } from './breakdowns.js';
import { detectable, type Difference } from './difference.js';
import { significant } from './net-score.js';
import type { Level } from './normal.js';

/** What is told of a change that was not tested. */
export const nothingTested: TestFigures = {
  estimate: null,
  interval: null,
  z: null,
  p: null,
  adjustedP: null,
  among: 0,
  verdict: null,
  detectable: null,
};

/** What is told of one test by itself, before all that are shown are corrected together. */
export function testFigures(
  test: Difference,
  level: Level,
): Pick<TestFigures, 'estimate' | 'interval' | 'z' | 'p' | 'detectable'> {
  return {
    estimate: roundTo(test.score, 1),
    interval: roundedInterval(test.interval),
    z: roundTo(test.z, 4),
    p: significant(test.p),
    detectable: roundTo(detectable(test, level), 1),
  };
}
