import { Socket } from 'node:net';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import type { ShareImageSize } from '../../../integrations/candor/dist/model/share-image.js';
import { shareImagePixels } from '../../../integrations/candor/dist/model/share-image.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { innerSize } from '../../../integrations/candor/dist/publish/share/composition.js';
import { fitted } from '../../../integrations/candor/dist/publish/share/fit.js';
import { box, type BoxNode } from '../../../integrations/candor/dist/publish/share/nodes.js';
import { findEngine, openRenderer } from '../../../integrations/candor/dist/publish/share/render.js';
import { wordsNode } from '../../../integrations/candor/dist/publish/share/words-node.js';
import { drawn, preparedOf, repository, siteConfig } from './shared.js';

/** Drawing keeps all processors busy, which others may need too. */
const timeout = 60_000;
const engine = findEngine(repository)!;
const person = { name: 'Ann Felton', role: 'Nurse', organisation: 'Praça Café' };

const scripts: Record<string, Partial<Quotable>> = {
  Latin: { comment: 'Good as new, naïve café, Łódź, Việt Nam.', ...person },
  Cyrillic: { comment: 'Отличный сервис: починили за день. Спасибо!', name: 'Анна Смирнова', language: 'ru' },
  Greek: { comment: 'Εξαιρετική εξυπηρέτηση, γρήγορα και με χαμόγελο.', language: 'el' },
  Arabic: { comment: 'خدمة ممتازة وسريعة، أصلحوا دراجتي خلال 24 ساعة.', name: 'فاطمة', language: 'ar' },
  Hebrew: { comment: 'שירות מעולה! תיקנו את האופניים שלי ביום אחד.', language: 'he' },
  Japanese: {
    comment: '日本語のサポートがとても丁寧でした。おすすめします！',
    name: '山田 太郎',
    language: 'ja',
  },
  mixed: { comment: 'They said "שלום" and مرحبا: 日本語, Ελληνικά 🐸 👍🏽', name: 'علي Smith', redacted: true },
};

const hostile = [
  '<img src="https://example.com/a.png"> <style>*{display:none}</style> &lt;b&gt;',
  '"}],"type":"image","src":"https://example.com/a.png","style":{"color":"red"}',
  'url(https://example.com/a.css) background:red !important; } * { color: red',
  '\u202e\u2066 turned \u0000\u0007 \ud800 \ufeff\u2028 \u{e0041}',
  `Z${'\u0301\u0300'.repeat(200)}algo and ${'ﷺ'.repeat(20)}`,
  '𝕱𝖆𝖓𝖈𝖞 ด้้้้้็็็็็ ༼ຈل͜ຈ༽',
];

/** How many pixels of a card's middle are dark, and whether its corners have the paper's colour. */
async function look(png: Buffer): Promise<{ dark: number; paper: boolean }> {
  const image = sharp(png).removeAlpha();
  const middle = await image
    .clone()
    .extract({ left: 60, top: 120, width: 1080, height: 300 })
    .greyscale()
    .raw()
    .toBuffer();
  const corner = await image.clone().extract({ left: 1190, top: 620, width: 1, height: 1 }).raw().toBuffer();
  return { dark: middle.filter((light) => light < 90).length, paper: corner.join() === '251,248,242' };
}

test(
  'words of every script the fonts have are drawn, the same bytes whatever was drawn before, and nothing is fetched',
  { timeout },
  async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const [one, other] = [openRenderer(engine), openRenderer(engine)];
    const first = new Map<string, Buffer>();
    for (const [script, known] of Object.entries(scripts)) {
      const prepared = preparedOf(known, true);
      expect(prepared.missing, script).toEqual([]);
      first.set(script, await drawn(one, prepared));
    }
    for (const [script, known] of Object.entries(scripts).reverse()) {
      const png = await drawn(other, preparedOf(known, true));
      expect(png.equals(first.get(script)!), script).toBe(true);
      const { dark, paper } = await look(png);
      expect(dark, script).toBeGreaterThan(5000);
      expect(paper, script).toBe(true);
    }
    for (const words of hostile) {
      const known = { comment: words, name: words, role: words, organisation: words };
      expect((await look(await drawn(one, preparedOf(known, true)))).paper, words).toBe(true);
    }
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
  },
);

test('every size has its width and height, for ten characters and for six hundred', { timeout }, async () => {
  const renderer = openRenderer(engine);
  for (const comment of ['Superb job', 'They rang the same afternoon. '.repeat(20)])
    for (const size of Object.keys(shareImagePixels) as ShareImageSize[]) {
      const png = await drawn(renderer, preparedOf({ comment, ...person }), size);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({
        ...{ format: 'png', width: shareImagePixels[size][0], height: shareImagePixels[size][1] },
      });
    }
});

test('words are drawn as high as they were measured: the last line is never lost', { timeout }, async () => {
  const renderer = openRenderer(engine);
  const { drawing, slices, families } = preparedOf({
    comment:
      'Joel took it apart on a white cloth, found the grease inside had set like toffee, washed it out and put it back together, all forty little pieces of it, while telling me where to eat.',
  });
  for (const slice of slices) await renderer.addFont(slice);
  for (const size of [43, 54, 68, 74, 86]) {
    const words = wordsNode(drawing, size, drawing.words!.text);
    const height = Math.ceil((await renderer.measure(words, families, 832)).height);
    const frame = { width: 952, height: height + 200, padding: '0 60px', backgroundColor: '#fff' };
    const png = await renderer.png(box(frame, [words]), families, [952, height + 200]);
    const below = { left: 0, top: height + 10, width: 952, height: 190 };
    const pixels = await sharp(png).extract(below).greyscale().raw().toBuffer();
    expect(
      pixels.some((light) => light < 200),
      `${size} px`,
    ).toBe(false);
  }
});

test('a long address in place of words that no cut makes fit is seen to its end', { timeout }, async () => {
  const renderer = openRenderer(engine);
  const config = siteConfig();
  const below = `/${'what-customers-say-about-us/'.repeat(4)}`;
  const links = { ...config.links, testimonial: `${below}{id}/`, comments: [below] };
  const long = preparedOf({ comment: 'a'.repeat(4000), ...person }, false, { ...config, links });
  const { drawing, slices, families } = long;
  expect(drawing.instead.length).toBeGreaterThan(140);
  for (const slice of slices) await renderer.addFont(slice);
  for (const size of Object.keys(shareImagePixels) as ShareImageSize[]) {
    const { width, height } = innerSize(size);
    const whole = await fitted(drawing, size, (part, within) => renderer.measure(part, families, within));
    const [header, middle, footer] = (whole.children[0] as BoxNode).children;
    const [words] = (middle as BoxNode).children;
    expect(words).toMatchObject({ children: [{ text: drawing.instead }] });
    const heights = [header!, words!, footer!].map(
      async (part) => (await renderer.measure(part, families, width)).height,
    );
    const sum = (await Promise.all(heights)).reduce((total, one) => total + one, 0);
    expect(sum, size).toBeLessThanOrEqual(height);
  }
});
