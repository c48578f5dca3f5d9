import type { OptedOut } from '../collect/opt-out.js';
import type { FollowUpRow } from '../moderate/follow-up-rows.js';
import type { ListReport } from '../service/follow-up-list.js';
import { printable } from './printable.js';

/** Who would be listed, for a terminal. `begun` is the file of a list that was not finished. */
export function peopleText(rows: readonly FollowUpRow[], begun: string | null): string {
  const entries = rows.map(({ email, name, said_on, relation, change, response, sentence }) => {
    const facts = [name, `${said_on} ${relation}`, change, response].filter(Boolean).join(' · ');
    return printable(`${email}\n  ${facts}\n  ${sentence}`);
  });
  const sum =
    rows.length === 0
      ? 'Nobody is to be told anything new.'
      : `${counted(rows.length)}, one for each person and change. Nothing was recorded; write the list with: candor follow-up --out people.csv`;
  const unfinished =
    begun === null
      ? []
      : [
          `Besides, a run was interrupted, or is at work, that writes ${printable(begun)}; the next one with --out finishes it.`,
        ];
  return [...entries, sum, ...unfinished].join('\n\n');
}

/** What a run wrote. */
export function listReportText({ recovered, written, left }: ListReport): string[] {
  return [
    ...(recovered === null ? [] : recoveredText(recovered)),
    ...writtenText({ recovered, written, left }),
  ];
}

function recoveredText({ path, rows, instead, host }: NonNullable<ListReport['recovered']>): string[] {
  if (rows === 0)
    return ['An earlier run was interrupted; nobody it was to list may be written to any more.'];
  if (instead === null)
    return [
      `An earlier run was interrupted. Its list is finished now: ${path} (${counted(rows)}).`,
      ...(host === null ? [] : [elsewhereText(path, printable(host))]),
    ];
  return [
    `An earlier run was interrupted, and its file ${instead} cannot be written any more. Its list is in ${path} instead (${counted(rows)}).`,
    `Should you find ${instead} somewhere, do not use it: the same people are in it.`,
  ];
}

function elsewhereText(path: string, host: string): string {
  return `It had run on another machine, ${host}: should you find ${path} there, do not use it: the same people are in it.`;
}

function writtenText({ recovered, written, left }: ListReport): string[] {
  if (written !== null)
    return [
      `${written.path}: ${counted(written.rows)}. What is in it is recorded as told and not listed again.`,
    ];
  if (left > 0) return [`${counted(left)} more: run this again with another file.`];
  return recovered === null ? ['Nobody is to be told anything new; nothing was written.'] : [];
}

export function unopenedText(unopened: readonly { response: string; receivedOn: string }[]): string[] {
  if (unopened.length === 0) return [];
  const lines = unopened.map(
    ({ response, receivedOn }) => `  ${response} (${receivedOn}): its address cannot be opened`,
  );
  return [['CANDOR_KEY has changed since these answers; nobody is recorded as told:', ...lines].join('\n')];
}

export function optedOutText({ erased, stays, sealed }: OptedOut): string {
  const counted = (n: number): string => `${n} ${n === 1 ? 'answer' : 'answers'}`;
  const answers = counted(erased);
  const unknown = `But CANDOR_KEY has changed since, and with this one the address of ${counted(sealed)} cannot be opened: should the former key come back, say this again with it.`;
  if (stays)
    return `Erased from ${answers}. The address stays out from now on.${sealed === 0 ? '' : `\n${unknown}`}`;
  return erased === 0
    ? 'No address is kept with this response.'
    : `Erased from ${answers}. CANDOR_KEY has changed since, so it is not known where else the address stands.`;
}

function counted(n: number): string {
  return `${n} ${n === 1 ? 'line' : 'lines'}`;
}
