import type { Encoding } from '../model/encoding.js';
import { errorIssue, warningIssue, type Issue, type Place } from '../model/issue.js';
import type { Misfit } from './encodings.js';
import { mend } from './mojibake.js';
import { meaningless, windows1252 } from './windows-1252.js';

const saveAs = 'Save it again as "CSV UTF-8" (or JSON in UTF-8).';
const leaveOut = 'Leave "encoding" out of the mapping, or declare the one it has.';

/** What is wrong with a file that is not text in its encoding; `declared` is undefined for files that have no mapping. */
export function misfitIssue(where: Place, misfit: Misfit, declared: Encoding | undefined): Issue {
  const { kind, before, bytes, at } = misfit;
  const offset = before + at;
  const issue = (what: string, remedy: string): Issue => errorIssue('source-encoding', where, what, remedy);
  if (kind === 'nul')
    return issue(`this is not a text file (it has NUL bytes, the first at byte offset ${offset})`, saveAs);
  if (kind === 'utf-16')
    return issue(`this is not UTF-16: half a character stands at byte offset ${offset}`, leaveOut);
  if (kind === 'windows-1252') {
    const what = `this is not Windows-1252, as its mapping says: that has no character ${hex(bytes[at]!)}, which stands at byte offset ${offset}`;
    return issue(what, leaveOut);
  }
  if (kind === 'cut' && declared?.startsWith('utf-16'))
    return issue(
      `this file ends inside a character (byte offset ${offset})`,
      'Export it again: it was cut short.',
    );
  const place = kind === 'cut' ? 'it ends inside a character' : 'there is no such character';
  const what = `this file is not in UTF-8: ${place} (${hex(bytes[at]!)} at byte offset ${offset})`;
  if (declared === undefined) return issue(what, 'Save it again in UTF-8.');
  const reading = inWindows1252(bytes, at);
  if (reading === null) return issue(what, `${saveAs} It is not Windows-1252 either.`);
  return issue(
    `${what}; taken for Windows-1252 the words there are ${reading}`,
    `If these words are right, write "encoding": "windows-1252" into the mapping of this file; if not, export it again${kind === 'cut' ? ', for it may be cut short' : ' as UTF-8'}.`,
  );
}

/** A few characters around a place, as far as its line goes. */
function inWindows1252(bytes: Buffer, at: number): string | null {
  const near = bytes.subarray(at, at + 12);
  if (meaningless(near.subarray(0, 1)) !== -1) return null;
  const before = windows1252(bytes.subarray(Math.max(0, at - 10), at));
  return JSON.stringify(`${/[^\r\n]*$/.exec(before)![0]}${/^[^\r\n]*/.exec(windows1252(near))![0]}`);
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Warns of text that was encoded twice, with an example. */
export function mojibakeIssue(where: Place, bytes: Buffer, at: number, declared: Encoding): Issue {
  const before = /[^\s",;|\ufffd]{0,12}$/u.exec(bytes.toString('utf8', Math.max(0, at - 40), at))![0];
  const behind = /^[^\s",;|\ufffd]{0,16}/u.exec(bytes.toString('utf8', at, at + 64))![0];
  const example = before + behind;
  const what = `this file has text that was encoded twice: ${JSON.stringify(example)} was most likely ${JSON.stringify(mend(example).text)}`;
  const remedy =
    declared === 'windows-1252'
      ? 'The mapping says "encoding": "windows-1252"; leave it out, for the file seems to be UTF-8.'
      : 'Write "repair": "mojibake" into the mapping of this file, and such text is mended; or export it again.';
  return warningIssue('source-mojibake', where, what, remedy);
}

/** Warns of text that `"repair": "mojibake"` could not mend. */
export function unmendedIssue(where: Place, mended: number, left: number): Issue {
  const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;
  const what = `"repair": "mojibake" mended ${places(mended)} and left ${places(left)} as they are, this line's first: characters are missing there or were never encoded twice`;
  return warningIssue('source-mojibake', where, what, 'Look at them, or export the file again.');
}
