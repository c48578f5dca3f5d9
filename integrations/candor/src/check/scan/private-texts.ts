import type { Response } from '../../model/response.js';

export type PrivateKind = 'e-mail' | 'phone number' | 'comment' | 'name' | 'picture' | 'network address';

export interface PrivateText {
  kind: PrivateKind;
  value: string;
}

/** What a scan needs of a response. */
export type ShownResponse = Pick<Response, 'id' | 'words' | 'person' | 'particulars'>;

const email = /[^\s@<>"',;:()[\]{}\\]+@[^\s@<>"',;:()[\]{}\\]+\.[\p{L}\p{N}-]{2,}/gu;
const phone = /(?<![\d\p{L}])(?:\+|\(\+?)?\d(?:[\s().\/\u2010-\u2015-]{0,3}\d){8,14}(?![\d\p{L}])/gu;
const day = /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?![\d.])/;
const network = /^(?:(?:\d{1,3}\.){3}\d{1,3}|(?=.*:.*:)[\da-f:]{6,39})$/i;

/** Everything of a response that nobody else shall read; `hidden` are the cells of columns that are dropped. */
export function privateTexts(response: ShownResponse, hidden: readonly string[]): PrivateText[] {
  const { email: address, comment, name } = response.words();
  const person = response.person?.() ?? '';
  const picture = response.particulars?.().picture ?? '';
  const texts: PrivateText[] = [];
  const add = (kind: PrivateKind, value: string): void => {
    if (value !== '') texts.push({ kind, value });
  };
  const addresses = address.includes('@') ? contactsIn(address) : [];
  if (addresses.length > 0) texts.push(...addresses);
  else add('e-mail', address);
  if (mayHoldContacts(person)) texts.push(...contactsIn(person));
  add('comment', comment);
  if (mayHoldContacts(comment)) texts.push(...contactsIn(comment));
  add('picture', picture);
  if (/\S\s+\S/.test(name)) add('name', name);
  for (const cell of hidden) texts.push(...hiddenTexts(cell));
  return texts;
}

/** The addresses and numbers that stand in a text. */
export function contactsIn(text: string): PrivateText[] {
  const emails = text.includes('@') ? (text.match(email) ?? []) : [];
  const phones = (text.match(phone) ?? []).filter((found) => !day.test(found));
  return [
    ...emails.map((value): PrivateText => ({ kind: 'e-mail', value })),
    ...phones.map((value): PrivateText => ({ kind: 'phone number', value })),
  ];
}

/** What a dropped cell tells of where somebody can be reached. */
export function hiddenTexts(cell: string): PrivateText[] {
  const value = cell.trim();
  if (network.test(value)) return [{ kind: 'network address', value }];
  return mayHoldContacts(value) ? contactsIn(value) : [];
}

/** Whether there can be an address or a number in a text: nearly always there can be none. */
export function mayHoldContacts(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x40) return true;
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits >= 9;
}

/** The same of a text in UTF-8. */
export function bytesMayHoldContacts(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 0x40) return true;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  return digits >= 9;
}
