import { consentScopes, type ConsentScope } from '../model/response.js';
import type { Mapping } from './schema.js';

type ConsentMapping = NonNullable<Mapping['columns']['consent']>;
export type ConsentReading = readonly ConsentScope[] | null | 'undeclared';

/** Reads the cells of a consent column: the scopes agreed to, none when refused, null when blank. Nothing undeclared is agreement. */
export function consentReader(mapping: ConsentMapping): (cell: string) => ConsentReading {
  const agreed = agreements(mapping);
  const refused = new Set(mapping.no.map(fold));
  const known = new Map<string, ConsentReading>();
  const read = (cell: string): ConsentReading => {
    const text = fold(cell);
    if (text === '') return null;
    if (refused.has(text)) return [];
    return agreed.get(text) ?? (mapping.scopes === 'listed' ? listedScopes(text) : 'undeclared');
  };
  return (cell) => {
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      if (known.size < 10_000) known.set(cell, reading);
    }
    return reading;
  };
}

function agreements({ yes, scopes }: ConsentMapping): Map<string, readonly ConsentScope[]> {
  const granted = scopes === 'listed' ? (['quote'] as const) : scopes;
  const entries = Array.isArray(yes)
    ? yes.map((spelling) => [spelling, granted] as const)
    : Object.entries(yes);
  return new Map(entries.map(([spelling, covered]) => [fold(spelling), covered]));
}

function listedScopes(text: string): ConsentReading {
  const listed = text.split(/[\s,;]+/).filter(Boolean);
  // Services that take our form store its boxes as they are: one of them covers two scopes.
  const named = new Set(
    listed.flatMap((scope) => (scope === 'details' ? ['role', 'organisation'] : [scope])),
  );
  const scopes = consentScopes.filter((scope) => named.has(scope));
  return scopes.length === named.size ? scopes : 'undeclared';
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
