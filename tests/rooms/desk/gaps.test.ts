import { expect, test } from 'vitest';
import { gapsText } from '../../../integrations/candor/dist/cli/report-gaps.js';
import { gapsOf } from '../../../integrations/candor/dist/ingest/gaps.js';
import { parseOptions } from '../../../integrations/candor/dist/options/parse.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';
import { confirmBefore, type Gap, type GapKind } from '../../../integrations/candor/dist/report/gaps.js';
import { ownCsv, type OwnRow } from '../../helpers/responses.js';
import { submission } from '../../helpers/stores.js';
import { temporaryFolder, type Files } from '../../helpers/temporary.js';
import { disclosed } from '../ingested.js';
import { siteWith } from '../pipeline-store/collected.js';

const said = { comment: 'Quick and kind.', consent: 'quote' };
const automatic = { policy: { approval: 'automatic' } } as const;

async function gaps(root: string, options: CandorUserOptions = automatic): Promise<Map<GapKind, Gap>> {
  const found = await gapsOf({ root, options: parseOptions(options), asOf: '2026-06-30' });
  return new Map(found.map((gap) => [gap.kind, gap]));
}

const siteOf = (rows: OwnRow[], files: Files = {}): string =>
  temporaryFolder({ 'content/responses/spring.csv': ownCsv(rows), ...files });

test('quotes are due for a new yes after two years, and three months before they are withheld', () => {
  expect(confirmBefore('2026-06-30', 36)).toBe('2024-06-30');
  expect(confirmBefore('2026-06-30', false)).toBe('2024-06-30');
  expect(confirmBefore('2026-06-30', 12)).toBe('2025-09-30');
  expect(confirmBefore('2026-06-30', 2)).toBe('2026-05-30');
});

test('old quotes are named with the command to run, unless somebody confirmed them', async () => {
  const old = { ...said, submitted_at: '2024-01-05' };
  const confirmed = { response: 'r1', action: 'reconfirm', by: 'Marta', at: '2026-01-02' };
  const root = siteOf([old, old, said], { 'content/decisions.jsonl': `${JSON.stringify(confirmed)}\n` });
  const found = await gaps(root);
  expect(found.get('quotes-to-confirm')).toMatchObject({ n: 1, ids: ['r2'] });
  expect(found.get('quotes-to-confirm')!.next).toContain('npx candor decide reconfirm r2');
  expect(found.get('quotes-oldest')!.ids).toEqual(['r2', 'r1', 'r3']);
});

test('tags, languages and groups without quotes are told, first those for which something waits', async () => {
  const csv = [
    'id,score,comment,consent,language,tags,plan',
    'a,9,Good.,quote,en,repairs,free',
    'b,9,Fine.,quote,en,repairs,free',
    'c,3,Slow.,no,de,rental,pro',
    'd,9,Nice.,quote,en,price,pro',
  ].join('\n');
  const log = ['a', 'b'].map((response) =>
    JSON.stringify({ response, action: 'approve', by: 'M', at: '2026-05-02' }),
  );
  const root = temporaryFolder({
    'content/responses/spring.csv': `${csv}\n`,
    'content/decisions.jsonl': `${log.join('\n')}\n`,
  });
  const found = await gaps(root, { findings: { segments: ['plan'] } });
  expect(found.get('tags')).toMatchObject({
    ids: ['price (1 answer, 0 published, 1 waiting)', 'rental (1 answer, 0 published)'],
    next: '1 comment awaits approval there: npx candor inbox',
  });
  expect(found.get('languages')!.ids).toEqual(['de (1 answer, 0 published)']);
  expect(found.get('segments')!.ids).toEqual(['plan: pro (2 answers, 0 published, 1 waiting)']);
});

test('promoters who agreed and said nothing are counted, and critics whom nobody answered named', async () => {
  const reply = { response: 'r2', action: 'reply', by: 'M', at: '2026-05-02', reply: 'We are sorry.' };
  const rows = [
    { consent: 'quote', score: 10 },
    { ...said, score: 2 },
    { ...said, score: 3 },
  ];
  const found = await gaps(siteOf(rows, { 'content/decisions.jsonl': `${JSON.stringify(reply)}\n` }));
  expect(found.get('promoters-wordless')).toMatchObject({ n: 1, ids: ['r1'] });
  expect(found.get('critics-unanswered')).toMatchObject({ n: 1, ids: ['r3'] });
});

test('detractors who left an address and were told nothing are named, others are not', async () => {
  const angry = submission({ score: 2, email: 'sealed' });
  const root = await siteWith([angry, submission({ score: 2 }), submission({ score: 9, email: 'sealed' })]);
  expect((await gaps(root)).get('detractors-untold')).toMatchObject({ n: 1, ids: [angry.id] });
});

test('a series that was last asked more than a year ago, and shortened quotes that nobody reviewed, are told', async () => {
  const round = (closed: string): string => `${disclosed}kind: open-form\nclosed: ${closed}\n`;
  const excerpt = { response: 'r1', action: 'excerpt', by: 'M', at: '2026-05-02', excerpt: 'Quick' };
  const files = (closed: string): Files => ({
    'content/rounds/spring.yaml': round(closed).replaceAll('2026-03-01', '2024-03-01'),
    'content/decisions.jsonl': `${JSON.stringify(excerpt)}\n`,
  });
  const rows = Array.from({ length: 12 }, () => ({ ...said, submitted_at: '2024-09-01' }));
  const old = await gaps(siteOf(rows, files('2024-12-31')));
  expect(old.get('rounds-old')!.ids).toEqual(['spring (ended 2024-12-31)']);
  expect(old.get('excerpts-unreviewed')).toMatchObject({ n: 1, ids: ['r1'] });
  expect((await gaps(siteOf(rows, files('2025-12-31')))).has('rounds-old')).toBe(false);
});

test('where nothing is missing, the report says so in a sentence', () => {
  expect(gapsText([], '2026-06-30')).toBe('As of 2026-06-30 nothing grows old and nothing is missing.');
});

test('of many ids a few are printed, with how many more there are', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `r${n}`);
  const text = gapsText(
    [{ kind: 'promoters-wordless', what: 'Many.', n: 90, ids, next: 'Ask.' }],
    '2026-06-30',
  );
  expect(text).toContain('r0, r1, r2, r3, r4, r5, r6, r7 and 82 more');
});
