import { ImportPass, type PassRequest } from './import-pass.js';
import { readSiteWords, type ImportSite } from './import-reckoning.js';
import { reportOf, type ImportReport } from './import-report.js';
import { importedFile, type ImportedFile } from './import-source.js';
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
  const first = await new ImportPass({ site, words, file, given, progress }).run();
  const dates = first.survey?.dates() ?? null;
  // Dates that can be read in one way only are read so at once: the numbers below are those of a build with what is to be written.
  const pass =
    dates?.kind === 'format'
      ? await new ImportPass({
          site,
          words,
          file,
          given: { ...given, dateFormat: dates.format },
          progress,
        }).run()
      : first;
  return { file, report: await reportOf(pass, dates) };
}
