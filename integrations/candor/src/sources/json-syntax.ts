import { CandorError, errorIssue } from '../model/issue.js';

/** Parses JSON; the error names the line of the fault and not the words around it, which may be private. */
export function parseJson(text: string, file: string, line?: number): unknown {
  try {
    return (longNumber.test(text) ? JSON.parse(text, exactly) : JSON.parse(text)) as unknown;
  } catch (error) {
    const { message } = error as Error;
    const reason = message.replace(/(( in JSON)? at position \d|, (\.\.\.)?").*$/s, '');
    const where = { file, line: line ?? lineOfFault(text, message) };
    const remedy = 'Correct it, or export the file again: it may be cut short.';
    throw new CandorError([errorIssue('json-syntax', where, `this is not valid JSON (${reason})`, remedy)]);
  }
}

/** As long as the shortest whole number that is rounded when it is read: two ids would become one. */
const longNumber = /[\s:,[-]\d{16}/;

/** A whole number that would be rounded, as the text that stands there. */
function exactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source ?? '';
  return /^-?\d+$/.test(source) ? source : value;
}

/** V8 tells the line of every fault but two: the end of the text, and a token that cannot stand where it is. */
function lineOfFault(text: string, message: string): number {
  const told = /\(line (\d+) column \d+\)$/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const offset = message.startsWith('Unexpected token') ? offsetOfToken(text) : text.length;
  return text.slice(0, offset).split('\n').length;
}

/** Every text cut before the token fails in another way, every text cut behind it in this. */
function offsetOfToken(text: string): number {
  let before = 0;
  let behind = text.length;
  while (behind - before > 1) {
    const middle = (before + behind) >> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) behind = middle;
    else before = middle;
  }
  return before;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token');
  }
}
