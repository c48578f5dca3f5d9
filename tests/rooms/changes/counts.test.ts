import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../integrations/candor/dist/model/published-change.js';
import { ownCsv } from '../../helpers/responses.js';
import { runs } from '../../helpers/random.js';
import { ingestFiles } from '../ingested.js';
import { published } from './site.js';

const minimumGroup = 5;
const words = ['late', 'open', 'opening', 'noise', 'night', 'wheel'];
const roundIds = ['r1', 'r2', 'r3'];

interface Given {
  round: string;
  comment: string;
  consent: string;
  tag: string;
  decision: string;
}
interface NaiveTheme {
  pattern: string;
  exclude: string;
  tag: string;
}

const comment = fc
  .array(fc.tuple(fc.constantFrom(...words, 'Late', 'OPEN'), fc.constantFrom(' ', ', ', '. ')), {
    maxLength: 5,
  })
  .map((parts) => parts.flat().join('').trim());
const given: fc.Arbitrary<Given> = fc.record({
  round: fc.constantFrom(...roundIds),
  comment,
  consent: fc.constantFrom('quote', 'no', ''),
  tag: fc.constantFrom('', '', 'clock'),
  decision: fc.constantFrom(
    '',
    '',
    '',
    'mark-spam',
    'erase',
    'withdraw',
    'decline spam',
    'decline off-topic',
    'tag',
  ),
});
const theme: fc.Arbitrary<NaiveTheme> = fc.record({
  pattern: fc.constantFrom(...words, 'open*'),
  exclude: fc.constantFrom('', 'late night', 'open wheel', 'opening late'),
  tag: fc.constantFrom('', 'clock'),
});
interface Run {
  rows: Given[];
  themes: NaiveTheme[];
  rounds: string[];
  listed: number[];
}
const run: fc.Arbitrary<Run> = fc.record({
  rows: fc.array(given, { minLength: 12, maxLength: 60 }),
  themes: fc.array(theme, { minLength: 1, maxLength: 3 }),
  rounds: fc.subarray(roundIds, { minLength: 1 }),
  listed: fc.array(fc.nat(), { maxLength: 12 }),
});

/** Whether a comment speaks of a theme, by nothing but regular expressions. */
function speaksOf({ pattern, exclude, tag }: NaiveTheme, { comment, tag: own, decision }: Given): boolean {
  if (tag !== '' && (own === tag || decision === 'tag')) return true;
  const left = exclude === '' ? comment : comment.replace(new RegExp(`\\b${exclude}\\b`, 'gi'), '.');
  return new RegExp(`\\b${pattern.replace('*', '\\w*')}\\b`, 'i').test(left);
}

const left = ['mark-spam', 'erase', 'decline spam'];
const isCounted = ({ decision }: Given): boolean => !left.includes(decision);
const isComment = (row: Given): boolean => isCounted(row) && row.comment !== '';

function files(rows: readonly Given[], themes: readonly NaiveTheme[], changes: Record<string, string>) {
  const decisions = rows.flatMap(({ decision }, index) => {
    const [action, reason] = decision.split(' ');
    const more = { ...(reason && { reason }), ...(action === 'tag' && { tags: ['clock'] }) };
    return decision === '' ? [] : [{ response: `x${index}`, action, by: 'Ada', at: '2026-05-01', ...more }];
  });
  const quoted = (text: string): string[] => (text === '' ? [] : [text]);
  return {
    'content/responses/all.csv': [
      'id,round,score,comment,consent,tags',
      ...rows.map((row, index) => `x${index},${row.round},9,"${row.comment}",${row.consent},${row.tag}`),
      '',
    ].join('\n'),
    'content/responses/all.mapping.json': JSON.stringify({
      round: { column: 'round' },
      columns: {
        ...{ id: 'id', comment: 'comment', tags: 'tags', score: { column: 'score', min: 0, max: 10 } },
        consent: { column: 'consent', yes: ['quote'], no: ['no'] },
      },
    }),
    'content/decisions.jsonl': decisions.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'content/themes.yaml': JSON.stringify(
      themes.map(({ pattern, exclude, tag }, index) => ({
        ...{
          id: `t${index}`,
          name: `T${index}`,
          patterns: [pattern],
          exclude: quoted(exclude),
          tags: quoted(tag),
        },
      })),
    ),
    ...changes,
  };
}

const written = (said: object): string =>
  `---\ntitle: It\nstatus: done\nsaid: ${JSON.stringify(said)}\nsince: 2026-05-01\n---\n`;
const shareOf = (n: number, base: number): number | null =>
  base === 0 ? null : Number(((100 * n) / base).toFixed(1));

test('what changes say was counted is what regular expressions count, whoever agreed to be published', async () => {
  let compared = 0;
  const told = async ({ rows, themes, rounds, listed }: Run): Promise<void> => {
    const answered = rounds.filter((round) => rows.some((row) => row.round === round && isCounted(row)));
    fc.pre(answered.length > 0);
    const ids = [...new Set(listed.map((at) => at % rows.length))].filter(
      (at) => rows[at]!.comment !== '' && answered.includes(rows[at]!.round),
    );
    const changes = {
      ...Object.fromEntries(
        themes.map((_, index) => [
          `content/changes/c${index}.md`,
          written({ theme: `t${index}`, rounds: answered }),
        ]),
      ),
      ...(ids.length > 0 && {
        'content/changes/list.md': written({ responses: ids.map((at) => `x${at}`), rounds: answered }),
      }),
    };
    const made = await ingestFiles(files(rows, themes, changes), { findings: { minimumGroup } });
    const countsOf = (id: string) => made.changes.find((change) => change.id === id)!.said;
    const spoken = rows.filter((row) => isComment(row) && answered.includes(row.round));
    const bases = answered.map((round) => spoken.filter((row) => row.round === round).length);
    const isEnough = bases.every((base) => base >= minimumGroup);
    themes.forEach((theme, index) => {
      const n = spoken.filter((row) => speaksOf(theme, row)).length;
      compared += isEnough ? n : 0;
      const { n: counted, base, share } = countsOf(`c${index}`);
      expect([counted, base]).toEqual(isEnough ? [n, spoken.length] : [null, null]);
      if (isEnough) expect(Math.abs(share! - shareOf(n, spoken.length)!)).toBeLessThan(0.11);
    });
    if (ids.length > 0)
      expect(countsOf('list')).toMatchObject({
        n: ids.filter((at) => isComment(rows[at]!)).length,
        base: isEnough ? spoken.length : null,
      });
  };
  await fc.assert(fc.asyncProperty(run, told), { numRuns: runs(20, 80) });
  expect(compared).toBeGreaterThan(runs(3, 50));
}, 60_000);

test('a share is rounded as the findings round it', async () => {
  for (const [about, of] of [
    [1, 16],
    [7, 16],
    [23, 400],
    [1, 3],
  ] as const) {
    const rows = Array.from({ length: of }, (_, at) => ({ comment: at < about ? 'hours' : 'well' }));
    const made = await ingestFiles(
      {
        'content/responses/autumn.csv': ownCsv(rows.map((row) => ({ ...row, submitted_at: '2025-11-01' }))),
        'content/themes.yaml': '[{ id: hours, name: Hours, patterns: [hours] }]',
        'content/changes/c.md': written({ theme: 'hours', round: 'autumn' }),
      },
      { findings: { minimumGroup: 5 } },
    );
    const figure = made.findings.rounds[0]!.themes;
    expect(made.changes[0]!.said.share).toBe(figure === null ? null : figure.themes[0]!.share);
  }
});

test('of a round that is open, a theme is counted as its figures are and a list by itself', async () => {
  const of = async (said: string): Promise<Change['said']> => (await published({ said })).said;
  expect(await of('{ theme: hours, round: counter }')).toMatchObject({ n: expect.any(Number), base: 30 });
  expect(await of('{ responses: [c1, c2], round: counter }')).toMatchObject({
    n: 2,
    base: null,
    share: null,
  });
  expect(await of('{ theme: hours, rounds: [autumn, summer] }')).toMatchObject({
    n: null,
    base: null,
    share: null,
  });
  expect(await of('{ theme: hours, rounds: [autumn, spring] }')).toMatchObject({
    n: 17,
    base: 90,
    share: 18.9,
  });
});
