import { z } from 'zod';
import { isoDay } from './day.js';

/** Where an owner writes what was said and what came of it, one file a change. */
export const changesFolder = 'content/changes';

export const changeStatuses = [
  'heard',
  'looking',
  'planned',
  'doing',
  'done',
  'partly',
  'cannot',
  'reversed',
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

const unfinished: readonly ChangeStatus[] = ['heard', 'looking', 'planned', 'doing'];
const reasonNeeded: readonly ChangeStatus[] = ['cannot', 'partly', 'reversed'];
const measurable: readonly ChangeStatus[] = ['done', 'partly', 'reversed'];

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
    for (const { path, message } of [
      ...statusFaults(change),
      ...historyFaults(change),
      ...outcomeFaults(change),
    ])
      context.addIssue({ code: 'custom', path, message });
  });

export type ChangeEntry = z.output<typeof changeSchema>;

interface Fault {
  path: (string | number)[];
  message: string;
}
type Dated = Pick<ChangeEntry, 'status' | 'since' | 'history'>;

function statusFaults(change: Dated & Pick<ChangeEntry, 'reason' | 'nextUpdateBy'>): Fault[] {
  const { status, reason, nextUpdateBy } = change;
  const last = lastStep(change).date;
  return [
    ...(reasonNeeded.includes(status) && reason === undefined
      ? [{ path: ['reason'], message: `missing; status "${status}" needs a reason people can read` }]
      : []),
    ...(unfinished.includes(status) && nextUpdateBy === undefined
      ? [
          {
            path: ['nextUpdateBy'],
            message: `missing; status "${status}" needs the day by which you will say more`,
          },
        ]
      : []),
    ...(nextUpdateBy !== undefined && nextUpdateBy <= last
      ? [
          {
            path: ['nextUpdateBy'],
            message: `the next word is promised for a day that is not after the last one, ${last}; write a later day`,
          },
        ]
      : []),
  ];
}

function historyFaults({ status, since, history }: Dated): Fault[] {
  const early = history.findIndex(({ date }, index) => index > 0 && date < history[index - 1]!.date);
  if (early !== -1)
    return [
      { path: ['history', early, 'date'], message: 'is before the step above it; the oldest stands first' },
    ];
  const twice = history.findIndex(({ date, status: was }, index) =>
    history.slice(0, index).some((step) => step.date === date && step.status === was),
  );
  if (twice !== -1)
    return [{ path: ['history', twice], message: 'has the day and status of a step above it; join the two' }];
  const last = history.at(-1);
  if (last === undefined) return [];
  const at = history.length - 1;
  if (last.status !== status) {
    if (last.date <= since) return [];
    const message = `the last step says "${last.status}", the change says "${status}"; append the step to "${status}", or correct "status"`;
    return [{ path: ['history', at, 'status'], message }];
  }
  const began = history[history.findLastIndex((step) => step.status !== status) + 1]!.date;
  if (began === since) return [];
  const message = `by the history, "${status}" began on ${began}; write that day, or append the missing step`;
  return [{ path: ['since'], message }];
}

function outcomeFaults({ status, said, outcome }: Pick<ChangeEntry, 'status' | 'said' | 'outcome'>): Fault[] {
  if (outcome === undefined) return [];
  const { measure, beforeRound, afterRound } = outcome;
  return [
    ...(measurable.includes(status)
      ? []
      : [
          {
            path: ['outcome'],
            message: `nothing was done yet that could be measured: leave it out while the status is "${status}"`,
          },
        ]),
    ...(measure === 'share' && said.theme === undefined
      ? [
          {
            path: ['outcome', 'measure'],
            message: 'a share is that of a theme, and "said" names none; write "score", or name a theme',
          },
        ]
      : []),
    ...(beforeRound === afterRound
      ? [
          {
            path: ['outcome', 'afterRound'],
            message: 'is the round before; name one that was asked afterwards',
          },
        ]
      : []),
  ];
}

/** A change as its owner wrote it, and the id its page and anchors use: the file's name. */
export interface WrittenChange extends ChangeEntry {
  id: string;
}

export interface ChangeStep {
  date: string;
  status: ChangeStatus;
  note: string | null;
}

/** Every step of a change, oldest first; the one it stands at is among them whether or not the history has it. */
export function stepsOf({ status, since, history }: Dated): ChangeStep[] {
  const steps = history.map(({ date, status: was, note = null }) => ({ date, status: was, note }));
  return steps.at(-1)?.status === status ? steps : [...steps, { date: since, status, note: null }];
}

function lastStep(change: Dated): ChangeStep {
  return stepsOf(change).at(-1)!;
}

/** The rounds something was said in. */
export function roundsSaid({ round, rounds }: ChangeEntry['said']): readonly string[] {
  return rounds ?? [round!];
}

/** Whether a next word is still owed. */
export function isUnfinished(status: ChangeStatus): boolean {
  return unfinished.includes(status);
}

/** Whether something was done that may be measured. */
export function isMeasurable(status: ChangeStatus): boolean {
  return measurable.includes(status);
}
