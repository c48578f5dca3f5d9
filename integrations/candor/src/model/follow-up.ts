/** A response and who gave it. */
export interface FollowUpAnswer {
  response: string;
  /** Keyed hash of the address: the same for every answer with it. */
  person: string;
}

/** One step of a change, as it was told to one person about one response. */
export interface FollowUpStep extends FollowUpAnswer {
  /** Id of the change. */
  change: string;
  /** The status it came to, and the UTC day on which that began. */
  status: string;
  day: string;
}

/** What a person is told once: a step, whichever of their answers it is told about. */
export function stepKey({ person, change, status, day }: Omit<FollowUpStep, 'response'>): string {
  return JSON.stringify([person, change, status, day]);
}
