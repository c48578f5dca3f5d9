import { z } from 'zod';
import { encodings } from '../model/encoding.js';
import { presetNames } from './presets/names.js';
import {
  aiGenerated,
  column,
  consent,
  consentedAt,
  customerUntil,
  experienceAt,
  incentive,
  partial,
  relationship,
  score,
  submittedAt,
  translatedFrom,
  verification,
} from './schema-parts.js';

/** How the rows of one source become responses. Public surface: the same object in the config and in `<file>.mapping.json`. */
export const mappingSchema = z.strictObject({
  /** The tool whose export it is: it fills in what is left out here; `false` for none. @default the one that the file's columns tell, which is reported */
  preset: z.enum(presetNames).or(z.literal(false)).optional(),
  /** What stands between the cells of a CSV file; `auto` finds it in a `sep=` line or the first records. @default 'auto' */
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto'),
  /** How the text is encoded; `auto` reads UTF-8, and UTF-16 where a byte order mark says so, and refuses all else. @default 'auto' */
  encoding: z.enum(encodings).default('auto'),
  /** Undoes an earlier mistake: `mojibake` mends text in UTF-8 that was once taken for Windows-1252 and saved so. @default none: such text is warned of and left as it is */
  repair: z.literal('mojibake').optional(),
  /** Header rows of a CSV file, 1 to 5; with several, columns are called `Question / Sub-head`. @default the preset's, else 1 */
  headerRows: z.int().min(1).max(5).optional(),
  /** Where in a JSON file the array of responses, or a single one, lies: `data.items`. In JSON Lines, where in each line. @default the preset's, else the top */
  path: z.string().min(1).optional(),
  /** The round all rows belong to, or the column that says; rows where that is blank belong to the default. @default the file's name without its endings */
  round: z.union([z.string().min(1), z.strictObject({ column })]).optional(),
  /** Answers that were broken off: they become no response, and the report says how many. @default the preset's, else none */
  partial: partial.optional(),
  /** Columns that no command prints and only `email`, `name` and `person` may read, besides those the preset drops. @default [] */
  drop: z.array(column).default([]),
  /** Which column is what. @default the preset's */
  columns: z
    .strictObject({
      /** A column that names every response once and is no e-mail address. @default the preset's, else a hash of the mapped cells */
      id: column.optional(),
      /** The score, with the scale it was asked on. @default the preset's; an error where that leaves column or scale open */
      score: score.optional(),
      /** What the person wrote. @default the preset's, else none: only scores are shown */
      comment: column.optional(),
      /** The heading of a review on a platform; nothing else has one. @default the preset's, else none */
      title: column.optional(),
      /** The day or moment of the answer. @default the preset's, else none */
      submittedAt: submittedAt.optional(),
      /** What the person agreed to. @default none, which is no consent: nothing is shown in words */
      consent: consent.optional(),
      /** The person's name, shown where they agreed. @default the preset's, else none */
      name: column.optional(),
      /** Their role, shown where they agreed. @default the preset's, else none */
      role: column.optional(),
      /** Their organisation, shown where they agreed. @default the preset's, else none */
      organisation: column.optional(),
      /** Their e-mail address; never published. @default the preset's, else none */
      email: column.optional(),
      /** BCP 47 language of the comment. @default the preset's, else none */
      language: column.optional(),
      /** Tags, separated by commas, semicolons or white space. @default the preset's, else none */
      tags: column.optional(),
      /** Who they are to you: an employee, an investor. Told in the card. @default none: what the round says */
      relationship: relationship.optional(),
      /** What they were offered for answering. Told in the card. @default none: what the round says */
      incentive: incentive.optional(),
      /** The language their words were translated from. Told in the card. @default none */
      translatedFrom: translatedFrom.optional(),
      /** The day until which they were a customer. Told in the card once it is past. @default none */
      customerUntil: customerUntil.optional(),
      /** What it is about, of the things you sell. @default the preset's, else what the round says */
      product: column.optional(),
      /** Their picture, a path from the site's root or an https address, shown where they agreed. @default the preset's, else none */
      picture: column.optional(),
      /** The day of what the answer is about. Told in the card. @default none */
      experienceAt: experienceAt.optional(),
      /** How it was checked that they are a customer. @default none: what the round says */
      verification: verification.optional(),
      /** What proves that the answer is genuine: an order, a ticket. Never published, not read further than whether there is one. @default none */
      evidenceRef: column.optional(),
      /** What proves what the words claim: a measurement, a file of it. Never published, not read further than whether there is one. @default none */
      substantiation: column.optional(),
      /** What customers can generally expect, where the words tell of a result. Told in the card. @default none */
      typicalResult: column.optional(),
      /** The day or moment of the consent. Never published. @default none */
      consentedAt: consentedAt.optional(),
      /** The words that were agreed to, or the version of them. Never published. @default none */
      consentWording: column.optional(),
      /** Whether a machine wrote the words: then they are nobody's. @default none */
      aiGenerated: aiGenerated.optional(),
      /** A column that names the person, to follow the same people from round to round; never published. @default the preset's, else none */
      person: column.optional(),
      /** Address at which a platform shows this review; nothing else has one. @default the preset's; where blank or not mapped, the `url` of `collection` */
      link: column.optional(),
      /** Columns to break findings down by, under the names they are shown as. @default {} */
      segments: z.record(z.string(), column).default({}),
    })
    .prefault({}),
  /** Whose collection it is: our own asking, or reviews left on a platform, with where they can be read. @default the preset's, else 'ours' */
  collection: z
    .union([
      z.literal('ours'),
      z.strictObject({
        /** The platform's name, as it is shown. @default the preset's */
        platform: z.string().min(1).optional(),
        /** Where all its reviews can be read: required, beginning with https:// or http://. */
        url: z.url({ protocol: /^https?$/ }),
      }),
    ])
    .optional(),
});

export type UserMapping = z.input<typeof mappingSchema>;
/** A mapping as its owner wrote it: a preset may fill in what it leaves out. */
export type DeclaredMapping = z.output<typeof mappingSchema>;
export type MappedColumn = z.output<typeof column>;
type DeclaredColumns = DeclaredMapping['columns'];
type Complete<Part> = { [Key in keyof Part]-?: Exclude<Part[Key], undefined> };

/** A mapping with everything in it that reading needs. */
export interface Mapping extends Omit<DeclaredMapping, 'preset' | 'headerRows' | 'columns' | 'collection'> {
  headerRows: number;
  /** Columns that only an address or a name may be read from: the preset's and `drop`. */
  dropped: readonly MappedColumn[];
  /** The response id in a cell of the id's column. @default the whole cell */
  idOf?: ((cell: string) => string) | undefined;
  columns: Omit<DeclaredColumns, 'score' | 'submittedAt'> & {
    score: Complete<NonNullable<DeclaredColumns['score']>>;
    submittedAt?: { column: MappedColumn; format: string | undefined; zone: string } | undefined;
  };
  collection: 'ours' | { platform: string; url: string };
}
