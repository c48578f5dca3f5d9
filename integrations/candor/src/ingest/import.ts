import { ImportPass, type PassRequest } from './import-pass.js';
import { readSiteWords, type ImportSite } from './import-reckoning.js';
import { reportOf, type ImportReport } from './import-report.js';
import { importedFile, type ImportedFile } from './import-source.js';
import { noRepeats, supersededRows } from './repeats.js';
import type { FoundDates } from '../mapping/date-survey.js';
import type { Declarations } from '../mapping/declare.js';

export interface ImportRequest {
  site: ImportSite;
  /** Path of the file. */
  path: string;
  /** What is declared besides the mapping it has. */
  given: Declarations;
  progress?: PassRequest['progress'];
}

/** Tells all about one file of responses, and writes nothing. Throws a CandorError when its mapping cannot be read or its place is refused. */
export async function importFile({
  site,
  path,
  given,
  progress,
}: ImportRequest): Promise<{ file: ImportedFile; report: ImportReport }> {
  const file = await importedFile(site, path);
  const words = await readSiteWords(site);
  const request = { site, words, file, given, superseded: noRepeats, progress };
  const first = await new ImportPass(request).run();
  const dates = first.survey?.dates() ?? null;
  const dateFormat = otherFormat(first, dates);
  // Dates that can be read in one way only are read so at once: the numbers are those of a build with what is to be written.
  const pass =
    dateFormat === undefined
      ? first
      : await new ImportPass({ ...request, given: { ...given, dateFormat } }).run();
  return { file, report: await reportOf(await withoutRepeats(pass), dates, dateFormat) };
}

/** The format that dates have, where that is not what is declared or what their tool writes. */
function otherFormat({ draft }: ImportPass, dates: FoundDates | null): string | undefined {
  const expected = draft?.submittedAt.format ?? 'iso';
  const found = dates?.kind === 'iso' ? 'iso' : dates?.kind === 'format' ? dates.format : expected;
  return found === expected ? undefined : found;
}

/** Rows of one id count once, as they do in a build. */
async function withoutRepeats(pass: ImportPass): Promise<ImportPass> {
  const { repeated } = pass.reckoning;
  if (repeated.size === 0 || pass.stopped) return pass;
  const { file, site } = pass.request;
  const source = { ...file, mapping: pass.declared.mapping };
  const superseded = await supersededRows({ source, segments: site.options.findings.segments }, repeated);
  return new ImportPass({ ...pass.request, superseded }).run();
}
