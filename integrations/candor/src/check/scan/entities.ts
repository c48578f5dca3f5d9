import { isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const places = 1024;
/** Entities that were read before, each where its name says; nothing is made to look one up. */
const recent: { name: string; code: number | null }[] = [];

/** Whether a byte may be part of the name or number of an entity. */
export function isNamePart(byte: number): boolean {
  const small = byte | 0x20;
  return byte === 0x23 || (byte >= 0x30 && byte <= 0x39) || (small >= 0x61 && small <= 0x7a);
}

/** The character that an entity stands for whose name is so many bytes; null where there is none of this name. */
export function entityCode(bytes: Uint8Array, length: number): number | null {
  const place = placeOf(bytes, length);
  const known = recent[place];
  if (known !== undefined && isNamed(known.name, bytes, length)) return known.code;
  const name = String.fromCharCode(...bytes.subarray(0, length));
  const code = name.startsWith('#') ? numbered(name) : named(name);
  recent[place] = { name, code };
  return code;
}

function placeOf(bytes: Uint8Array, length: number): number {
  let hash = length;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  return hash & (places - 1);
}

function isNamed(name: string, bytes: Uint8Array, length: number): boolean {
  if (name.length !== length) return false;
  for (let at = 0; at < length; at++) if (name.charCodeAt(at) !== bytes[at]) return false;
  return true;
}

function numbered(name: string): number | null {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1) || NaN);
  return code <= 0x10ffff ? code : null;
}

function named(name: string): number | null {
  const [node] = parseDocument(`&${name};`).children;
  const text = node !== undefined && isText(node) ? node.data : '';
  return text === `&${name};` || text.includes(';') ? null : (text.codePointAt(0) ?? null);
}
