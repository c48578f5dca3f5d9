import { z } from 'zod';

/** Astro never cleans one-letter folders of its output (astro 7.3, static-build.js), so a withdrawn quote would stay there. */
const path = z
  .string()
  .regex(/^\/([\p{L}\p{N}_~-][\p{L}\p{N}._~-]+)(\/[\p{L}\p{N}._~-]+)*\/?$/u, {
    message: 'expected a path such as "/testimonials/" whose first part has two characters or more',
  })
  .transform((value) => (value.endsWith('/') ? value : `${value}/`));
const page = z.union([path, z.literal(false)]);

/** Where each page stands. */
export const pagesSchema = z
  .strictObject({
    /** Promoters who agreed to be quoted. @default '/testimonials/' */
    testimonials: page.default('/testimonials/'),
    /** Every comment people agreed to publish. @default '/comments/' */
    comments: page.default('/comments/'),
    /** The figures of each round. @default '/findings/' */
    findings: page.default('/findings/'),
    /** What was said and what was done. @default '/changes/' */
    changes: page.default('/changes/'),
    /** The form; its thanks and receipt pages lie below it. @default '/feedback/' */
    feedback: page.default('/feedback/'),
    /** Why the form asks, what becomes of answers and how to take one back. @default '/feedback/policy/' */
    policy: page.default('/feedback/policy/'),
  })
  .superRefine((pages, context) => {
    const paths = Object.values(pages).filter((path) => path !== false);
    const twice = paths.find((path, index) => paths.indexOf(path) !== index);
    if (twice !== undefined) context.addIssue({ code: 'custom', message: `two pages stand at ${twice}` });
  });

export type PageName = keyof z.output<typeof pagesSchema>;
export type Pages = z.output<typeof pagesSchema>;

/** One route of ours: its pattern and the file that prints it. */
export interface PageRoute {
  page: PageName;
  /**
   * A page, a page for each of its items, the same printed from a collection of the site or drawn as images, its figures as a file, a
   * feed, a page for other sites to embed, a page of the form, or what receives the form's posts.
   */
  kind: 'page' | 'items' | 'entries' | 'images' | 'data' | 'feed' | 'embed' | 'form' | 'receiver';
  pattern: string;
  entrypoint: string;
}

const routes: readonly [PageName, PageRoute['kind'], suffix: string, entrypoint: string][] = [
  ['testimonials', 'page', '[...page]', 'testimonials.astro'],
  ['testimonials', 'items', 'tags/[tag]/[...page]', 'testimonials-tag.astro'],
  ['testimonials', 'items', 'languages/[language]/[...page]', 'testimonials-language.astro'],
  ['testimonials', 'entries', '[id]', 'testimonial.astro'],
  ['testimonials', 'images', '[id]/[image].png', 'share-image.ts'],
  ['testimonials', 'feed', 'feed.xml', 'testimonials-rss.ts'],
  ['testimonials', 'feed', 'feed.json', 'testimonials-json.ts'],
  ['testimonials', 'embed', 'embed/[...theme]', 'embed.astro'],
  ['comments', 'page', '[...page]', 'comments.astro'],
  ['findings', 'page', '', 'findings.astro'],
  ['findings', 'data', 'data.json', 'findings-json.ts'],
  ['findings', 'data', 'data.csv', 'findings-csv.ts'],
  ['findings', 'data', '[trend].svg', 'trend-chart.ts'],
  ['findings', 'items', '[round]', 'round.astro'],
  ['findings', 'data', '[round]/[chart].svg', 'round-chart.ts'],
  ['findings', 'entries', 'reports/[...id]', 'report.astro'],
  ['changes', 'page', '', 'changes.astro'],
  ['changes', 'feed', 'feed.xml', 'changes-atom.ts'],
  ['changes', 'feed', 'feed.json', 'changes-json.ts'],
  ['changes', 'feed', 'themes/[theme]/feed.xml', 'theme-atom.ts'],
  ['changes', 'feed', 'themes/[theme]/feed.json', 'theme-json.ts'],
  ['changes', 'items', 'themes/[theme]', 'changes-theme.astro'],
  ['changes', 'items', 'status/[status]', 'changes-status.astro'],
  ['changes', 'entries', '[...id]', 'change.astro'],
  ['feedback', 'form', '', 'feedback.astro'],
  ['feedback', 'form', 'thanks/', 'thanks.astro'],
  ['feedback', 'receiver', 'submit/', 'submit.astro'],
  ['feedback', 'receiver', 'receipt/', 'receipt.astro'],
  ['policy', 'page', '', 'policy.astro'],
];

/** The routes of the pages that are switched on. */
export function pageRoutes(pages: Pages): PageRoute[] {
  return routes.flatMap(([page, kind, suffix, entrypoint]) =>
    pages[page] === false ? [] : [{ page, kind, pattern: `${pages[page]}${suffix}`, entrypoint }],
  );
}
