import { existsSync } from 'node:fs';
import { defineCollection } from 'astro/content/config';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { reportsFolder } from './ingest/inputs.js';
import { changesFolder, changeSchema } from './model/change.js';
import { reportSchema } from './model/report.js';
import { roundSchema, roundsFolder } from './model/round.js';
import { testimonialEntries, type TestimonialEntry } from './publish/testimonial-entry.js';

const loaderVersion = '2';
const testimonialSchema = z.custom<TestimonialEntry>();
/** Without the ids of those who said so, and without the numbers that were checked: pages have the counted ones. */
const publicChangeSchema = changeSchema.transform(({ said, ...change }) => {
  const { summary, theme, round, rounds, quotes } = said;
  return { ...change, said: { summary, theme, round, rounds, quotes } };
});

/**
 * The collections of Candor for `src/content.config.ts`: `testimonials` (every published quote, read-only), and what the owner
 * writes in `content/changes/`, `content/rounds/` and `content/reports/`.
 */
export function candorCollections() {
  return {
    testimonials: defineCollection({ loader: testimonialsLoader(), schema: testimonialSchema }),
    changes: defineCollection({
      loader: withoutFrontmatter(folder(changesFolder, '**/*.{md,mdx}')),
      schema: publicChangeSchema,
    }),
    rounds: defineCollection({
      loader: published(folder(roundsFolder, '**/*.{yaml,yml}')),
      schema: roundSchema,
    }),
    reports: defineCollection({ loader: folder(reportsFolder, '**/*.{md,mdx}'), schema: reportSchema }),
  };
}

/** Published quotes only, one entry each; an unchanged quote keeps its digest, a withdrawn one is removed. */
function testimonialsLoader(): Loader {
  return {
    name: 'candor-testimonials',
    async load({ store, generateDigest, parseData }) {
      const { default: published } = await import('virtual:candor/published');
      const ids = new Set(published.quotables.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of testimonialEntries(published.quotables)) {
        const { id } = entry;
        const digest = generateDigest({ ...entry, loaderVersion });
        if (store.get(id)?.digest === digest) continue;
        store.set({ id, data: await parseData({ id, data: { ...entry } }), digest });
      }
    },
  };
}

/** Leaves out what its frontmatter or file says is not published: an entry lands in the server's code even where no page asks for it. */
function published(files: Loader): Loader {
  return {
    ...files,
    load: async (context) => {
      await files.load(context);
      for (const [id, { data }] of context.store.entries())
        if (data['publish'] === false) context.store.delete(id);
    },
  };
}

/** Keeps what a Markdown file says above its text out of what Astro stores of the text; in MDX `bareChanges` does. */
function withoutFrontmatter(files: Loader): Loader {
  return {
    ...files,
    load: (context) => {
      const set: LoaderContext['store']['set'] = (entry) => {
        const { rendered } = entry;
        if (rendered?.metadata === undefined) return context.store.set(entry);
        const metadata = { ...rendered.metadata, frontmatter: {} };
        return context.store.set({ ...entry, rendered: { ...rendered, metadata } });
      };
      return files.load({ ...context, store: { ...context.store, set } });
    },
  };
}

/** Astro's glob, quiet about a folder that is not there. */
function folder(base: string, pattern: string): Loader {
  const files = glob({
    base: `./${base}`,
    // Read as little as the pipeline reads it.
    pattern: [pattern, '!**/[Rr][Ee][Aa][Dd][Mm][Ee].*'],
    generateId: ({ entry }) => entry.replace(/\.[^.]+$/, ''),
  });
  return {
    ...files,
    load: async (context) => {
      // Where something is wrong with what the owner wrote, our message names the line; Astro's own would come first by chance.
      await import('virtual:candor/published');
      if (existsSync(new URL(`${base}/`, context.config.root))) return files.load(context);
      context.store.clear();
    },
  };
}
