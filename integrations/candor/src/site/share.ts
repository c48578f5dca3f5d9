import { join } from 'node:path';
import { MadeFiles } from '../cache/made-files.js';
import { CandorError, errorIssue, type Issue } from '../model/issue.js';
import { shareImageSizes, type ShareImageSize } from '../model/share-image.js';
import type { CandorOptions } from '../options/schema.js';
import { engineName, engineRemedy, findEngine } from '../publish/share/render.js';
import { closeShareImages, shareImages, type ShareImages, type ShareSettings } from './share-images.js';

/** What the route gets: where the code is that draws, kept out of what Vite bundles, and what that code has to know. */
export interface ShareModule {
  door: string;
  settings: ShareSettings;
}

/** Whether and how a site draws images to share. */
export interface SiteShare {
  sizes: readonly ShareImageSize[];
  hints: string[];
  /** Null where there are no images. */
  module: ShareModule | null;
  /** What of them could not be drawn. */
  issues(): readonly Issue[];
  /** How many were drawn. */
  told(): string[];
  /** Drops what no build uses any more. */
  forgetUnused(): Promise<void>;
}

/** Where a site stands. */
interface Surroundings {
  root: string;
  /** Folder for what is remembered between builds. */
  memory: string;
  /** Whether it declares our collections. */
  collections: boolean;
  development: boolean;
}

/** Finds out whether images can be drawn. An owner who asks for them gets them or an error; everybody else a line that says how. */
export function siteShare(
  { testimonials: { shareImages: wanted }, pages }: CandorOptions,
  { root, memory, collections, development }: Surroundings,
  find: typeof findEngine = findEngine,
): SiteShare {
  const folder = join(memory, 'share');
  const nothing = new MadeFiles(folder);
  const none = { ...silent, forgetUnused: () => nothing.forgetUnused() };
  if (wanted === false || pages.testimonials === false || !collections) return none;
  const engine = find(root);
  if (engine === null) {
    if (wanted !== undefined) throw missingEngine();
    return {
      ...none,
      hints: [`Testimonials have no images to share yet. To draw them: npm install ${engineName}`],
    };
  }
  const settings = { root, folder, engine, sizes: wanted ?? shareImageSizes, ahead: !development };
  closeShareImages(settings);
  const images = (): ShareImages => shareImages(settings);
  const door = new URL('share-images.js', import.meta.url).href;
  return {
    ...silent,
    sizes: settings.sizes,
    module: { door, settings },
    issues: () => images().issues,
    told: () => countLine(images().counts()),
    forgetUnused: () => images().forgetUnused(),
  };
}

const silent = { sizes: [], hints: [], module: null, issues: () => [], told: () => [] };

function countLine({ used, made }: { used: number; made: number }): string[] {
  return used === 0 ? [] : [`Images to share: ${made} drawn, ${used - made} as before.`];
}

function missingEngine(): CandorError {
  const what = `testimonials.shareImages needs the package "${engineName}", which is not installed`;
  return new CandorError([errorIssue('share-images', {}, what, engineRemedy)]);
}
