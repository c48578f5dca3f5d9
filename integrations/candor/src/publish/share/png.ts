import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';

const deflated = promisify(deflate);
/** Most of an image is runs of one colour, so nothing else is looked for; short blocks suit words, then nothing, then words. */
const compression = { strategy: constants.Z_RLE, memLevel: 6, chunkSize: 2 ** 16 };
const mostColours = 256;
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

interface Indexed {
  /** The rows, a byte a pixel, each behind the byte that says that it is not filtered. */
  lines: Uint8Array<ArrayBuffer>;
  /** Three bytes a colour. */
  palette: Buffer;
}

/** A PNG (https://www.w3.org/TR/png-3/) of opaque RGBA pixels in few colours, each named by its number; null of any others. */
export async function indexedPng(
  pixels: Buffer,
  [width, height]: readonly [number, number],
): Promise<Buffer<ArrayBuffer> | null> {
  if (pixels.byteOffset % 4 !== 0) return null;
  const found = indexed(pixels, width, height);
  if (found === null) return null;
  const data = await deflated(found.lines, compression);
  released(found.lines);
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', found.palette),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Gives the memory back at once: left to the garbage collector, so much of it would call for a collection every few images. */
export function released({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  if (buffer.byteLength === byteLength) buffer.transfer(0);
}

function indexed(pixels: Buffer, width: number, height: number): Indexed | null {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const lines = new Uint8Array((width + 1) * height);
  // Lines are full of zeros, so the ground is best the first colour.
  const ground = (height >> 1) * width;
  const numbers = new Map([[colours[ground], 0]]);
  const places = [ground];
  for (let row = 0; row < height; row++) {
    const [end, shift] = [(row + 1) * width, row + 1];
    for (let at = row * width; at < end;) {
      const start = at;
      const colour = colours[start];
      while (at < end && colours[at] === colour) at++;
      let number = numbers.get(colour);
      if (number === undefined) {
        number = places.push(start) - 1;
        numbers.set(colour, number);
        if (number === mostColours) return null;
      }
      if (number !== 0) for (let pixel = start; pixel < at; pixel++) lines[pixel + shift] = number;
    }
  }
  const channels = places.map((place) => pixels.subarray(place * 4, place * 4 + 4));
  if (channels.some(([, , , alpha]) => alpha !== 255)) return null;
  return { lines, palette: Buffer.concat(channels.map((colour) => colour.subarray(0, 3))) };
}

/** Eight bits a pixel, which name a colour of the palette. */
function header(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const chunked = Buffer.alloc(data.length + 12);
  chunked.writeUInt32BE(data.length, 0);
  chunked.write(type, 4, 'latin1');
  chunked.set(data, 8);
  chunked.writeUInt32BE(crc32(chunked.subarray(4, -4)), data.length + 8);
  return chunked;
}
