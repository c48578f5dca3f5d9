import { build } from 'esbuild';
import { page } from './page.mjs';
import { quotes } from './quotes.mjs';

const carousels = {
  swiper: {
    script: `import Swiper from 'swiper'; import { A11y, Navigation, Pagination } from 'swiper/modules';
import 'swiper/css'; import 'swiper/css/navigation'; import 'swiper/css/pagination';
new Swiper('.swiper', { modules: [A11y, Navigation, Pagination], slidesPerView: 'auto', spaceBetween: 20, navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' }, pagination: { el: '.swiper-pagination' } });`,
    html: (slides) =>
      `<div class="swiper"><div class="swiper-wrapper">${slides.map((slide) => `<div class="swiper-slide">${slide}</div>`).join('')}</div><div class="swiper-pagination"></div><div class="swiper-button-prev"></div><div class="swiper-button-next"></div></div>`,
  },
  splide: {
    script: `import Splide from '@splidejs/splide'; import '@splidejs/splide/css';
new Splide('.splide', { perPage: 3, gap: '1.25rem', breakpoints: { 640: { perPage: 1 } } }).mount();`,
    html: (slides) =>
      `<section class="splide" aria-label="Quotes"><div class="splide__track"><ul class="splide__list">${slides.map((slide) => `<li class="splide__slide">${slide}</li>`).join('')}</ul></div></section>`,
  },
  embla: {
    script: `import EmblaCarousel from 'embla-carousel'; import './embla.css';
const embla = EmblaCarousel(document.querySelector('.embla'));
document.querySelector('.prev').addEventListener('click', () => embla.scrollPrev());
document.querySelector('.next').addEventListener('click', () => embla.scrollNext());`,
    html: (slides) =>
      `<div class="embla"><div class="embla__container">${slides.map((slide) => `<div class="embla__slide">${slide}</div>`).join('')}</div></div><button class="prev">Previous</button><button class="next">Next</button>`,
  },
};
/** The styles that embla's documentation tells everybody to add. */
const emblaStyles =
  '.embla{overflow:hidden}.embla__container{display:flex}.embla__slide{flex:0 0 100%;min-width:0}@media (min-width:40rem){.embla__slide{flex-basis:33%}}';

const widget = `import { createElement } from 'react'; import { createRoot } from 'react-dom/client';
import { ReactGoogleReviews } from 'react-google-reviews'; import 'react-google-reviews/dist/index.css';
import quotes from 'bench:quotes';
const reviews = quotes.map(({ quote, name, score, date }, index) => ({ reviewId: String(index), reviewer: { profilePhotoUrl: '', displayName: name, isAnonymous: false }, starRating: score / 2, comment: quote, createTime: date, updateTime: date }));
createRoot(document.getElementById('reviews')).render(createElement(ReactGoogleReviews, { layout: 'carousel', reviews }));`;

/** The files of a page with the same quotes for each peer. */
export async function peerSites() {
  const slides = quotes.map(figure);
  const drawn = Object.entries(carousels).map(([name, { script, html }]) => [name, script, html(slides)]);
  const all = [...drawn, ['react + react-google-reviews', widget, '<div id="reviews"></div>']];
  return Promise.all(all.map(async ([name, script, html]) => ({ name, files: await bundled(script, html) })));
}

/** A quote with as little markup as can be, and no styles. */
function figure({ quote, name, role, organisation, score, date }) {
  const who = [name, role, organisation].filter(Boolean).join(', ').replaceAll('&', '&amp;');
  return `<figure><blockquote><p>${quote}</p></blockquote><figcaption>${who}. Score ${score} of 10, <time datetime="${date}">${date}</time></figcaption></figure>`;
}

async function bundled(script, html) {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: '/',
    write: false,
    logLevel: 'error',
    plugins: [ownFiles],
  });
  const named = outputFiles.map(({ path, contents }) => [
    path.endsWith('.css') ? '/a.css' : '/a.js',
    contents,
  ]);
  const head = '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>';
  return new Map([['/index.html', Buffer.from(page(html, head))], ...named]);
}

const ownFiles = {
  name: 'own-files',
  setup(builder) {
    builder.onResolve({ filter: /^(bench:quotes|\.\/embla\.css)$/ }, ({ path }) => ({
      path,
      namespace: 'own',
    }));
    builder.onLoad({ filter: /quotes/, namespace: 'own' }, () => ({
      contents: JSON.stringify(quotes),
      loader: 'json',
    }));
    builder.onLoad({ filter: /css/, namespace: 'own' }, () => ({ contents: emblaStyles, loader: 'css' }));
  },
};
