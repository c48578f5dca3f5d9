import { z } from 'zod';
import type { RuleId } from '../check/schema.js';
import { formSchema, retentionSchema } from '../collect/schema.js';
import { findingsSchema } from '../findings/schema.js';
import { mappingSchema } from '../mapping/schema.js';
import { isoDay } from '../model/day.js';
import { jurisdictions, withUnion } from '../model/jurisdiction.js';
import { policySchema } from '../policy/schema.js';
import { pagesSchema } from './pages.js';
import { structuredDataSchema } from './structured-data.js';
import { testimonialsSchema } from './testimonials.js';

/** One file of responses, as `csv()`, `json()` and `jsonl()` write it. */
const fileSourceSchema = z.strictObject({
  kind: z.enum(['csv', 'json', 'jsonl']),
  /** Path relative to the site's root. */
  path: z.string().min(1),
  /** How its rows become responses. @default `<file>.mapping.json`, else Candor's own field names */
  mapping: mappingSchema.optional(),
});

/** The responses the form collected, as `store()` writes it. Where the store is stands in `CANDOR_DATABASE_URL`. */
const storeSourceSchema = z.strictObject({
  kind: z.literal('store'),
  /**
   * Whether a build fails when the store cannot be reached, or publishes again what it published last: withdrawals since then wait
   * until it can be reached. @default 'fail'
   */
  onUnavailable: z.enum(['fail', 'last-good']).default('fail'),
  /** How old what was published last may be. @default 24 */
  lastGoodHours: z.number().positive().max(168).default(24),
});

export const sourceSchema = z.discriminatedUnion('kind', [fileSourceSchema, storeSourceSchema], {
  error: 'expected "csv", "json", "jsonl" or "store"',
});

/** Components of ours that a site may replace by its own, which then gets the same props. */
export const replaceableComponents = [
  'Testimonial',
  'Comment',
  'Round',
  'Change',
  'Statement',
  'Empty',
] as const;
export type ReplaceableComponent = (typeof replaceableComponents)[number];

/** The options of `candor({...})`. Every one may be left out. */
export const optionsSchema = z.strictObject({
  /** Who asks and publishes. @default not named */
  organisation: z
    .strictObject({
      name: z.string().min(1),
      /** Its own address on the web. @default Astro's `site` */
      url: z.url({ protocol: /^https?$/ }).optional(),
    })
    .optional(),
  /** The UTC day the site speaks of. @default SOURCE_DATE_EPOCH, else today */
  asOf: isoDay.optional(),
  /** BCP 47 language of the pages. @default Astro's i18n default locale, else 'en' */
  language: z.string().min(2).optional(),
  /** Texts of the pages to replace, by key. @default {} */
  texts: z.record(z.string(), z.string()).default({}),
  /** What to read. @default every .csv, .json and .jsonl in content/responses/, and the store when it exists */
  sources: z
    .array(sourceSchema)
    .refine(
      (sources) => sources.filter(({ kind }) => kind === 'store').length < 2,
      'store() stands there twice',
    )
    .optional(),
  /** What may be published. */
  policy: policySchema.prefault({}),
  /** How testimonials and comments are shown. */
  testimonials: testimonialsSchema.prefault({}),
  /** What the pages tell search engines in JSON-LD. @default false */
  structuredData: structuredDataSchema.default(false),
  /** What the findings show. */
  findings: findingsSchema.prefault({}),
  /** The feedback form. */
  form: formSchema.prefault({}),
  /** How long collected answers are kept. */
  retention: retentionSchema.prefault({}),
  /** Where the pages stand: a path, or false. */
  pages: pagesSchema.prefault({}),
  /** Path of a layout for the pages; it gets title, description, lang and canonical, and the slots default and head. @default ours */
  layout: z.string().min(1).optional(),
  /** A ready theme for every page of the site. @default none */
  theme: z.enum(['paper', 'plain', 'poster']).optional(),
  /** Paths of components that replace ours. @default {} */
  components: z.partialRecord(z.enum(replaceableComponents), z.string().min(1)).default({}),
  /** Whose rules the site is held to; `FR` is `EU` and what only French law demands. @default ['UK', 'EU', 'US'] */
  jurisdictions: z.array(z.enum(jurisdictions)).min(1).default(['UK', 'EU', 'US']).transform(withUnion),
  /** Findings that may stand, each with its reason and the last day it may; the policy page lists them. @default [] */
  waivers: z
    .array(
      z.strictObject({
        /** Id of the rule, as the build prints it. */
        rule: z.custom<RuleId>((id) => typeof id === 'string' && id !== '', 'expected the id of a rule'),
        reason: z.string().min(1),
        /** The last UTC day it holds. */
        until: isoDay,
        /** A file of the output, a source or a response id it is about. @default everywhere */
        where: z.string().min(1).optional(),
      }),
    )
    .default([]),
  /** Whether warnings stop the build as errors do. @default false */
  strict: z.boolean().default(false),
});

export type CandorUserOptions = z.input<typeof optionsSchema>;
export type CandorOptions = z.output<typeof optionsSchema>;
export type UserFileSource = z.input<typeof fileSourceSchema>;
export type FileSource = z.output<typeof fileSourceSchema>;
export type UserStoreSource = z.input<typeof storeSourceSchema>;
export type StoreSource = z.output<typeof storeSourceSchema>;
