import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

interface Row {
  round: string;
  score: number | null;
  bike: string;
}

const uncounted = ['spam', 'duplicate', 'not-a-customer', 'fraud-suspected'];

/** The reference site's answers, read without any code of the package. */
function rows(): Row[] {
  const lines = (name: string): Record<string, string>[] =>
    readFileSync(`content/${name}`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, string>);
  const table = (name: string, delimiter = ','): Record<string, string>[] =>
    parse(readFileSync(`content/responses/${name}.csv`), { columns: true, delimiter, bom: true });
  const out = new Set(
    lines('decisions.jsonl')
      .filter(({ reason = '' }) => uncounted.includes(reason))
      .map(({ response }) => response),
  );
  const own = (round: string, list: Record<string, unknown>[]): Row[] =>
    list
      .filter(({ id }) => !out.has(String(id)))
      .map(({ score, bike }) => ({
        round,
        score: score === '' || score == null ? null : Number(score),
        bike: String(bike ?? ''),
      }));
  const german = table('autumn-2025', ';').map((row): Row => {
    const score = row['Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? (0-10)']!;
    const number = score === 'Auf jeden Fall' ? 10 : Number(score);
    return {
      round: 'autumn-2025',
      score: score === '' || score === 'k. A.' ? null : number,
      bike: row['Rad']!,
    };
  });
  const csv = ['autumn-2024', 'spring-2025', 'spring-2026'].flatMap((name) => own(name, table(name)));
  return [...csv, ...german, ...own('counter-2026', lines('responses/counter-2026.jsonl'))];
}

/** What each round of the reference site must print, recomputed from its rows by hand. */
export function recount(): Map<string, ReturnType<typeof figuresOf>> {
  return new Map([...Map.groupBy(rows(), ({ round }) => round)].map(([id, list]) => [id, figuresOf(list)]));
}

function figuresOf(list: Row[]) {
  const scores = list.flatMap(({ score }) => (score === null ? [] : [score]));
  const [n, promoters] = [scores.length, scores.filter((score) => score > 8).length];
  const detractors = scores.filter((score) => score < 7).length;
  const nps = Math.round((1000 * (promoters - detractors)) / n) / 10;
  const distribution = Array.from({ length: 11 }, (_, at) => scores.filter((score) => score === at).length);
  const bikes = Map.groupBy(
    list.filter(({ score }) => score !== null),
    ({ bike }) => bike,
  );
  return {
    n,
    blank: list.length - n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    nps,
    distribution,
    bikes: new Map([...bikes].map(([bike, { length }]) => [bike, length])),
  };
}
