import type { RoundPreview } from './import-reckoning.js';
import type { FilePlace, ImportedFile } from './import-source.js';
import type { FoundDates } from '../mapping/date-survey.js';
import type { UserMapping } from '../mapping/schema.js';
import type { SurveyedColumn } from '../mapping/survey.js';
import type { ConsentCheck } from '../mapping/survey-consent.js';
import type { ScaleCheck, ScoreCandidate } from '../mapping/survey-score.js';
import type { Issue } from '../model/issue.js';

/** Something that only the owner can say, with how to say it. */
export interface ToDeclare {
  what: string;
  /** What to add to the command. */
  option: string;
  /** Whether a build stops without it. */
  required: boolean;
}

/** What became of the rows of a file: the numbers below add up to `rows`. */
export interface RowFates {
  rows: number;
  /** Answers with a score. */
  counted: number;
  /** Answers without one. */
  notAnswered: number;
  /** The score cannot be an answer on the scale. */
  rejected: number;
  /** Something in them nobody declared: they stop a build. */
  undeclared: number;
  partial: number;
  repeated: number;
  /** Answers that are not counted, by reason. */
  withheld: Record<string, number>;
  unreadable: number;
  /** Not mapped yet, because something is missing. */
  unmapped: number;
}

/** Everything that is told of a file, without a value of a private column. */
export interface ImportReport {
  file: string;
  place: FilePlace;
  kind: ImportedFile['kind'];
  preset: { name: string; title: string; declared: boolean; why: string } | null;
  delimiter: string | null;
  encoding: string;
  headerRows: number | null;
  /** Where the mapping stands; `own` for Candor's own format, which needs none. */
  mappingFrom: ImportedFile['mappingFrom'] | 'own';
  columns: SurveyedColumn[];
  score: (ScaleCheck & { column: string }) | null;
  /** Whether these are reviews of a platform: shown as its own, and in no figures. */
  theirs: boolean;
  candidates: ScoreCandidate[];
  consent: (ConsentCheck & { column: string }) | null;
  dates: ToldDates | null;
  fates: RowFates;
  /** Of the answers that count: whose words a build would show now, and why not those of the others. */
  comments: { published: number; withheld: Record<string, number> };
  issues: Issue[];
  moreIssues: number;
  rounds: RoundPreview[];
  /** Why there are no figures; null where there are. */
  noRounds: 'missing' | 'undeclared' | 'stopped' | 'none' | null;
  toDeclare: ToDeclare[];
  /** What to write, as far as it is known; null where no mapping is needed. */
  mapping: UserMapping | null;
  /** Whether that is the mapping that the file has. */
  asItStands: boolean;
  snippet: string;
  /** What is wrong in the site's own files, which were left out of the account. */
  siteFaults: string[];
  stopped: boolean;
  /** Whether rows can be read with the mapping, whatever is wrong in some of them. */
  usable: boolean;
  /** Whether a build would stop, or something must be declared. */
  problems: boolean;
}

/** How the dates of a file are read. */
export interface ToldDates {
  column: string;
  /** Null where it is ISO 8601. */
  format: string | null;
  from: 'declared' | 'preset' | 'found' | 'default';
  zone: string;
  zoneDeclared: boolean;
  found: FoundDates;
}
