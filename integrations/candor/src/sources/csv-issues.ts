import { errorIssue, type Issue, type Place } from '../model/issue.js';

const closeIt = 'Close the quote or export the file again.';

export function widthIssue(file: string, line: number, width: number, cells: number): Issue {
  const what = `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the header has ${width}`;
  const remedy = 'Quote cells that hold the delimiter or a line break, or export the file again.';
  return errorIssue('csv-width', { file, line }, what, remedy);
}

export function openQuote(where: Place): Issue {
  const what = 'a quote opened on this row is never closed, so the rest of the file cannot be read';
  return errorIssue('csv-quote', where, what, closeIt);
}

export function textBehindQuote(where: Place): Issue {
  const what = 'a quoted cell has text behind its closing quote';
  return errorIssue('csv-quote', where, what, 'Write quotes inside a cell twice ("").');
}

export function endlessRecord(file: string, line: number): Issue {
  const what = 'this row is longer than 16 MiB; most likely a quote opened on it is never closed';
  return errorIssue('csv-record', { file, line }, what, closeIt);
}

export function noHeader(file: string): Issue {
  return errorIssue('csv-empty', { file }, 'this file has no header row', 'Export it again, or remove it.');
}

export function noRow(file: string, offset: number): Issue {
  const what = `no row of this file begins at its byte ${offset}, where one began when it was read before`;
  return errorIssue('csv-row', { file }, what, 'Build again: the file is being changed.');
}
