import { describe, expect, test } from 'vitest';
import { dateReader } from '../../../../integrations/candor/dist/mapping/dates.js';
import { presets } from '../../../../integrations/candor/dist/mapping/presets/index.js';
import { presetNames } from '../../../../integrations/candor/dist/mapping/presets/names.js';
import { cases, hasSample, itemsOf, sampleOf, valueAt, type Case } from './samples.js';

/** Names whose preset is still to come; a preset takes its name off this list. */
const toCome = [
  ...['typeform', 'tally', 'delighted', 'formbricks', 'netlify', 'formspree'],
  ...['trustpilot', 'google-business', 'app-store', 'g2'],
];
/** Tables whose tool writes dates as somebody's locale does, or in a way that was not seen. */
const ownLocale = [/^google-forms/, /^microsoft-forms/];

test('every name that a mapping may give has its preset, once', () => {
  const names = presets.map(({ name }) => name);
  expect(presetNames.filter((name) => !names.includes(name))).toEqual(toCome);
  expect(new Set(names).size).toBe(names.length);
});

test('every kind of file that a preset knows has a sample', () => {
  expect(cases.map(({ file }) => file).filter((file) => !hasSample(file))).toEqual([]);
});

test('a preset says what people call the tool, where it was seen, and knows some kind of file', () => {
  for (const { title, seenIn, csv, json, otherCsv } of presets) {
    expect([title.trim(), seenIn.trim()]).not.toContain('');
    expect(csv ?? json).toBeDefined();
    if (otherCsv !== undefined) expect(csv).toBeDefined();
  }
});

const known = cases.filter(({ file }) => hasSample(file));

describe.each(known.map((one) => [one.file, one] as const))('%s', (_, one) => {
  const { preset, shape } = one;
  const { score, submittedAt, ...plain } = shape.columns;
  const columns = [score?.column, submittedAt?.column, ...Object.values(plain)].filter(
    (column) => column !== undefined,
  );

  test('has all marks, columns, dropped columns and the partial rule of its preset', () => {
    expect(shape.marks.length).toBeGreaterThan(0);
    expect(shape.marks.filter((mark) => !marksOf(one).includes(mark))).toEqual([]);
    const wanted = [...columns, ...shape.dropped, ...(shape.partial ? [shape.partial.column] : [])];
    expect(wanted.filter((column) => !holds(one, column as string))).toEqual([]);
  });

  test('is told by columns that the preset reads, so that none of them is missed in silence', () => {
    if (one.kind === 'json') return;
    const needed = [shape.columns.id, submittedAt?.column, shape.partial?.column];
    expect(
      needed.filter((column) => column !== undefined && !shape.marks.includes(column as string)),
    ).toEqual([]);
  });

  test('gives nothing that only the owner knows: no consent, round or segments, and a scale of stars on platforms only', () => {
    expect(Object.keys(shape.columns)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(consent|round|segments)$/)]),
    );
    if (preset.platform === undefined) expect([score?.min, score?.max]).toEqual([undefined, undefined]);
    else expect([score?.min, score?.max].every((end) => typeof end === 'number')).toBe(true);
  });

  test('reads nothing from dropped columns', () => {
    const { email, name, person, ...others } = plain;
    const read = [score?.column, submittedAt?.column, ...Object.values(others)];
    expect(read.filter((column) => shape.dropped.includes(column as string))).toEqual([]);
    expect([email, name, person]).toHaveLength(3);
  });

  test('has dates in the format of the preset', () => {
    if (submittedAt === undefined) return;
    const dates = valuesOf(one, submittedAt.column as string).filter((date) => date !== '');
    const read = dateReader(submittedAt.format, submittedAt.zone ?? 'UTC');
    expect(dates).not.toEqual([]);
    const unread = dates.filter((date) => read(date) === undefined);
    if (one.kind === 'csv' && ownLocale.some((file) => file.test(one.file))) expect(unread).toEqual(dates);
    else expect(unread).toEqual([]);
  });

  test('has answers that were broken off, where the preset knows them', () => {
    if (shape.partial === undefined) return;
    const cells = valuesOf(one, shape.partial.column as string);
    const { values } = shape.partial;
    expect(cells.some((cell) => values.includes(cell))).toBe(true);
    expect(cells.some((cell) => !values.includes(cell))).toBe(true);
  });
});

function marksOf({ kind, shape, file }: Case): readonly string[] {
  if (kind === 'csv') return sampleOf(file).rows[0]!.map((cell) => cell.trim());
  const [first] = itemsOf(file, shape.path);
  return shape.marks.filter((mark) => valueAt(first, mark) !== undefined);
}

function holds(one: Case, column: string): boolean {
  if (one.kind === 'csv') return marksOf(one).includes(column);
  const items = itemsOf(one.file, one.shape.path);
  return items.some((item) => [item, one.shape.item?.(item)].some((at) => valueAt(at, column) !== undefined));
}

function valuesOf({ kind, shape, file }: Case, column: string): string[] {
  if (kind === 'csv') {
    const { rows } = sampleOf(file);
    const slot = rows[0]!.findIndex((cell) => cell.trim() === column);
    return rows.slice(shape.headerRows ?? 1).map((row) => row[slot]!.trim());
  }
  return itemsOf(file, shape.path).map((item) => String(valueAt(shape.item?.(item) ?? item, column) ?? ''));
}
