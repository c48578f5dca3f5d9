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

/** A column's name where there is little room: under several header rows its end tells it from its neighbours. */
export function cutName(name: string, length: number): string {
  const [sub = '', ...heads] = name.split(' / ').reverse();
  if (heads.length === 0 || name.length <= length) return cut(name, length);
  const end = cut(sub, Math.floor(length / 2));
  return `${cut(heads.reverse().join(' / '), length - end.length - 3)} / ${end}`;
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
