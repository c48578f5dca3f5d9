import { toDeclare } from './import-missing.js';
import { safeIssue, withOption } from './import-issues.js';
import type { ImportPass } from './import-pass.js';
import { safeCandidate, safeColumn, safeConsent, safeDates, safeScale } from './import-safe.js';
import type { ImportReport, RowFates, ToldDates } from './import-told.js';
import { toldPreset } from './responses.js';
import type { FoundDates } from '../mapping/date-survey.js';
import { declaresAny } from '../mapping/declare.js';
import { columnLabel } from '../mapping/slots.js';
import { sourceSnippet } from '../mapping/snippet.js';
import { writtenMapping } from '../mapping/written.js';
import { stoppingIssues, type Issue } from '../model/issue.js';
import { encodingOf } from '../sources/encoding-of.js';

export type { ImportReport } from './import-told.js';

const shownIssues = 20;

/** What a pass found, without a value of a private column. `looks` is what its dates looked like before their format was known, `otherFormat` what was then taken for it. */
export async function reportOf(
  pass: ImportPass,
  looks: FoundDates | null,
  otherFormat: string | undefined,
): Promise<ImportReport> {
  const { file, site, words } = pass.request;
  const { plan, survey, declared } = pass;
  const columns = survey?.columns() ?? [];
  const hidden = new Set(columns.flatMap((column) => (column.private ? [columnLabel(column.column)] : [])));
  const isHidden = (column: string): boolean => hidden.has(column) || pass.isPrivate(column);
  const score = checked(pass, 'score', survey?.score(), (check, column) =>
    safeScale(check, isHidden(column)),
  );
  const consent = checked(pass, 'consent', survey?.consent(), (check, column) =>
    safeConsent(check, isHidden(column)),
  );
  const dates = datesOf(pass, looks, otherFormat, isHidden);
  const dateColumns = survey?.dateColumns() ?? [];
  const missing = toDeclare(pass, { score, consent, dates: dates?.found ?? null, dateColumns });
  const told = survey === undefined || missing.some(({ required }) => required) ? [] : declared.lacking;
  const issues = inOrder(
    [...told, ...pass.issues.list()].map((issue) => safeIssue(withOption(issue), isHidden)),
  );
  const fates = fatesOf(pass);
  const toWrite = declared.toWrite(columns.map(safeColumn));
  const mapping = toWrite === undefined ? null : writtenMapping(toWrite, plan?.preset?.preset.name);
  return {
    ...{ file: file.name, place: file.place, kind: file.kind },
    preset: toldPreset(plan),
    delimiter: pass.delimiter ?? null,
    encoding: await encodingOf(file.path, declared.mapping?.encoding ?? 'auto'),
    headerRows: file.kind === 'csv' ? (plan?.reading.headerRows ?? null) : null,
    mappingFrom: plan !== undefined && declared.mapping === undefined ? 'own' : file.mappingFrom,
    columns: columns.map(safeColumn),
    ...{ score, candidates: (survey?.candidates() ?? []).map(safeCandidate), consent, dates, fates },
    comments: { published: pass.reckoning.published, withheld: pass.reckoning.unpublished },
    issues: issues.slice(0, shownIssues),
    moreIssues: Math.max(0, issues.length - shownIssues) + unlisted(issues, fates),
    ...figuresOf(pass, fates),
    theirs: pass.draft?.theirs ?? false,
    toDeclare: missing,
    mapping,
    asItStands: file.mapping !== undefined && !declaresAny(pass.request.given),
    snippet: sourceSnippet(file.kind, file.sitePath, mapping),
    siteFaults: words.faults,
    stopped: pass.stopped,
    usable: pass.mapper !== undefined && !missing.some(({ required }) => required),
    problems:
      stoppingIssues(issues, site.options.strict).length > 0 || missing.some(({ required }) => required),
  };
}

/** A check of one mapped column, with the column's name. */
function checked<Check extends object>(
  { draft }: ImportPass,
  field: string,
  check: Check | null | undefined,
  safe: (check: Check, column: string) => Check,
): (Check & { column: string }) | null {
  const use = draft?.uses.find((candidate) => candidate.field === field);
  if (use === undefined || check === null || check === undefined) return null;
  const column = columnLabel(use.column);
  return { ...safe(check, column), column };
}

function datesOf(
  { draft, declared, plan }: ImportPass,
  looks: FoundDates | null,
  otherFormat: string | undefined,
  isHidden: (column: string) => boolean,
): ToldDates | null {
  const { column, format, zone } = draft?.submittedAt ?? {};
  if (column === undefined || looks === null) return null;
  const label = columnLabel(column);
  const own = declared.mapping?.columns.submittedAt?.format !== undefined;
  const from =
    otherFormat !== undefined
      ? 'found'
      : own
        ? 'declared'
        : format !== undefined && plan?.preset
          ? 'preset'
          : 'default';
  return {
    ...{ column: label, format: format ?? null, from, zone: zone ?? 'UTC' },
    zoneDeclared: zone !== undefined,
    found: safeDates(looks, isHidden(label)),
  };
}

/** The fate of each row. They add up to `rows`, whatever a file holds. */
function fatesOf({ mapper, read, unreadable, unmapped, unfit, reckoning, request }: ImportPass): RowFates {
  const rejected = mapper?.rejected() ?? 0;
  const partial = mapper?.partial() ?? 0;
  return {
    rows: read + unreadable,
    counted: reckoning.counted,
    notAnswered: reckoning.notAnswered,
    rejected,
    undeclared: mapper === undefined ? 0 : unmapped - rejected - partial + unfit,
    partial,
    repeated: request.superseded.size,
    withheld: reckoning.withheld,
    unreadable,
    unmapped: mapper === undefined ? unmapped : 0,
  };
}

function figuresOf(pass: ImportPass, { undeclared }: RowFates): Pick<ImportReport, 'rounds' | 'noRounds'> {
  if (pass.mapper === undefined) return { rounds: [], noRounds: pass.stopped ? 'stopped' : 'missing' };
  if (pass.stopped) return { rounds: [], noRounds: 'stopped' };
  if (undeclared > 0) return { rounds: [], noRounds: 'undeclared' };
  const rounds = pass.reckoning.rounds();
  return { rounds, noRounds: rounds.length === 0 ? 'none' : null };
}

/** What stops a build first, then as they stand in the file. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const rank = ({ severity }: Issue): number => (severity === 'error' ? 0 : 1);
  const line = ({ where }: Issue): number => where.line ?? 0;
  return [...issues].sort((a, b) => rank(a) - rank(b) || line(a) - line(b));
}

/** Rejected answers are not all listed. */
function unlisted(issues: readonly Issue[], { rejected }: RowFates): number {
  return Math.max(0, rejected - issues.filter(({ rule }) => rule === 'score-outside-scale').length);
}
