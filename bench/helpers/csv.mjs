/** One CSV record as RFC 4180 writes it: cells are quoted when they must be. */
export function csvRecord(cells) {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(text) {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
