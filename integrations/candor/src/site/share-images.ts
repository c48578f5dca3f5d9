import { availableParallelism } from 'node:os';
import { keyOf } from '../cache/kept.js';
import { MadeFiles, type MadeFile } from '../cache/made-files.js';
import { codeDigest } from '../cache/version.js';
import type { Issue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import { shareImagePixels, type ShareImageSize } from '../model/share-image.js';
import { quoteContext } from '../pages/quote-context.js';
import { siteTexts } from '../pages/site-texts.js';
import type { SiteConfig } from '../publish/config.js';
import { testimonialView } from '../publish/quote-view.js';
import { finders } from '../publish/share/drawable.js';
import { prepare, type Prepared } from '../publish/share/drawing.js';
import { fitted } from '../publish/share/fit.js';
import { openShelf } from '../publish/share/font-shelf.js';
import { missingIssue } from '../publish/share/missing-fonts.js';
import { engineVersion, openRenderer, type ShareRenderer } from '../publish/share/render.js';
import { shareView, type ShareView } from '../publish/share/share-view.js';
import { promoters } from '../select/select.js';

/** What share images of a site need to know; the route gets it from `virtual:candor/share`. */
export interface ShareSettings {
  root: string;
  /** Where finished images are kept for the next build. */
  folder: string;
  /** Path of the package that draws. */
  engine: string;
  sizes: readonly ShareImageSize[];
  /** Whether images are made before anybody asks for them. */
  ahead: boolean;
}

/** A page of the route, which is an image. */
export interface ShareImagePath {
  params: { id: string; image: ShareImageSize };
  props: { file: MadeFile };
  /** For incremental builds. */
  cacheKey: string;
}

/** The share images of one site. */
export interface ShareImages {
  /** The images of these testimonials. A build begins to make them, as many at a time as there are processors. */
  paths(quotables: readonly Quotable[], config: SiteConfig): ShareImagePath[];
  png(file: MadeFile): Promise<Buffer<ArrayBuffer>>;
  /** What could not be drawn. */
  issues: readonly Issue[];
  counts(): { used: number; made: number };
  forgetUnused(): Promise<void>;
}

const opened: unique symbol = Symbol.for('astro-candor.share-images');
/** Known to the whole process: the site's pages may have loaded this file apart from the build that Vite loaded it for. */
const shared = globalThis as typeof globalThis & { [opened]?: Map<string, ShareImages> };
const images = (shared[opened] ??= new Map());

/** One for each site, whoever asks: its pages while they are built, and the build when they are done. */
export function shareImages(settings: ShareSettings): ShareImages {
  const key = JSON.stringify(settings);
  const found = images.get(key) ?? openShareImages(settings);
  images.set(key, found);
  return found;
}

/** Begins anew: a build counts and prunes by its own pages alone. */
export function closeShareImages(settings: ShareSettings): void {
  images.delete(JSON.stringify(settings));
}

function openShareImages({ root, folder, engine, sizes, ahead }: ShareSettings): ShareImages {
  const find = finders(openShelf(root));
  const files = new MadeFiles(folder);
  const issues = new Map<string, Issue>();
  const drawn = [codeDigest('publish/share'), engineVersion(engine), process.versions.zlib];
  let renderer: ShareRenderer | undefined;

  const pathsOf = ({ id, language }: Quotable, view: ShareView): ShareImagePath[] => {
    const prepared = prepare(view, find(view.words.text, language));
    const { missing, drawing } = prepared;
    if (missing.length > 0)
      issues.set(id, missingIssue(id, { missing, words: view.words.text, language }, drawing.words === null));
    return sizes.map((size) => {
      const key = keyOf(JSON.stringify([drawn, size, shareImagePixels[size], contentOf(prepared)]));
      const make = (): Promise<Buffer<ArrayBuffer>> =>
        draw((renderer ??= openRenderer(engine)), prepared, size);
      return { params: { id, image: size }, props: { file: { key, make } }, cacheKey: key };
    });
  };
  return {
    paths(quotables, config) {
      issues.clear();
      const texts = siteTexts(config);
      const context = quoteContext([], config, texts);
      const paths = promoters(quotables).flatMap((quotable) =>
        pathsOf(quotable, shareView(testimonialView(quotable, context), config, texts)),
      );
      if (ahead)
        void files.ahead(
          paths.map(({ props }) => props.file),
          availableParallelism(),
        );
      return paths;
    },
    png: (file) => files.bytes(file),
    get issues() {
      return [...issues.values()];
    },
    counts: () => files.counts,
    forgetUnused: () => files.forgetUnused(),
  };
}

/** All that decides the pixels, but the code that draws. */
function contentOf({ drawing, families, slices }: Prepared): unknown {
  return [drawing, families, slices.map((slice) => slice.digest()).sort()];
}

async function draw(
  renderer: ShareRenderer,
  { drawing, families, slices }: Prepared,
  size: ShareImageSize,
): Promise<Buffer<ArrayBuffer>> {
  for (const slice of slices) await renderer.addFont(slice);
  const node = await fitted(drawing, size, (part, width) => renderer.measure(part, families, width));
  return renderer.png(node, families, shareImagePixels[size]);
}
