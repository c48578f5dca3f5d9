import type { ImportReport } from '../ingest/import-told.js';
import { searchedRows } from '../mapping/survey.js';
import { aligned, columnText, counted, cut, cutName, number, quoted } from './told.js';

const nameLength = 44;
const sampleLength = 24;
const shownLabels = 12;
const shownCandidates = 12;

/** The columns of the file: how a mapping names them, what they become, and what stands in them. */
export function columnLines({ columns, kind }: ImportReport): string[] {
  if (columns.length === 0) return [];
  const isTable = kind === 'csv';
  const rows = columns.map(({ name, becomes, private: hidden, samples }, index) => [
    ...(isTable ? [`#${index}`] : []),
    cutName(name, nameLength) || '(no name)',
    becomes,
    hidden
      ? '(private, not shown)'
      : samples.map((sample) => cut(sample, sampleLength)).join(' | ') || '(blank)',
  ]);
  const head = [...(isTable ? [''] : []), 'name', 'becomes', 'for example'];
  const note = isTable ? ['  Instead of a name you may write its number, in quotes: "#3".'] : [];
  return [`Columns (${columns.length})`, ...aligned([head, ...rows]), ...note];
}

export function scoreLines(report: ImportReport): string[] {
  if (report.columns.length === 0) return [];
  return report.score === null ? candidateLines(report) : declaredScore(report.score, report.theirs);
}

function declaredScore(score: NonNullable<ImportReport['score']>, theirs: boolean): string[] {
  const { scale, lowest, highest, numbers, blank, labels, outside, others } = score;
  const found =
    lowest === null ? 'no whole number' : `${lowest} to ${highest}, in ${counted(numbers, 'row')}`;
  const more = labels.length - shownLabels;
  const rows = [
    ['Scale', scaleText(score, theirs)],
    ['Found', `${found}; blank in ${counted(blank, 'row')}`],
    ...labels
      .slice(0, shownLabels)
      .map(({ value, n, ...label }, index) => [
        index === 0 ? 'Labels' : '',
        `${quoted(value)} in ${counted(n, 'row')}: ${labelText(label)}`,
      ]),
    ...(more > 0 ? [['', `and ${counted(more, 'more label')}`]] : []),
    ...(outside > 0 && scale !== null
      ? [['Outside', `${counted(outside, 'row')} with a number that is no answer on this scale`]]
      : []),
    ...(others > 0 ? [['', `${counted(others, 'row')} with still other values`]] : []),
    ...(scale?.min === 0 && lowest === 1
      ? [['Check', 'nobody answered 0: make sure that people could']]
      : []),
  ];
  return [`Score, from ${columnText(score.column)}`, ...aligned(rows)];
}

function scaleText({ scale, kind }: NonNullable<ImportReport['score']>, theirs: boolean): string {
  if (scale === null) return 'not declared';
  const told = `${scale.min} to ${scale.max}`;
  if (theirs) return `${told}, on a platform: in no figures of yours`;
  if (kind === 'nps') return `${told}, so there is an NPS`;
  return kind === 'one-to-ten'
    ? `${told}, so no NPS, which exists on 0 to 10 only; there is a net score instead`
    : `${told}, so no NPS, which exists on 0 to 10 only; there is an average instead`;
}

function labelText({ declared, score }: { declared: boolean; score: number | null }): string {
  return !declared ? 'NOT DECLARED' : score === null ? 'no answer' : `stands for ${score}`;
}

function candidateLines({ candidates, columns, fates, kind }: ImportReport): string[] {
  const isTable = kind === 'csv';
  const first = fates.rows > searchedRows ? ` in the first ${number(searchedRows)} rows` : '';
  if (candidates.length === 0)
    return ['Score', `  Not declared, and no column holds a scale of whole numbers${first}.`];
  const listed = candidates
    .slice(0, shownCandidates)
    .map(({ name, column, lowest, highest, numbers, labels }) => [
      isTable ? `${handleOf(column, columns)}  ${cutName(name, nameLength)}` : name,
      `${lowest} to ${highest}`,
      counted(numbers, 'row'),
      labels.length === 0
        ? ''
        : `besides ${labels.map(({ value, n }) => `${quoted(value)} ${number(n)}`).join(', ')}`,
    ]);
  const more = candidates.length - shownCandidates;
  return [
    'Score',
    `  Not declared. These columns hold whole numbers${first}, the likeliest first; only you know which of them is the score:`,
    ...aligned(listed, [2]),
    ...(more > 0 ? [`  and ${counted(more, 'more column')}`] : []),
  ];
}

/** Its number in the table of columns. */
function handleOf(
  column: ImportReport['candidates'][number]['column'],
  columns: ImportReport['columns'],
): string {
  return `#${typeof column === 'object' ? column.index : columns.findIndex((other) => other.column === column)}`;
}

export function consentLines({ consent }: ImportReport): string[] {
  if (consent === null) return [];
  const rows = consent.values
    .slice(0, shownLabels)
    .map(({ value, n, agrees }) => [
      quoted(value),
      counted(n, 'row'),
      agrees === null ? 'NOT DECLARED' : agrees.length === 0 ? 'refuses' : `agrees to: ${agrees.join(', ')}`,
    ]);
  const more = consent.values.length - shownLabels;
  return [
    `Consent, from ${columnText(consent.column)}`,
    ...aligned([...rows, ['(blank)', counted(consent.blank, 'row'), 'is no consent']], [1]),
    ...(more > 0 ? [`  and ${counted(more, 'more value')}`] : []),
    ...(consent.others > 0 ? [`  and ${counted(consent.others, 'row')} with still other values`] : []),
  ];
}

export function dateLines({ dates, issues }: ImportReport): string[] {
  if (dates === null) return [];
  if (issues.some(({ rule }) => rule === 'mapping-date'))
    return [
      `Dates, from ${columnText(dates.column)}`,
      '  NOT READ: the format or the zone that is declared cannot be used, see the problems below.',
    ];
  const { column, found, zone, zoneDeclared } = dates;
  const clock = zoneDeclared
    ? `Times are those of ${zone}.`
    : `Times that name no zone are taken for ${zone}; for another write for example --zone Europe/London.`;
  const examples =
    found.kind === 'ambiguous'
      ? found.examples.map(({ text, readings: [one, other] }) => `    ${quoted(text)} is ${one}, or ${other}`)
      : found.kind === 'unknown'
        ? [`    for example ${found.examples.map(quoted).join(', ') || '(private, not shown)'}`]
        : [];
  return [`Dates, from ${columnText(column)}`, `  ${dateText(dates)}.`, ...examples, `  ${clock}`];
}

function dateText({ format, from, found }: NonNullable<ImportReport['dates']>): string {
  const ways =
    format === null || format === 'iso' ? 'ISO 8601, such as 2026-06-30 or 2026-06-30T10:12:00Z' : format;
  if (found.kind === 'ambiguous')
    return `NOT READ: they may be written ${found.formats.join(' or ')}, and nothing in the file tells which`;
  if (found.kind === 'unknown') return 'NOT READ: how they are written is not known';
  if (from === 'declared') return `Read as ${ways}, as declared`;
  if (from === 'preset')
    return found.kind === 'blank' ? 'All blank' : `Read as ${ways}, as this tool writes them`;
  if (from === 'found')
    return found.kind === 'format'
      ? `Read as ${ways}, because ${found.why}`
      : `Read as ${ways}, which is not what this tool writes`;
  return found.kind === 'blank' ? 'All blank' : `Read as ${ways}`;
}
