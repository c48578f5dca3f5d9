import { headerText } from '../model/header-text.js';
import type { ColumnName, Columns } from './contract.js';

/** The columns of a file by the names in its header, `width` of them. */
export function headerColumns(names: string[], width: number): Columns {
  return {
    names,
    find(name: ColumnName) {
      if (typeof name === 'object') {
        return name.index < width ? name.index : { problem: `there are only ${width} columns` };
      }
      const first = names.indexOf(name.trim());
      if (first === -1) return { problem: `there is no such column; ${headerText(names)}` };
      const again = names.indexOf(name.trim(), first + 1);
      if (again === -1) return first;
      return {
        problem: `several columns have this header; use { "index": ${first} } or { "index": ${again} }`,
      };
    },
  };
}
