import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText, readWhole } from '../../../integrations/candor/dist/sources/bytes.js';
import { runs } from '../../helpers/random.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { encoded, packed, zip } from './encoded.js';
import { read } from './reading.js';

const table = 'id,score\na1,9\na2,3\n';
const rows = [
  ['a1', '9'],
  ['a2', '3'],
];

describe('gzip', () => {
  test.each<[string, Uint8Array, 'csv' | 'json' | 'jsonl']>([
    ['CSV', packed(table), 'csv'],
    ['CSV with a byte order mark', packed(`\ufeff${table}`), 'csv'],
    ['CSV in UTF-16', packed(encoded(`\ufeff${table}`, 'utf-16le')), 'csv'],
    ['CSV in several parts', Buffer.concat([packed(table.slice(0, 12)), packed(table.slice(12))]), 'csv'],
    ['JSON', packed('[{"id":"a1","score":9},{"id":"a2","score":3}]'), 'json'],
    ['JSON Lines', packed('{"id":"a1","score":9}\n{"id":"a2","score":3}\n'), 'jsonl'],
  ])('%s is read as if it were unpacked', async (_, content, kind) => {
    expect(await read(content, { kind, columns: ['id', 'score'] })).toMatchObject({ rows, faults: [] });
  });

  test.each<[string, Buffer, string]>([
    ['cut short', packed(table.repeat(1000)).subarray(0, -12), 'this gzip file is cut short'],
    [
      'damaged',
      Buffer.concat([packed(table).subarray(0, 20), Buffer.alloc(40, 7)]),
      'this gzip file is damaged',
    ],
    ['packed twice', packed(packed(table)), 'this file was packed with gzip twice'],
    ['a ZIP file inside', packed(zip({ 'a.csv': table })), 'this is a ZIP file'],
    [
      'an archive of files inside',
      packed(Buffer.concat([Buffer.alloc(257, 97), Buffer.from('ustar')])),
      'this is an archive of files (TAR)',
    ],
  ])('one that is %s is refused by name', async (_, content, told) => {
    const { faults } = await read(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`source-unreadable answers.csv: ${told}`);
  });

  test('the place of a bad byte is that in the unpacked text', async () => {
    const { faults } = await read(packed(Buffer.from('a,b\n1,caf\xe9\n', 'latin1')));
    expect(faults[0]).toContain(
      'answers.csv:2: this file is not in UTF-8: there is no such character (0xE9 at byte offset 9)',
    );
  });

  test('offsets in a packed file are none in the file', async () => {
    const folder = temporaryFolder({ 'a.csv.gz': packed(table) });
    const text = readText(join(folder, 'a.csv.gz'), 'a.csv.gz');
    for await (const chunk of text) expect(chunk.toString()).toBe(table);
    expect(text.begins).toBe(-1);
  });

  /** So many megabytes of one character, packed. */
  function bomb(megabytes: number): string {
    const part = gzipSync(Buffer.alloc(1 << 20, ' '));
    return join(temporaryFolder({ 'a.json': Buffer.concat(Array(megabytes).fill(part)) }), 'a.json');
  }

  test('a document that unpacks to more than 256 MiB is refused before it fills the memory', async () => {
    await expect(readWhole(bomb(257), 'a.json')).rejects.toThrow(
      'a.json: this file has more than 256 MiB of text, which is the most that is read as one document',
    );
  });

  test('rows that unpack to far more than their file are read with little memory', async () => {
    const module = new URL('../../../integrations/candor/dist/sources/bytes.js', import.meta.url);
    const program = `
      import { readText } from '${module.href}';
      let most = 0;
      for await (const _ of readText(process.argv[1], 'a.csv', { encoding: 'auto' }))
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      console.log(most);`;
    const given = ['--input-type=module', '--eval', program, bomb(runs(300, 600))];
    const { stdout } = await promisify(execFile)(process.execPath, given);
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(Number(stdout)).toBeLessThan(150 << 20);
  });

  test.each(['csv', 'jsonl'] as const)('a %s of one endless row stops at 16 MiB', async (kind) => {
    const start = kind === 'csv' ? 'a,b\n1,"' : '{"a": "';
    const { faults } = await read(gzipSync(start + 'x'.repeat(18 << 20)), { kind });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('is longer than 16 MiB');
  });
});

describe('files that hold no text of answers are named as what they are', () => {
  const xlsx = zip({ '[Content_Types].xml': '<xml/>', 'xl/workbook.xml': '<xml/>' });
  const save = 'Open it in the program it comes from and save the sheet as "CSV UTF-8".';
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

  test.each<[string, string | Uint8Array, string]>([
    ['XLSX', xlsx, 'this is an Excel workbook (XLSX), though its name ends in .csv'],
    ['XLS', ole, 'this is an Excel workbook (XLS, or one with a password), though its name ends in .csv'],
    [
      'ODS',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'this is an OpenDocument file (ODS), though',
    ],
    ['Numbers', zip({ 'Index/Document.iwa': 'x' }), 'this is a Numbers document, though'],
    ['Word', zip({ 'word/document.xml': 'x' }), 'this is a Word document (DOCX), though'],
    [
      'a web page',
      '\ufeff  <!DOCTYPE html><table><tr><td>9',
      'this is a web page (HTML), as some tools save tables for Excel, though',
    ],
    ['a bare table', '<table><tr><td>9</td></tr></table>', 'this is a web page (HTML)'],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'this is an XML document'],
    ['PDF', '%PDF-1.7\n', 'this is a PDF document'],
    ['RTF', '{\\rtf1 9}', 'this is a text document (RTF)'],
    [
      'a ZIP file of answers',
      zip({ 'a.csv': 'x'.repeat(12_345), 'sub/': '', 'b.csv': 'x', '__MACOSX/._a.csv': 'x' }),
      'this is a ZIP file, though its name ends in .csv; it holds: a.csv (12 KB), b.csv (1 byte)',
    ],
    ['an empty ZIP file', zip({}), 'this is a ZIP file, though its name ends in .csv'],
    [
      'a ZIP file without its directory',
      zip({ 'a.csv': 'x' }).subarray(0, 40),
      'this is a ZIP file, though its name ends in .csv',
    ],
  ])('%s', async (_, content, told) => {
    expect((await read(content)).faults).toEqual([
      expect.stringContaining(`source-unreadable answers.csv: ${told}`),
    ]);
  });

  test('a workbook is told how to become text, a ZIP file what to do with what it holds', async () => {
    const path = join(temporaryFolder({ 'a.csv': xlsx, 'b.zip': zip({ 'x\u0007\n.csv': '1' }) }), 'a.csv');
    await expect(readWhole(path, 'a.csv')).rejects.toMatchObject({ hint: save });
    await expect(readWhole(path.replace('a.csv', 'b.zip'), 'b.zip')).rejects.toMatchObject({
      message: expect.stringContaining(
        'b.zip: this is a ZIP file, which is not read; it holds: x??.csv (1 byte)',
      ),
      hint: 'Unpack it, put the file that is wanted in its place and remove the ZIP file.',
    });
  });

  test('a long list of files in a ZIP file is cut', async () => {
    const files = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}.csv`, 'x']));
    expect((await read(zip(files))).faults[0]).toMatch(/9\.csv \(1 byte\) and 4 more$/);
  });

  test('a document of the site may begin with markup', async () => {
    const path = join(temporaryFolder({ 'a.mdx': '<table></table>' }), 'a.mdx');
    expect(await readWhole(path, 'a.mdx')).toBe('<table></table>');
  });
});
