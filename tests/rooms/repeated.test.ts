import { describe, expect, test } from 'vitest';
import type { OwnRow } from '../helpers/responses.js';
import { ownCsv } from '../helpers/responses.js';
import { parseOptions } from '../../integrations/candor/dist/options/parse.js';
import { ingest } from '../../integrations/candor/dist/pipeline.js';
import { temporaryFolder } from '../helpers/temporary.js';
import { asOf, ingestFiles } from './ingested.js';

const file = 'content/responses/spring.csv';
const answer = (id: string, more: OwnRow): OwnRow => ({
  ...{ id, consent: 'quote', comment: `Comment of ${id}`, submitted_at: '' },
  ...more,
});
const shown = async (rows: OwnRow[], mapping?: object) => {
  const files = { [file]: ownCsv(rows) };
  const { quotables, facts, summary } = await ingestFiles(
    mapping === undefined
      ? files
      : { ...files, 'content/responses/spring.mapping.json': JSON.stringify(mapping) },
  );
  return { quotes: quotables.map(({ comment }) => comment), facts, summary };
};

describe('a response id that stands twice in one file', () => {
  test('is one response, and the row left out is counted as repeated', async () => {
    const { quotes, facts, summary } = await shown([
      answer('r1', { comment: 'First thoughts' }),
      answer('r2', {}),
      answer('r1', { comment: 'Second thoughts' }),
    ]);
    expect(quotes.sort()).toEqual(['Comment of r2', 'Second thoughts']);
    expect(facts.answers).toBe(2);
    expect(summary).toMatchObject({ read: 3, counted: 2, repeated: 1, rejected: 0 });
  });

  test('is the later answer where dates tell which that is, wherever it stands', async () => {
    const { quotes } = await shown([
      answer('r1', { comment: 'Newest first', submitted_at: '2026-03-09' }),
      answer('r1', { comment: 'Older', submitted_at: '2026-03-02' }),
    ]);
    expect(quotes).toEqual(['Newest first']);
  });

  test('is the one further down where both are of the same moment', async () => {
    const { quotes } = await shown(
      ['Before', 'After'].map((comment) => answer('r1', { comment, submitted_at: '2026-03-09' })),
    );
    expect(quotes).toEqual(['After']);
  });

  test('is the complete answer where the later one was broken off', async () => {
    const columns = {
      ...{ id: 'id', score: { column: 'score', min: 0, max: 10 }, comment: 'comment' },
      consent: { column: 'consent', yes: ['quote'] },
    };
    const mapping = { columns, partial: { column: 'role', values: ['Partial'] } };
    const { quotes, summary } = await shown(
      [
        answer('r1', { comment: 'Complete', role: 'Complete' }),
        answer('r1', { comment: 'Broken off', role: 'Partial' }),
      ],
      mapping,
    );
    expect(quotes).toEqual(['Complete']);
    expect(summary).toMatchObject({ read: 2, counted: 1, partial: 1, repeated: 0 });
  });

  test('takes consent from the answer that counts', async () => {
    const { quotes } = await shown([
      answer('r1', { comment: 'Agreed at first' }),
      answer('r1', { comment: 'Agreed at first', consent: 'no' }),
    ]);
    expect(quotes).toEqual([]);
  });

  test('is seen once by whatever looks at every response', async () => {
    const seen: string[] = [];
    const rows = [answer('r1', { comment: 'A' }), answer('r1', { comment: 'B' }), answer('r2', {})];
    await ingest({
      ...{ root: temporaryFolder({ [file]: ownCsv(rows) }), options: parseOptions({}), asOf },
      observe: (response) => seen.push(response.words().comment),
    });
    expect(seen).toEqual(['B', 'Comment of r2']);
  });

  test('three times and more is the last of all', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => answer('r1', { comment: `Version ${at}` }));
    const { quotes, summary } = await shown(rows);
    expect(quotes).toEqual(['Version 4']);
    expect(summary.repeated).toBe(4);
  });
});

test('short comments that are alike are several answers, with ids and without', async () => {
  const alike = (id: string): OwnRow => ({ id, comment: 'Excellent', consent: 'quote', score: 10 });
  expect((await shown([alike('r1'), alike('r2')])).summary.counted).toBe(2);
  const columns = { score: { column: 'score', min: 0, max: 10 }, comment: 'comment' };
  expect((await shown([alike('r1'), alike('r2')], { columns })).summary).toMatchObject({
    ...{ counted: 2, repeated: 0 },
  });
});
