import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../integrations/candor/dist/publish/share/png.js';

/** An image whose pixels are made of their numbers. */
function image([width, height]: [number, number], pixel: (at: number) => number[]): Buffer {
  return Buffer.concat(Array.from({ length: width * height }, (_, at) => Buffer.from(pixel(at))));
}

/** A hundred thousand pixels in runs that begin and end anywhere, rows and all. */
const runs = (colours: number) => (at: number) => {
  const colour = Math.floor(Math.sqrt(at * 7)) % colours;
  return [colour, (colour * 37) % 256, colour >> 8, 255];
};

test('the pixels come back as they were, whatever the size and however many of 256 colours', async () => {
  for (const size of [
    [1, 1],
    [3, 2],
    [333, 301],
    [301, 333],
  ] as [number, number][])
    for (const colours of [1, 2, 255, 256]) {
      const pixels = image(size, runs(colours));
      const png = await indexedPng(Buffer.from(pixels), size);
      const { data, info } = await sharp(png!).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual(size);
      expect(data.equals(pixels), `${size.join(' x ')}, ${colours}`).toBe(true);
    }
});

test('more colours than a palette has, and pixels one can see through, are left to others', async () => {
  const size: [number, number] = [400, 300];
  expect(await indexedPng(image(size, runs(257)), size)).toBeNull();
  expect(
    await indexedPng(
      image(size, (at) => [1, 2, 3, at === 999 ? 254 : 255]),
      size,
    ),
  ).toBeNull();
});
