import { DuckDBInstance } from '@duckdb/node-api';

const columns = {
  id: 'VARCHAR',
  submitted_at: 'TIMESTAMP',
  score: 'TINYINT',
  comment: 'VARCHAR',
  consent: 'VARCHAR',
  name: 'VARCHAR',
  role: 'VARCHAR',
  organisation: 'VARCHAR',
  email: 'VARCHAR',
  language: 'VARCHAR',
  plan: 'VARCHAR',
};
const typed = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
export const file = `read_csv($path, header = true, columns = {${typed}})`;

/** The same counts by one query: the distribution, by plan, from when to when, and how many agreed to be quoted. On all cores. */
export async function run(path) {
  const connection = await connect();
  return countsOf(await connection.runAndReadAll(counting(file), { path }));
}

export async function connect() {
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** One row for each score, and one for each plan and bucket. */
export function counting(from) {
  return `
    SELECT score, plan, bucket, grouping(plan) = 1 AS all_plans, count(*) AS n, min(submitted_at) AS first, max(submitted_at) AS last,
      count(*) FILTER (WHERE consent LIKE 'quote%' AND comment <> '') AS agreed
    FROM (
      SELECT *, CASE WHEN score >= 9 THEN 'promoter' WHEN score >= 7 THEN 'passive' ELSE 'detractor' END AS bucket
      FROM ${from}
    )
    GROUP BY GROUPING SETS ((score), (plan, bucket))`;
}

export function countsOf(result) {
  const groups = result.getRowObjectsJS();
  const scores = groups.filter(({ all_plans }) => all_plans);
  const sum = (of) => scores.reduce((total, group) => total + of(group), 0);
  return {
    rows: sum(({ n }) => Number(n)),
    scoreSum: sum(({ score, n }) => Number(score ?? 0) * Number(n)),
    agreed: sum(({ agreed }) => Number(agreed)),
    groups: new Set(groups.filter(({ all_plans }) => !all_plans).map(({ plan }) => plan)).size,
  };
}
