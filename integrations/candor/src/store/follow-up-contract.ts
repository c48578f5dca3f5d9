import type { FollowUpAnswer, FollowUpStep } from '../model/follow-up.js';

/** The process that writes a list. */
export interface FollowUpRunner {
  /** Drawn anew by each. */
  owner: string;
  host: string;
  pid: number;
  /** How long others wait for it, in milliseconds since 1970 UTC. */
  until: number;
}

/** A list of people to write to, from the moment they are claimed for it. */
export interface FollowUpBatch extends FollowUpRunner {
  id: string;
  /** Absolute path of its file. */
  path: string;
  /** SHA-256 of everything its file may hold: what tells it from a file of somebody else. */
  digests: readonly string[];
}

export interface OptOut {
  /** Null where the address cannot be opened any more: then only the contacts go. */
  person: string | null;
  /** The responses that were given with this address. */
  responses: readonly string[];
}

/** Who was told what, and who is to be left alone. No address stands in it, only keyed hashes; what it says of a response goes with its contact. */
export interface FollowUps {
  /** Encrypted addresses with the responses they belong to. */
  addresses(): Promise<{ response: string; email: string }[]>;
  /** Everything that was told, or is being written. */
  told(): Promise<FollowUpStep[]>;
  /** What was claimed for a list, without those who may no longer be written to. */
  batchSteps(batch: string): Promise<FollowUpStep[]>;
  optedOut(): Promise<ReadonlySet<string>>;
  /** The list that is being written, or whose writer ended before it was. */
  unfinished(): Promise<FollowUpBatch | null>;
  /**
   * Claims in one transaction what nobody was told yet and begins a list of it; returns that. Left out are people who opted out, and
   * responses that were withdrawn or whose address is gone. What somebody was told is noted with every one of their `answers`, so that
   * it is known as long as one of them has its address. Null, and nothing claimed, while another list is unfinished.
   */
  claim(
    batch: FollowUpBatch,
    due: readonly FollowUpStep[],
    answers?: readonly FollowUpAnswer[],
  ): Promise<FollowUpStep[] | null>;
  /** Makes an unfinished list one's own. Like the three below, false when it was written, or is no longer whose one thinks. */
  takeOver(batch: FollowUpBatch, runner: FollowUpRunner): Promise<boolean>;
  /** Notes where the file of a list goes and what it may hold, and that its writer is alive. */
  note(batch: FollowUpBatch): Promise<boolean>;
  /** Notes that the file is there. */
  finish(batch: FollowUpBatch, now: number): Promise<boolean>;
  /** Gives back all that was claimed and forgets the list; or gives back some of it. */
  release(batch: FollowUpBatch, some?: readonly FollowUpStep[]): Promise<boolean>;
  /** Forgets an address wherever it stands and keeps its keyed hash, so that it stays out; returns from how many responses. */
  optOut(optOut: OptOut, now: number): Promise<number>;
}
