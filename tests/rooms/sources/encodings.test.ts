import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  describeIssue,
  type CandorError,
  type Issue,
} from '../../../integrations/candor/dist/model/issue.js';
import type { Encoding } from '../../../integrations/candor/dist/model/encoding.js';
import { readText } from '../../../integrations/candor/dist/sources/bytes.js';
import { temporaryFolder } from '../../helpers/temporary.js';
import { encoded } from './encoded.js';

const text = 'score,comment\n9,"naïve – 5 €, 日本 👍"\n';

/** Text of a file and where it begins, or what stopped the reading. */
async function readAs(
  content: Uint8Array,
  encoding: Encoding = 'auto',
): Promise<{ text: string; begins: number | undefined }> {
  const chunks = readText(join(temporaryFolder({ 'a.csv': content }), 'a.csv'), 'a.csv', { encoding });
  let found = '';
  for await (const chunk of chunks) found += chunk.toString('utf8');
  return { text: found, begins: chunks.begins };
}

async function refusal(content: Uint8Array, encoding?: Encoding): Promise<Issue> {
  const error = await readAs(content, encoding).catch((caught: unknown) => caught as CandorError);
  return (error as CandorError).issues[0]!;
}

describe('text is read whatever its encoding, and begins where its bytes do', () => {
  test.each<[string, Uint8Array, Encoding, number]>([
    ['UTF-8', Buffer.from(text), 'auto', 0],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'auto', 3],
    ['UTF-8, declared', Buffer.from(`\ufeff${text}`), 'utf-8', 3],
    [
      'UTF-16 little-endian with its mark, as spreadsheets save "Unicode text"',
      encoded(`\ufeff${text}`, 'utf-16le'),
      'auto',
      -1,
    ],
    ['UTF-16 big-endian with its mark', encoded(`\ufeff${text}`, 'utf-16be'), 'auto', -1],
    ['UTF-16 with its mark, declared', encoded(`\ufeff${text}`, 'utf-16le'), 'utf-16le', -1],
    ['UTF-16 little-endian, declared', encoded(text, 'utf-16le'), 'utf-16le', -1],
    ['UTF-16 big-endian, declared', encoded(text, 'utf-16be'), 'utf-16be', -1],
  ])('%s', async (_, content, encoding, begins) => {
    expect(await readAs(content, encoding)).toEqual({ text, begins });
  });

  test('Windows-1252, declared, as TextDecoder reads every byte that has a meaning', async () => {
    const bytes = Buffer.from(Array.from({ length: 255 }, (_, byte) => byte + 1)).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    );
    expect(await readAs(bytes, 'windows-1252')).toEqual({
      text: new TextDecoder('windows-1252').decode(bytes),
      begins: -1,
    });
  });
});

describe('bytes that do not fit are never replaced: the file is refused with their place', () => {
  const broken = Buffer.from('score,comment\n9,na\u00efve caf\u00e9\n', 'latin1');

  test('not UTF-8: line, byte offset, the words in Windows-1252 and what to write', async () => {
    expect(await refusal(broken)).toEqual({
      rule: 'source-encoding',
      severity: 'error',
      where: { file: 'a.csv', line: 2 },
      what: 'this file is not in UTF-8: there is no such character (0xEF at byte offset 18); taken for Windows-1252 the words there are "9,naïve café"',
      remedy:
        'If these words are right, write "encoding": "windows-1252" into the mapping of this file; if not, export it again as UTF-8.',
    });
    expect((await readAs(broken, 'windows-1252')).text).toBe('score,comment\n9,naïve café\n');
  });

  test('the line is right wherever the byte stands', async () => {
    const before = Buffer.from(`${'score,comment\n'.repeat(200_000)}9,`);
    const issue = await refusal(Buffer.concat([before, Buffer.from([0x93])]));
    expect(issue.where).toEqual({ file: 'a.csv', line: 200_001 });
    expect(issue.what).toContain(`0x93 at byte offset ${before.length}`);
    const lonely = Buffer.concat([Buffer.from('score\r9\r'), Buffer.from([0x93])]);
    expect((await refusal(lonely)).where.line).toBe(3);
  });

  const lone = encoded(`a,b\n1,${'\ud83d'}\n`, 'utf-16le');
  test.each<[string, Uint8Array, Encoding, string, string]>([
    ['UTF-8 declared', broken, 'utf-8', 'a.csv:2: this file is not in UTF-8', 'windows-1252'],
    [
      'cut inside a character',
      Buffer.from('a\ncaf\u00e9').subarray(0, -1),
      'auto',
      'a.csv:2: this file is not in UTF-8: it ends inside a character (0xC3 at byte offset 5)',
      'it may be cut short',
    ],
    [
      'neither UTF-8 nor Windows-1252',
      Buffer.from([0x61, 0x81]),
      'auto',
      'a.csv:1: this file is not in UTF-8: there is no such character (0x81 at byte offset 1)',
      'It is not Windows-1252 either.',
    ],
    [
      'a byte that Windows-1252 has no meaning for',
      Buffer.from([0x61, 0x0a, 0x62, 0x81]),
      'windows-1252',
      'a.csv:2: this is not Windows-1252, as its mapping says: that has no character 0x81, which stands at byte offset 3',
      'Leave "encoding" out',
    ],
    [
      'a mark that says otherwise',
      encoded('\ufeffa', 'utf-16le'),
      'utf-16be',
      'a.csv: its mapping says "encoding": "utf-16be", but it begins with the byte order mark of UTF-16LE',
      'Leave "encoding" out',
    ],
    [
      'UTF-8 with its mark, declared as Windows-1252',
      Buffer.from('\ufeffa'),
      'windows-1252',
      'a.csv: its mapping says "encoding": "windows-1252", but it begins with the byte order mark of UTF-8',
      'Leave "encoding" out',
    ],
    [
      'half a character in UTF-16',
      lone,
      'utf-16le',
      'a.csv:2: this is not UTF-16: half a character stands at byte offset 12',
      'Leave "encoding" out',
    ],
    [
      'UTF-16 of an odd number of bytes',
      encoded('a\nb', 'utf-16le').subarray(0, -1),
      'utf-16le',
      'a.csv:2: this file ends inside a character (byte offset 4)',
      'cut short',
    ],
    [
      'UTF-16 without its mark',
      encoded('score\n9\n', 'utf-16be'),
      'auto',
      'a.csv: this is UTF-16 without a byte order mark',
      '"encoding": "utf-16be"',
    ],
    [
      'NUL bytes in UTF-16',
      encoded('\ufeffa\n\0', 'utf-16le'),
      'auto',
      'a.csv:2: this is not a text file (it has NUL bytes, the first at byte offset 6)',
      'CSV UTF-8',
    ],
  ])('%s', async (_, content, encoding, message, remedy) => {
    const issue = await refusal(content, encoding);
    expect(describeIssue(issue)).toContain(message);
    expect(issue.remedy).toContain(remedy);
  });
});
