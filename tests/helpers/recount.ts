import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

interface Row {
  id: string;
  round: string;
  score: number | null;
  bike: string;
  comment: string;
  language: string;
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
      .map(({ id, score, bike, comment, language }) => ({
        id: String(id),
        round,
        score: score === '' || score == null ? null : Number(score),
        bike: String(bike ?? ''),
        comment: String(comment ?? '').trim(),
        language: String(language ?? ''),
      }));
  const german = table('autumn-2025', ';').map((row): Row => {
    const score = row['Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? (0-10)']!;
    const number = score === 'Auf jeden Fall' ? 10 : Number(score);
    return {
      id: '',
      round: 'autumn-2025',
      score: score === '' || score === 'k. A.' ? null : number,
      bike: row['Rad']!,
      comment: row['Warum?']!.trim(),
      language: row['Sprache']!,
    };
  });
  const csv = ['autumn-2024', 'spring-2025', 'spring-2026'].flatMap((name) => own(name, table(name)));
  return [...csv, ...german, ...own('counter-2026', lines('responses/counter-2026.jsonl'))];
}

/** What each change of the reference site must print: how many comments said so, and of how many. */
export function recountChanges(): Map<string, { n: number; base: number; share: string }> {
  const all = rows().filter(({ comment }) => comment !== '');
  const themes = new Map((parseYaml(read('themes.yaml')) as Theme[]).map((theme) => [theme.id, theme]));
  return new Map(
    readdirSync('content/changes').map((name) => {
      const { said } = parseYaml(read(`changes/${name}`).split(/^---$/m)[1]!) as { said: Said };
      const rounds = said.rounds ?? [said.round];
      const base = all.filter(({ round }) => rounds.includes(round));
      const theme = themes.get(said.theme ?? '');
      const tagged = taggedWith(theme?.tags ?? []);
      // The rows of autumn 2025 have no ids of their own; those a change lists are known by a hash.
      const listed = (said.responses ?? []).filter(
        (id) => id.length === 16 || base.some((row) => row.id === id),
      );
      const n =
        theme === undefined
          ? listed.length
          : base.filter((row) => mentions(row, theme) || tagged.has(row.id)).length;
      return [
        name.replace('.mdx', ''),
        { n, base: base.length, share: ((100 * n) / base.length).toFixed(1) },
      ];
    }),
  );
}

/** How many comments of a round mention each theme. */
export function recountThemes(round: string): Map<string, { n: number; base: number }> {
  const comments = rows().filter((row) => row.round === round && row.comment !== '');
  const themes = parseYaml(read('themes.yaml')) as Theme[];
  return new Map(
    themes.map((theme) => {
      const tagged = taggedWith(theme.tags ?? []);
      const n = comments.filter((row) => mentions(row, theme) || tagged.has(row.id)).length;
      return [theme.id, { n, base: comments.length }];
    }),
  );
}

interface Theme {
  id: string;
  patterns: Record<string, string[]>;
  exclude?: Record<string, string[]>;
  tags?: string[];
}
interface Said {
  theme?: string;
  responses?: string[];
  round?: string;
  rounds?: string[];
}

const read = (name: string): string => readFileSync(`content/${name}`, 'utf8');

function taggedWith(tags: readonly string[]): Set<string> {
  const lines = read('decisions.jsonl').split('\n').filter(Boolean);
  const decisions = lines.map((line) => JSON.parse(line) as { response: string; tags?: string[] });
  return new Set(
    decisions
      .filter(({ tags: own = [] }) => own.some((tag) => tags.includes(tag)))
      .map(({ response }) => response),
  );
}

/** A comment mentions a theme when one of its phrases is left after those that do not count are struck out. */
function mentions({ comment, language }: Row, { patterns, exclude = {} }: Theme): boolean {
  const phrases = (lists: Record<string, string[]>): string[] =>
    Object.entries(lists).flatMap(([tongue, list]) => (tongue === language || language === '' ? list : []));
  const source = (phrase: string): string =>
    `(?<![\\p{L}\\p{N}])${plain(phrase).replace(/\*$/, '[\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])`;
  const struck = phrases(exclude).reduce(
    (text, phrase) => text.replace(new RegExp(source(phrase), 'gu'), '~'),
    plain(comment),
  );
  return phrases(patterns).some((phrase) => new RegExp(source(phrase), 'u').test(struck));
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ');
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
