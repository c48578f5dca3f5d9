import { createHash } from 'node:crypto';

/** Ids as parts of addresses: letters and digits of any script, the rest dashes. Two that would be alike get a short hash each. */
export function slugsOf(
  ids: readonly string[],
  reserved: readonly string[] = ['reports'],
): Map<string, string> {
  const plain = new Map(ids.map((id) => [id, slugOf(id)]));
  const used = [...plain.values(), ...reserved];
  return new Map(
    [...plain].map(([id, slug]) => {
      const taken = slug === '' || used.filter((other) => other === slug).length > 1;
      return [id, taken ? `${slug}-${createHash('sha256').update(id).digest('hex').slice(0, 6)}` : slug];
    }),
  );
}

function slugOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Names of the files that the trends of the series get: `trend` where there is one. */
export function trendFiles(series: readonly string[]): { id: string; file: string }[] {
  const slugs = slugsOf(series, []);
  return series.map((id) => ({ id, file: series.length === 1 ? 'trend' : `trend-${slugs.get(id)!}` }));
}
