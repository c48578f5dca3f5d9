import type { Disclosure, Placement } from './disclosure.js';
import type { Evidence } from './evidence.js';
import type { ConsentScope } from './response.js';
import type { Scale } from './scale.js';

/** Why a response's words are not published. Fixed and sentiment-neutral; only `policy/` gives them. */
export type WithheldReason =
  | 'no-comment'
  | 'no-consent'
  | 'consent-refused'
  | 'awaiting-approval'
  | 'withdrawn'
  | 'erased'
  | 'too-old'
  | 'after-as-of'
  | 'not-ours'
  | 'unpublished-round'
  | `declined:${string}`;

/** What may be counted of a response. */
export interface Countable {
  round: string;
  /** Null when the question was left blank. */
  score: number | null;
  scale: Scale;
  submittedAt: number | null;
  segments: Readonly<Record<string, string>>;
  /** Who it is, where the source says: to follow the same people from round to round, never to publish. */
  person?: () => string;
}

/** What may be shown of a response: only consented identity survives into it. */
export interface Quotable {
  /** Public id: a short hash, never the source's own id. */
  id: string;
  round: string;
  score: number | null;
  scale: Scale;
  /** UTC day; null when the source does not say. */
  submittedOn: string | null;
  /** The whole comment, or its redacted form. */
  comment: string;
  /** True when personal data was cut out of the comment. */
  redacted: boolean;
  /** A shorter form chosen by the owner, proved to be the person's own words. */
  excerpt: string | null;
  name: string | null;
  role: string | null;
  organisation: string | null;
  language: string | null;
  tags: readonly string[];
  /** Ids of the themes that the published words or the tags are about. */
  themes: readonly string[];
  /** The changes it led to, as their owner says. */
  changes: readonly { id: string; title: string }[];
  featured: boolean;
  /** Where on the site an owner wants it. */
  placements: readonly Placement[];
  reply: string | null;
  disclosure: Disclosure;
  /** What it is about, of the things the organisation sells; null when nobody said. */
  product: string | null;
  /** A picture of the person, null without their agreement: of the policy where the source says it is; for pages the address of its squares, without size and ending. */
  picture: string | null;
  scopes: readonly ConsentScope[];
  /** UTC day of what the answer is about; null where nobody said. */
  experiencedOn: string | null;
  /** How it was checked that the person is a customer; null where it was not, or nobody said. */
  verification: string | null;
  /** What customers can generally expect, where the words tell of a result; null where nobody said. */
  typicalResult: string | null;
  /** How it came about. Only what is checked has it: what leaves the build is made of quotables without. */
  evidence?: Evidence;
}

/** The numbers that say what a page shows and what it leaves out, computed once per build. */
export interface SelectionFacts {
  /** Responses counted: every valid answer, whatever it says and whoever agreed. */
  answers: number;
  /** Of those, how many left a comment and agreed to have it published. */
  agreed: number;
  /** Of those, how many are published. */
  published: number;
  /** Of those agreed and not published, how many for each reason. */
  withheld: Readonly<Record<string, number>>;
  /** Responses left out of every count because no genuine customer stands behind them, how many for each reason. */
  excluded: Readonly<Record<string, number>>;
  /** UTC days of the first and last answer; null when no source gives dates. */
  from: string | null;
  to: string | null;
  /** Answers whose source does not say when they were given. */
  undated: number;
}

/** Those of them that every statement begins with. */
export type StatedFacts = Pick<SelectionFacts, 'answers' | 'agreed' | 'from' | 'to' | 'undated'>;
