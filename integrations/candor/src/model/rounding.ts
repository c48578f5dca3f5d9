/** Rounds half away from zero and never gives -0, so that -12.5 and 12.5 read alike. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // The relative nudge undoes representation error only: 1.005 * 100 is 100.49999999999999.
  const rounded = Math.floor(scaled + 0.5 + scaled * Number.EPSILON * 2) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
