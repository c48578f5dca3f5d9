import { z } from 'zod';
import { formFields, questionSchema } from '../model/form.js';

const extraQuestions = 3;

const service = z.union([
  z.discriminatedUnion(
    'provider',
    [
      z.strictObject({
        provider: z.literal('netlify'),
        /** Name of the form at the service. @default 'feedback' */
        name: z.string().min(1).default('feedback'),
      }),
      /** `id` is what stands behind `/f/` in the address the service gives. */
      z.strictObject({ provider: z.literal('formspree'), id: z.string().regex(/^\w+$/) }),
      z.strictObject({ provider: z.literal('basin'), id: z.string().regex(/^\w+$/) }),
      z.strictObject({ provider: z.literal('web3forms'), accessKey: z.string().min(1) }),
    ],
    { error: 'expected "netlify", "formspree", "basin" or "web3forms"' },
  ),
  z.strictObject({
    /** Address of any other receiver of form posts. */
    url: z.url({ protocol: /^https?$/ }),
    /** Hidden fields it asks for. @default {} */
    hidden: z.record(z.string(), z.string()).default({}),
  }),
]);

/** The feedback form: false for none. */
export const formSchema = z.union([
  z.literal(false),
  z
    .strictObject({
      /**
       * Who takes the posts: this site where it has an adapter (`auto`), this site in any case, or a form service for a site of
       * static files, whose exports come back through `sources`. @default 'auto'
       */
      action: z.union([z.enum(['auto', 'site']), service]).default('auto'),
      /** The round its answers belong to. @default 'feedback' */
      round: z.string().min(1).default('feedback'),
      /** Questions beside the score and the comment, three at most. @default [] */
      questions: z.array(questionSchema).default([]),
      /** Whether people may leave an e-mail address to be written to. @default true */
      followUp: z.boolean().default(true),
      /** Most answers taken from one network in an hour; a counter tablet may need more. @default 30 */
      ratePerHour: z.int().positive().default(30),
      /** Whether browsers are asked for a proof of work (needs altcha-lib); answers without one wait for a decision. @default false */
      proofOfWork: z.boolean().default(false),
    })
    .superRefine(({ questions }, context) => {
      const fault = (message: string): void =>
        context.addIssue({ code: 'custom', path: ['questions'], message });
      if (questions.length > extraQuestions)
        fault(
          `the form asks for a score and a comment already, and five questions are the most: people finish short forms and leave long ones; keep the ${extraQuestions} that you would act on`,
        );
      const ids = questions.map(({ id }) => id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) fault(`two questions are called "${twice}"`);
      const taken = ids.find((id) => takenNames.includes(id));
      if (taken !== undefined)
        fault(`"${taken}" is a field of the form already; call the question otherwise`);
      for (const question of questions)
        if (question.kind === 'choice' && new Set(question.choices).size < question.choices.length)
          fault(`the question "${question.id}" offers a choice twice`);
    }),
]);

/** Names that the form uses beside its visible fields. */
export const ownFields = ['topic', 'token', 'proof', 'idempotency', 'wording'] as const;

/** Fields that robots fill or form services read. */
const serviceFields = ['reference_code', 'botcheck', 'redirect', 'access_key', 'form-name'];
const takenNames: readonly string[] = [...formFields, ...ownFields, ...serviceFields, 'round', 'language'];

/** How long collected answers are kept. */
export const retentionSchema = z.strictObject({
  /** Days until spam is erased. @default 30 */
  spamDays: z.int().min(1).default(30),
  /** Days until e-mail addresses are erased. @default 90 */
  emailDays: z.int().min(1).default(90),
  /** Months until words and identity are erased; the score stays and is counted. @default 24 */
  textMonths: z.int().min(1).default(24),
});

export type FormOptions = Exclude<z.output<typeof formSchema>, false>;
export type FormService = z.output<typeof service>;
export type Retention = z.output<typeof retentionSchema>;
