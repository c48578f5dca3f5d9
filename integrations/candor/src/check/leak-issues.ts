import { errorIssue, warningIssue, type Issue, type Place } from '../model/issue.js';
import type { PrivateKind } from './scan/private-texts.js';

/** Private text that stands in the output. */
export interface Leak {
  kind: PrivateKind;
  /** The text itself, which is never told. */
  value: string;
  response: string;
  file: string;
  /** Null inside a picture. */
  place: { line: number; character: number } | null;
  /** Whether it stands in the card or beside the words of the same response. */
  own: boolean;
}

export function leakIssue(leak: Leak): Issue {
  const { kind, file, place, own, response } = leak;
  const where: Place = {
    file,
    ...(place !== null && { line: place.line, character: place.character }),
    response,
  };
  const told = `${whatOf(leak)} (${hintOf(leak)}${placeOf(leak)})`;
  if (kind !== 'name') return errorIssue('leak', where, told, remedy);
  if (own)
    return errorIssue(
      'leak-name',
      where,
      told,
      'Remove it there, or ask the person whether it may be shown.',
    );
  return warningIssue('leak-name', where, told, 'Remove it, unless it is somebody else of the same name.');
}

const remedy =
  'Find the page or component that prints it and remove it there; where it is meant to stand, waive the rule for this file with a reason.';

function whatOf({ kind, own }: Leak): string {
  if (kind === 'picture') return 'the output names the file or the address of somebody\u2019s picture';
  if (kind === 'name')
    return own
      ? 'the output holds, beside their words, the name of a person who did not agree to have it shown'
      : 'the output holds the name of a person who did not agree to have it shown';
  return `the output holds the ${kind} of a response, which nobody agreed to publish`;
}

/** How a text begins and ends, and how long it is: enough to know it again. */
function hintOf({ value }: Leak): string {
  const letters = value.match(/[\p{L}\p{N}]/gu) ?? [];
  return `${letters[0] ?? ''}\u2026${letters.at(-1) ?? ''}, ${[...value.trim()].length} characters`;
}

function placeOf({ place }: Leak): string {
  return place === null
    ? ', in what the picture says of itself'
    : `, at character ${place.character} of line ${place.line}`;
}
