import { extname } from 'node:path';
import { bytesOf, zipEntries, type ZipEntry } from './zip-contents.js';

/** What a file is that holds no text of answers, and what to do about it. */
export interface Foreign {
  what: string;
  remedy: string;
}

const saveAs = 'Open it in the program it comes from and save the sheet as "CSV UTF-8".';
const exportAgain = 'Export the answers themselves as CSV or JSON.';
const shownEntries = 10;

/** Knows files of other kinds by how they begin. `path` is where a ZIP file lies, if it can be looked into. */
export async function foreignKind(start: Buffer, name: string, path?: string): Promise<Foreign | null> {
  const head = start.toString('latin1', 0, 512);
  if (/^PK(\x03\x04|\x05\x06)/.test(head))
    return zipKind(head, name, path === undefined ? [] : await zipEntries(path));
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return told(name, 'an Excel workbook (XLS, or one with a password)', /\.xls[xm]?$/i, saveAs);
  if (head.startsWith('%PDF-')) return told(name, 'a PDF document', /\.pdf$/i, exportAgain);
  if (head.startsWith('{\\rtf')) return told(name, 'a text document (RTF)', /\.rtf$/i, exportAgain);
  if (head.slice(257, 262) === 'ustar')
    return told(
      name,
      'an archive of files (TAR)',
      /\.(tar|tgz|tar\.gz)$/i,
      'Unpack it and keep the file that is wanted.',
    );
  return null;
}

/** Web pages and XML are text, but no table of answers: some tools write them for Excel. */
export function markupKind(start: Buffer, name: string): Foreign | null {
  const head = start
    .toString('latin1', 0, 512)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<(!doctype html|html|head|body|meta|table)\b/i.test(head))
    return told(name, 'a web page (HTML), as some tools save tables for Excel', /\.html?$/i, saveAs);
  if (/^<\?xml\b/i.test(head)) return told(name, 'an XML document', /\.xml$/i, saveAs);
  return null;
}

/** What a file is that is not named like one of answers; null where that cannot be told. */
export async function foreignFile(path: string, name: string): Promise<Foreign | null> {
  const start = await bytesOf(path, 512);
  return markupKind(start, name) ?? foreignKind(start, name, path);
}

/** Two bytes for a character, one of them nearly always zero, and no mark that says so; null for anything else. */
export function unmarkedUtf16(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(start.length, 2048) >> 1;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (start[at] === 0) zeros[at & 1]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs / 2 && even < pairs / 20) return 'utf-16le';
  return even > pairs / 2 && odd < pairs / 20 ? 'utf-16be' : null;
}

function zipKind(head: string, name: string, entries: readonly ZipEntry[]): Foreign {
  const has = (part: RegExp): boolean => entries.some((entry) => part.test(entry.name));
  if (has(/^xl\//)) return told(name, 'an Excel workbook (XLSX)', /\.xls[xmb]$/i, saveAs);
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.'))
    return told(name, 'an OpenDocument file (ODS)', /\.od.$/i, saveAs);
  if (has(/^Index\/Document\.iwa$|^Index\.zip$/))
    return told(name, 'a Numbers document', /\.numbers$/i, saveAs);
  if (has(/^word\//)) return told(name, 'a Word document (DOCX)', /\.docx$/i, exportAgain);
  const { what } = told(name, 'a ZIP file', /\.zip$/i, '');
  const more = entries.length > shownEntries ? ` and ${entries.length - shownEntries} more` : '';
  const listed = entries
    .slice(0, shownEntries)
    .map((entry) => `${printable(entry.name)} (${sizeText(entry.size)})`);
  return {
    what: entries.length === 0 ? what : `${what}; it holds: ${listed.join(', ')}${more}`,
    remedy: 'Unpack it, put the file that is wanted in its place and remove the ZIP file.',
  };
}

function told(name: string, kind: string, usual: RegExp, remedy: string): Foreign {
  const extension = extname(name);
  const though =
    usual.test(name) || extension === '' ? ', which is not read' : `, though its name ends in ${extension}`;
  return { what: `this is ${kind}${though}`, remedy };
}

/** Names inside an archive are whatever somebody wrote there. */
function printable(name: string): string {
  return name.replace(/[\p{C}\ufffd]/gu, '?').slice(0, 80);
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
