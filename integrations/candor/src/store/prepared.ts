import { CompiledQuery, type Compilable } from 'kysely';

/** Stands for a value in a query that is compiled once and run with many values. */
class Slot {
  constructor(readonly name: string) {}
}

/** A named place in a query for `prepared`. */
export function slot(name: string): never {
  return new Slot(name) as never;
}

/** Compiles a query once; what comes back fills its slots. */
export function prepared<Row>(
  query: Compilable<Row>,
): (values: Readonly<Record<string, unknown>>) => CompiledQuery<Row> {
  const compiled = query.compile();
  return (values) => ({
    ...compiled,
    parameters: compiled.parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name] : parameter,
    ),
  });
}
