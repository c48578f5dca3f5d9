import { inflateSync } from 'node:zlib';

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostInflated = 1 << 22;
const texts = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf']);

/** What pictures say besides what they show: the texts of PNG, EXIF and XMP of all three, comments of JPEG. Null for any other file. */
export function pictureTexts(bytes: Buffer): Buffer[] | null {
  if (bytes.subarray(0, 8).equals(pngStart)) return pngTexts(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegTexts(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return webpTexts(bytes);
  return null;
}

function pngTexts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (texts.has(type)) found.push(data, ...inflatedText(type, data));
    at += 12 + length;
  }
  return found;
}

/** The part of a text that is compressed. */
function inflatedText(type: string, data: Buffer): Buffer[] {
  const name = data.indexOf(0);
  if (name === -1) return [];
  if (type === 'zTXt') return inflated(data.subarray(name + 2));
  if (type !== 'iTXt' || data[name + 1] !== 1) return [];
  const language = data.indexOf(0, name + 3);
  const translated = data.indexOf(0, language + 1);
  return language === -1 || translated === -1 ? [] : inflated(data.subarray(translated + 1));
}

function inflated(data: Buffer): Buffer[] {
  try {
    return [inflateSync(data, { maxOutputLength: mostInflated })];
  } catch {
    return [];
  }
}

/** The segments of applications and comments, up to where the picture begins. */
function jpegTexts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) break;
    const length = bytes.readUInt16BE(at + 2);
    const isText = (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isText) found.push(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return found;
}

function webpTexts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (type === 'EXIF' || type === 'XMP ') found.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length & 1);
  }
  return found;
}
