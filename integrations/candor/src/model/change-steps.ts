/** How far a change can have come. */
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
const measurable: readonly ChangeStatus[] = ['done', 'partly', 'reversed'];

/** How far a change has come, and how it came there, as it is written. */
export interface Dated {
  status: ChangeStatus;
  since: string;
  history: readonly { date: string; status: ChangeStatus; note?: string | undefined }[];
}

/** A step of a change. */
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

/** Whether a next word is still owed. */
export function isUnfinished(status: ChangeStatus): boolean {
  return unfinished.includes(status);
}

/** Whether something was done that may be measured. */
export function isMeasurable(status: ChangeStatus): boolean {
  return measurable.includes(status);
}
