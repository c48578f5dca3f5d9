import type { ImportReport } from '../ingest/import-told.js';
import type { WriteOutcome } from './import-write.js';

/** What was done besides looking. */
export interface Written {
  /** Path of the mapping, as it is printed. */
  file: string;
  outcome: WriteOutcome | 'incomplete' | 'config' | 'needless' | null;
}

/** What only the owner knows. */
export function declareLines({ toDeclare }: ImportReport): string[] {
  const listed = (required: boolean): string[] =>
    toDeclare
      .filter((item) => item.required === required)
      .map(({ what, option }) => `  - ${what}\n      ${option}`);
  const [needed, possible] = [listed(true), listed(false)];
  return [
    ...(needed.length > 0 ? ['Still to declare. Run the same command again, and add:', ...needed] : []),
    ...(needed.length > 0 && possible.length > 0 ? [''] : []),
    ...(possible.length > 0 ? ['You may also say:', ...possible] : []),
  ];
}

/** What was written, or what to write. */
export function endLines(report: ImportReport, { file, outcome }: Written): string[] {
  const { snippet, mapping, usable, place } = report;
  const told: Record<NonNullable<Written['outcome']>, string> = {
    written: `Wrote ${file}. The next build uses it${once[place]} and so does this command.`,
    same: `${file} says all of this already.`,
    differs: `Nothing was written: ${file} says something else. To replace it, add --force.`,
    incomplete: 'Nothing was written: first put right what is listed above.',
    config:
      'Nothing was written: the mapping of this file stands in the Astro config, which wins. Change it there.',
    needless: 'Nothing was written: builds read this file as it is.',
  };
  const next =
    mapping === null
      ? usable
        ? 'Nothing needs to be written: builds read this file as it is.'
        : 'Correct the file, or run the command again with what is listed above.'
      : report.asItStands && usable
        ? 'Nothing needs to be written: this is the mapping that the file has.'
        : usable
          ? `To keep this, run the command again with --write: it puts it into ${file}.`
          : `Once what is listed above is put right, --write puts it into ${file}.`;
  return [outcome === null ? next : told[outcome], pasteText(report), '', snippet];
}

const once: Record<ImportReport['place'], string> = {
  read: '',
  unlisted: ', once `sources` lists the file,',
  misnamed: ', once both files have names that builds read,',
  elsewhere: ', once both files are where builds look,',
  outside: ', once both files are where builds look,',
};

/** Where the snippet below it goes. */
function pasteText({ usable, place, mappingFrom }: ImportReport): string {
  const known = usable ? '' : ', as far as it is known';
  if (mappingFrom !== null && mappingFrom !== 'own' && 'config' in mappingFrom)
    return `The entry of this file in \`sources\`${known}:`;
  if (place === 'unlisted') return `The line for \`sources\` of candor({ ... })${known}:`;
  return `${usable ? 'For the Astro config instead' : 'What is known so far, for the Astro config'} (\`sources: [ ]\` of candor({ ... }), where every file must then be listed):`;
}
