import { z } from 'zod';
import type { DeclineReason } from './decision.js';
import type { RoundDraw } from './draw.js';

/** What a question of the form is called in posts, exports and findings. */
const questionId = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, {
  message: 'expected lower-case letters, digits, - and _, such as "bike" or "found-us"',
});
const wording = {
  id: questionId,
  /** The question as people read it. */
  label: z.string().min(1).max(200),
  /** A line below it. @default none */
  help: z.string().min(1).max(300).optional(),
};

/** A question beside the score and the comment; never required. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...wording, kind: z.literal('score') }),
  z.strictObject({ ...wording, kind: z.literal('text') }),
  z.strictObject({
    ...wording,
    kind: z.literal('choice'),
    /** The answers to choose one from. */
    choices: z.array(z.string().min(1).max(100)).min(2).max(12),
  }),
  z.strictObject({ ...wording, kind: z.literal('yes-no') }),
]);
export type Question = z.output<typeof questionSchema>;

/** Most characters (Unicode code points) an answer may have. */
export const textLimits = { comment: 2000, short: 200 } as const;

/** Fields that every form has; the configured questions come beside them, under their ids. */
export const formFields = [
  'score',
  'comment',
  'consent',
  'name',
  'role',
  'organisation',
  'followup',
  'email',
] as const;

/** Values of the consent boxes: the words; the name with them; role and organisation with them. */
export const consentBoxes = ['quote', 'name', 'details'] as const;
export type ConsentBox = (typeof consentBoxes)[number];

/** Something to correct in what a visitor sent: the field, and the text that says so. */
export interface FormFault {
  /** A field name or the id of a configured question. */
  field: string;
  /** Key of the text `form.error.<key>`. */
  key: FaultKey;
  /** What fills the text. */
  values?: Record<string, string | number>;
}
export type FaultKey =
  | 'empty'
  | 'score'
  | 'long'
  | 'choice'
  | 'email'
  | 'emailMissing'
  | 'followupMissing'
  | 'characters'
  | 'wording';

/** Why a post was not taken at all; each stands for one HTTP status and one text. */
export type RefusalReason =
  | 'method'
  | 'origin'
  | 'type'
  | 'size'
  | 'slow'
  | 'encoding'
  | 'broken'
  | 'fields'
  | 'proof'
  | 'spent'
  | 'rate'
  | 'unavailable';

/** How a form is filled and what is wrong with it; a fresh one is empty. */
export interface FormState {
  /** Answers by field, as they were sent; `consent` lists the ticked boxes. */
  values: Readonly<Record<string, string | readonly string[]>>;
  faults: readonly FormFault[];
  /** What concerns the whole form: it was sent before with other answers, or could not be taken. Key of the text `form.notice.<key>`. */
  notice: 'again' | RefusalReason | null;
  /** Signed token of an on-demand form; null where the page was built beforehand. */
  token: string | null;
  /** The key that a post without a token brought along, for sending the same once more. */
  key: string;
  /** A proof-of-work challenge as JSON, where one is asked for. */
  challenge: string | null;
  /** What the visitor comes to speak about, from the link they followed. */
  topic: string | null;
}

export const emptyForm: FormState = {
  values: {},
  faults: [],
  notice: null,
  token: null,
  key: '',
  challenge: null,
  topic: null,
};

/** Whether words that people agreed to publish wait until somebody approves them. */
export type Approval = 'required' | 'automatic';

/** The form as it is configured: everything pages need to print it. JSON only, never a secret. */
export interface FormDefinition {
  /** Where it posts: our own receiver, or a form service that takes it for a static site. */
  receiver: 'site' | 'service';
  /** Address of the post. */
  action: string;
  /** Attributes of the form element that the service asks for, such as `data-netlify`. */
  attributes: Readonly<Record<string, string>>;
  /** Hidden fields that the service asks for. */
  hidden: Readonly<Record<string, string>>;
  /** Name of the field that people leave empty and robots fill. */
  honeypot: string;
  round: string;
  questions: readonly Question[];
  /** The prize draw of its round; absent where there is none, or it is over. */
  draw?: Pick<RoundDraw, 'rules' | 'from' | 'to' | 'prize' | 'odds'>;
  /** Whether the form asks for an e-mail address to follow up. */
  followUp: boolean;
  /** Whether words wait for somebody's approval or are published at once: the texts promise no more than that. */
  approval: Approval;
  /** Version of the consent wording: a short hash of the texts shown. */
  consentVersion: string;
  /** Months that texts are kept, and days for spam and e-mail addresses: the policy text says so. */
  retention: { textMonths: number; spamDays: number; emailDays: number };
}

/** The exact words a visitor agrees to, and a short name for them that every answer carries. */
export interface Wording {
  /** First 12 hexadecimal digits of the SHA-256 of `text`. */
  version: string;
  text: string;
}

/** Everything `receive()` needs to know of a site besides its secrets. JSON only; part of the server's code. */
export interface IntakeSettings {
  /** Folder of the site; relative database paths start there. */
  root: string;
  round: string;
  questions: readonly Question[];
  followUp: boolean;
  approval: Approval;
  ratePerHour: number;
  retention: FormDefinition['retention'];
  proofOfWork: boolean;
  honeypot: string;
  wording: Wording;
  /** Language the form is printed in, and the owner's own texts. */
  language: string;
  texts: Readonly<Record<string, string>>;
  /** Origin of Astro's `site`: posts from there are ours although a proxy may hide it. */
  origin: string | null;
  paths: { form: string; submit: string; thanks: string; receipt: string };
}

/** A stored answer as the person who gave it sees it. */
export interface ReceiptView {
  receipt: string;
  /** The UTC day and time, `14:05`, it was received. */
  receivedOn: string;
  receivedAt: string;
  round: string;
  /** Language of the form. */
  language: string;
  /** What the link to the form said it was about; empty for nothing. */
  topic: string;
  score: number | null;
  comment: string;
  /** Answers to the configured questions: label and answer. What was chosen outlasts what was written. */
  answers: readonly { label: string; answer: string }[];
  name: string;
  role: string;
  organisation: string;
  /** Whether an e-mail address is kept to write to. */
  followUp: boolean;
  /** The consent boxes that were ticked. */
  consent: readonly ConsentBox[];
  /** Whether that consent was taken back. */
  withdrawn: boolean;
  /** Version of the consent wording. */
  wording: string;
  /** What intake noticed; then words wait for a decision whatever the policy says. */
  flags: readonly string[];
  /**
   * Not counted: marked by intake, or by a person (`not-counted`). Counted, but nothing of it is published: consent not given, no
   * words stored, withdrawn, declined. Counted with words that may be published: undecided (`waiting`) or approved.
   */
  state:
    'marked' | 'not-counted' | 'private' | 'no-words' | 'withdrawn' | 'declined' | 'waiting' | 'approved';
  /** Why a person declined it or left it uncounted. */
  reason: DeclineReason | null;
}
