/** Lines whose cells stand below one another, indented; the last cell of a line may be of any length. */
export function aligned(rows: readonly (readonly string[])[], rightmost: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat(Math.max(0, widths[column]! - lengthOf(cell)));
      return rightmost.includes(column) ? space + cell : cell + space;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** A text on one line, cut where it is longer. */
export function cut(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** A column's name where there is little room: its end, too, tells it from its neighbours. */
export function cutName(name: string, length: number): string {
  const characters = [...name.replace(/\s+/g, ' ')];
  if (characters.length <= length) return characters.join('');
  const end = Math.floor(length / 2);
  return `${characters.slice(0, length - end - 1).join('')}…${characters.slice(-end).join('')}`;
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** `1,006` */
export function number(n: number): string {
  return n.toLocaleString('en-GB');
}

/** `1 row`, `1,006 rows` */
export function counted(n: number, one: string, more = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : more}`;
}

/** A value, or the word that stands for one that must not be printed. */
export function quoted(value: string): string {
  return value.startsWith('(private') ? value : `"${cut(value, 60)}"`;
}

/** A column as the table of columns lists it. */
export function columnText(label: string): string {
  const index = /^number (\d+)$/.exec(label)?.[1];
  return index === undefined ? quoted(label) : `column #${index}`;
}
