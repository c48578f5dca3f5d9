/** Confidence levels that intervals are offered at, in percent. */
export type Level = 90 | 95 | 99;

/** Two-sided critical values of the standard normal distribution. */
const critical: Record<Level, number> = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
};

/** The value that a standard normal variable exceeds to either side with a chance of 100 - `level` percent. */
export function criticalValue(level: Level): number {
  return critical[level];
}

/** Chance that a standard normal variable is at least as far from 0 as `z`: the two-sided p. */
export function twoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * Complementary error function for x >= 0: its series below 2, its continued fraction above (Abramowitz and Stegun 1964, 7.1.6 and
 * 7.1.14). The absolute error is below 1e-12.
 */
function erfc(x: number): number {
  const scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x < 2) {
    let term = 2 * x * scale;
    let sum = term;
    for (let n = 1; term > 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (x + fraction);
  return scale / (x + fraction);
}
