import { z } from 'zod';
import { changeFaults } from './change-faults.js';
import { changeStatuses } from './change-steps.js';
import { isoDay } from './day.js';

export {
  changeStatuses,
  isMeasurable,
  isUnfinished,
  stepsOf,
  type ChangeStatus,
  type ChangeStep,
} from './change-steps.js';

/** Where an owner writes what was said and what came of it, one file a change. */
export const changesFolder = 'content/changes';

const sentence = z.string().trim().min(1);
const status = z.enum(changeStatuses);
const count = z.int().nonnegative();
const oldSaid =
  'a sentence alone cannot be checked: write a mapping with "theme" or "responses", "round", and the sentence as "summary"';

/** What people said, and how it is counted. */
const saidSchema = z
  .strictObject(
    {
      /** What they said, in a sentence without counts. @default the title stands alone */
      summary: sentence.optional(),
      /** The theme of `content/themes.yaml` it is about: every comment that mentions it is counted. */
      theme: sentence.optional(),
      /** In place of a theme, the responses that asked for it, by their ids as in decisions. They never leave the build. */
      responses: z.array(sentence).min(1).optional(),
      /** The round it was said in. */
      round: sentence.optional(),
      /** The same where it was said in several. */
      rounds: z.array(sentence).min(1).optional(),
      /** Published comments to show with it, by the ids that stand in their links. @default [] */
      quotes: z.array(sentence).default([]),
      /** How many comments said so: counted in any case; a number written here is checked. @default counted */
      n: count.optional(),
      /** Of how many comments. Checked likewise. @default counted */
      base: count.optional(),
      /** In percent of those. Checked likewise, to the decimals it has. @default calculated */
      share: z.number().min(0).max(100).optional(),
    },
    {
      error: ({ code, input }) =>
        code === 'invalid_type' && typeof input === 'string' ? oldSaid : undefined,
    },
  )
  .superRefine((said, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (said.theme !== undefined && said.responses !== undefined)
      fault('responses', 'a change counts either a theme or a list of responses; leave one of them out');
    if (said.theme === undefined && said.responses === undefined)
      fault('theme', 'missing; name the theme people spoke of, or list those who said it as "responses"');
    if (said.round !== undefined && said.rounds !== undefined)
      fault('rounds', 'write either "round" or "rounds"');
    if (said.round === undefined && said.rounds === undefined)
      fault('round', 'missing; name the round it was said in, or several as "rounds"');
    for (const list of ['responses', 'rounds', 'quotes'] as const) {
      const twice = said[list]?.find((id, index, ids) => ids.indexOf(id) !== index);
      if (twice !== undefined) fault(list, `"${twice}" stands there twice; remove one`);
    }
  });

const stepSchema = z.strictObject({
  /** The day of it. */
  date: isoDay,
  /** How far it had come then. */
  status,
  /** What there was to say. @default nothing */
  note: sentence.optional(),
});

const linkSchema = z.strictObject({
  title: sentence,
  /** An address that begins with https:, or a path of this site that begins with one slash. */
  href: z.string().refine(isAddress, 'expected an address such as "https://example.org/" or "/page/"'),
});

/** Browsers read `/\host` as they read `//host`: an address of another site. */
function isAddress(href: string): boolean {
  return /^\/(?![/\\])\S*$/.test(href) || (/^https?:\/\/\S+$/.test(href) && URL.canParse(href));
}

const outcomeSchema = z.strictObject({
  /** What is compared: the score of the two rounds, or the share of comments that mention the theme. */
  measure: z.enum(['score', 'share']),
  /** The last round before it was done. */
  beforeRound: sentence,
  /** The first round after it. @default not asked again yet */
  afterRound: sentence.optional(),
});

/** Frontmatter of `content/changes/*.mdx`: one "you said, we did". */
export const changeSchema = z
  .strictObject({
    title: sentence,
    /** What was said, by how many, in which round. */
    said: saidSchema,
    /** How far it has come. */
    status,
    /** What was done about it. @default nothing yet */
    did: sentence.optional(),
    /** Why not, why only so far, or why it was taken back. Required for cannot, partly and reversed. */
    reason: sentence.optional(),
    /** The day this status began. */
    since: isoDay,
    /** The day by which the next word is promised. Required for heard, looking, planned and doing. */
    nextUpdateBy: isoDay.optional(),
    /** Every step so far, oldest first, with what there was to say. Append to it; never edit it. @default [] */
    history: z.array(stepSchema).default([]),
    /** Who is in charge of it, as the pages may say. @default not stated */
    owner: sentence.optional(),
    /** Where there is more to read. @default [] */
    links: z.array(linkSchema).default([]),
    /** Which two rounds tell whether it helped. @default not measured */
    outcome: outcomeSchema.optional(),
  })
  .superRefine((change, context) => {
    for (const { path, message } of changeFaults(change)) context.addIssue({ code: 'custom', path, message });
  });

export type ChangeEntry = z.output<typeof changeSchema>;

/** A change as its owner wrote it, and the id its page and anchors use: the file's name. */
export interface WrittenChange extends ChangeEntry {
  id: string;
}

/** The rounds something was said in. */
export function roundsSaid({ round, rounds }: ChangeEntry['said']): readonly string[] {
  return rounds ?? [round!];
}
