import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { createTexts } from '../../integrations/candor/dist/text/texts.js';
import { shareImagePixels } from '../../integrations/candor/dist/model/share-image.js';
import { testimonialView } from '../../integrations/candor/dist/publish/quote-view.js';
import { finders } from '../../integrations/candor/dist/publish/share/drawable.js';
import { prepare } from '../../integrations/candor/dist/publish/share/drawing.js';
import { fitted } from '../../integrations/candor/dist/publish/share/fit.js';
import { openShelf } from '../../integrations/candor/dist/publish/share/font-shelf.js';
import { findEngine, openRenderer } from '../../integrations/candor/dist/publish/share/render.js';
import { shareView } from '../../integrations/candor/dist/publish/share/share-view.js';

const site = {
  ...{
    language: 'en',
    texts: {},
    asOf: '2026-06-30',
    development: false,
    site: 'https://harbour-bikes.example',
  },
  ...{ organisation: { name: 'Harbour Bikes' }, display: { name: 'full', date: 'day' } },
  links: { comments: ['/comments/'], testimonials: '/testimonials/', testimonial: '/testimonials/{id}/' },
};
const root = join(import.meta.dirname, '../..');

/** From the published quote to the PNG, as a build does it: what to say, which fonts, how large, then the drawing. */
export function candor() {
  const renderer = openRenderer(findEngine(root));
  const find = finders(openShelf(root));
  const texts = createTexts(site.language, {});
  const context = {
    texts,
    links: site.links,
    organisation: 'Harbour Bikes',
    display: site.display,
    position: () => 0,
  };
  const compose = async (quotable) => {
    const view = shareView(testimonialView(quotable, context), site, texts);
    const { drawing, slices, families } = prepare(view, find(view.words.text, quotable.language));
    for (const slice of slices) await renderer.addFont(slice);
    const node = await fitted(drawing, 'card', (part, width) => renderer.measure(part, families, width));
    return { node, families };
  };
  return {
    compose,
    async draw(quotable) {
      const { node, families } = await compose(quotable);
      return renderer.png(node, families, shareImagePixels.card);
    },
  };
}

/** The same layout, its sizes found already, through Satori to SVG and resvg to PNG. */
export function satoriResvg() {
  const font = (weight, slice) => ({
    ...{ name: 'Noto Sans', weight, style: 'normal' },
    data: readFileSync(
      join(
        import.meta.dirname,
        `../node_modules/@fontsource/noto-sans/files/noto-sans-${slice}-${weight}-normal.woff`,
      ),
    ),
  });
  const fonts = [400, 600, 700].flatMap((weight) =>
    ['latin', 'latin-ext'].map((slice) => font(weight, slice)),
  );
  const [width, height] = shareImagePixels.card;
  return async (node) => {
    const svg = await satori(element(node), { width, height, fonts });
    return new Resvg(svg).render().asPng();
  };
}

/** Our tree as Satori takes it: text is a child, and what CSS it does not know is left out. */
function element({ type, text, style, children = [] }) {
  const { textWrap, textIndent, fontWeight, textAlign, ...known } = style;
  const weight =
    fontWeight === undefined ? {} : { fontWeight: fontWeight > 640 ? 700 : fontWeight > 500 ? 600 : 400 };
  const align = textAlign === undefined ? {} : { textAlign: 'right' };
  if (type === 'text')
    return { type: 'div', props: { style: { ...known, ...weight }, children: bare(text) } };
  const inline = style.display === 'block';
  return {
    type: 'div',
    props: {
      style: { ...known, ...weight, ...align, display: 'flex' },
      children: inline ? bare(children.map((child) => child.text).join('')) : children.map(element),
    },
  };
}

function bare(text) {
  return text.replace(/[\u2066-\u2069]/g, '');
}
