import { isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const names = new Map<string, number>();
const namesAtMost = 4096;

/** Whether a byte may be part of the name or number of an entity. */
export function isNamePart(byte: number): boolean {
  const small = byte | 0x20;
  return byte === 0x23 || (byte >= 0x30 && byte <= 0x39) || (small >= 0x61 && small <= 0x7a);
}

/** The character that an entity stands for; null where there is none of this name. */
export function entityCode(name: string): number | null {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1) || NaN);
    return code <= 0x10ffff ? code : null;
  }
  let code = names.get(name);
  if (code === undefined) {
    code = named(name);
    if (names.size < namesAtMost) names.set(name, code);
  }
  return code === -1 ? null : code;
}

function named(name: string): number {
  const [node] = parseDocument(`&${name};`).children;
  const text = node !== undefined && isText(node) ? node.data : '';
  return text === `&${name};` || text.includes(';') ? -1 : (text.codePointAt(0) ?? -1);
}
