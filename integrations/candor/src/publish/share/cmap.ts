import { brotliDecompressSync } from 'node:zlib';

/** The code points a WOFF2 file has glyphs for (https://www.w3.org/TR/WOFF2/): its ranges in CSS only say where a glyph may be. */
export function codePointsOf(font: Buffer): Set<number> {
  const table = characterMap(font);
  const found = new Set<number>();
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.readUInt32BE(8 + index * 8),
  );
  for (const offset of new Set(subtables)) {
    const format = table.readUInt16BE(offset);
    if (format === 4) addSegments(table.subarray(offset), found);
    if (format === 12) addGroups(table.subarray(offset), found);
  }
  return found;
}

const signature = 0x774f4632;
const [headerLength, ownTag, cmapTag, glyfTag, locaTag] = [48, 63, 0, 10, 11];

/** The table that names a glyph for each character; WOFF2 never transforms it. */
function characterMap(font: Buffer): Buffer {
  if (font.readUInt32BE(0) !== signature) throw new Error('this is no WOFF2 file');
  let at = headerLength;
  const number = (): number => {
    let value = 0;
    for (;;) {
      const byte = font[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let start = 0;
  let range: [number, number] | null = null;
  for (let left = font.readUInt16BE(12); left > 0; left--) {
    const [tag, version] = [font[at]! & 63, font[at]! >> 6];
    at += tag === ownTag ? 5 : 1;
    const whole = number();
    const transformed = tag === glyfTag || tag === locaTag ? version !== 3 : version !== 0;
    const length = transformed ? number() : whole;
    if (tag === cmapTag) range = [start, start + length];
    start += length;
  }
  if (range === null) throw new Error('this font has no character map');
  const compressed = font.subarray(at, at + font.readUInt32BE(20));
  return brotliDecompressSync(compressed).subarray(...range);
}

/** Format 4 (https://learn.microsoft.com/en-us/typography/opentype/spec/cmap): the characters up to U+FFFF. */
function addSegments(table: Buffer, found: Set<number>): void {
  const double = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double];
  for (let at = 0; at < double; at += 2) {
    const [from, to] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)];
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)];
    for (let code = from; code <= to && code < 0xffff; code++) {
      const listed = offset === 0 ? code : table.readUInt16BE(offsets + at + offset + 2 * (code - from));
      if (listed !== 0 && (listed + delta) % 0x10000 !== 0) found.add(code);
    }
  }
}

/** Format 12: all characters. */
function addGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const [from, to, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ];
    for (let code = from; code <= to; code++) if (glyph + code - from !== 0) found.add(code);
  }
}
