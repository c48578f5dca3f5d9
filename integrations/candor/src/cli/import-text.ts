import type { ImportReport } from '../ingest/import-told.js';
import type { Issue } from '../model/issue.js';
import { aligned, columnText, counted, number } from './told.js';
import { declareLines, endLines, type Written } from './import-text-end.js';
import { columnLines, consentLines, dateLines, scoreLines } from './import-text-columns.js';
import { commentLines, figureLines, rowLines } from './import-text-rows.js';
import { printable } from './printable.js';

/** Where the options come from. */
export interface ToldSite {
  /** Why there is no site; null when its config was read. */
  none: string | null;
  asOf: string;
}

/** All that is known of a file, from what it is to what to write. */
export function importText(report: ImportReport, site: ToldSite, written: Written): string {
  const sections =
    report.columns.length === 0
      ? unreadSections(report, site)
      : [
          understoodLines(report, site),
          columnLines(report),
          scoreLines(report),
          consentLines(report),
          dateLines(report),
          rowLines(report),
          commentLines(report),
          issueSection(report),
          figureLines(report),
          declareLines(report),
          endLines(report, written),
        ];
  return printable(
    sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  );
}

/** Of a file that could not be read, or holds no rows. */
function unreadSections(report: ImportReport, site: ToldSite): string[][] {
  const end =
    report.issues.length === 0
      ? 'There are no rows in this file.'
      : 'Nothing else can be told until this is put right. Nothing was written.';
  return [[report.file, ...noteLines({ ...report, place: 'read' }, site)], issueSection(report), [end]];
}

const delimiters: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars (|)',
};

function understoodLines(report: ImportReport, site: ToldSite): string[] {
  const { file, kind, preset, delimiter, encoding, headerRows, fates } = report;
  const text =
    kind === 'csv' && delimiter !== null
      ? `${encoding}; ${delimiters[delimiter] ?? delimiter} between the cells; ${counted(headerRows ?? 1, 'header row')}`
      : `${encoding}; ${kind === 'jsonl' ? 'JSON, one answer a line' : 'JSON'}`;
  return [
    file,
    '',
    'What was understood',
    ...aligned([
      ['Tool', toolText(preset)],
      ['Text', text],
      ['Rows', number(fates.rows)],
      ['Mapping', mappingText(report)],
    ]),
    ...noteLines(report, site),
  ];
}

/** What stands in the way of a build, or of what is told here, outside the file. */
function noteLines({ place, siteFaults }: ImportReport, { none, asOf }: ToldSite): string[] {
  return [
    ...placeLines(place),
    ...(none === null
      ? []
      : [`  Note: ${none} Options are those that hold by default; figures are as of ${asOf}.`]),
    ...siteFaults
      .slice(0, 3)
      .map((fault) => `  Note: the site's rounds and decisions were left out, because of ${fault}`),
  ];
}

function toolText(preset: ImportReport['preset']): string {
  if (preset === null) return 'no tool known';
  return preset.declared
    ? `${preset.title} export, as declared`
    : `${preset.title} export, because ${preset.why}`;
}

function mappingText({ mappingFrom }: ImportReport): string {
  if (mappingFrom === null) return 'none yet';
  if (mappingFrom === 'own') return "none needed: the file is in Candor's own format";
  return 'config' in mappingFrom ? 'in the Astro config' : mappingFrom.file;
}

function placeLines(place: ImportReport['place']): string[] {
  const why: Record<ImportReport['place'], string | null> = {
    read: null,
    outside:
      'This file lies outside the site, so no build reads it. Move it to content/responses/, or name it in `sources`.',
    elsewhere:
      'This file does not lie in content/responses/, so no build reads it. Move it there, or name it in `sources`.',
    misnamed:
      'A build stops at a file of this name in content/responses/. Let it end in .csv, .json or .jsonl.',
    unlisted:
      'The `sources` of the Astro config do not list this file, so no build reads it. Add the line at the end.',
  };
  return why[place] === null ? [] : [`  Note: ${why[place]}`];
}

function issueSection({ issues, moreIssues }: ImportReport): string[] {
  const [stopping, others] = (['error', 'warning'] as const).map((severity) =>
    issues
      .filter((issue) => issue.severity === severity)
      .map((issue) => `  ${placeOf(issue)}: ${columnOf(issue)}${issue.what}\n      ${issue.remedy}`),
  ) as [string[], string[]];
  return [
    ...(issues.length === 0 ? ['Problems: none'] : []),
    ...(stopping.length > 0 ? ['Problems that stop the build', ...stopping] : []),
    ...(others.length > 0 ? ['Problems that do not stop it', ...others] : []),
    ...(moreIssues > 0 ? [`  and ${counted(moreIssues, 'more problem')}`] : []),
  ];
}

function placeOf({ where: { file, line, character } }: Issue): string {
  return [file, line, character].filter((part) => part !== undefined).join(':');
}

function columnOf({ where: { column } }: Issue): string {
  return column === undefined ? '' : `${/^number \d+$/.test(column) ? '' : 'column '}${columnText(column)}: `;
}
