/** A thing that keeps what was made of it, for as long as it is there itself. */
export interface Keeping {
  kept: Map<unknown, unknown>;
}

/** Makes something of each thing once, however many rules ask for it. */
export function once<Thing extends Keeping, More extends unknown[], Value>(
  make: (thing: Thing, ...more: More) => Value,
): (thing: Thing, ...more: More) => Value {
  return (thing, ...more) => {
    if (!thing.kept.has(make)) thing.kept.set(make, make(thing, ...more));
    return thing.kept.get(make) as Value;
  };
}
