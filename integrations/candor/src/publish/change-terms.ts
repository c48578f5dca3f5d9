import { isUnfinished, type ChangeStatus } from '../model/change.js';

/** What is not finished is not told as done. */
export function deedTerm(status: ChangeStatus): 'change.did' | 'change.did.open' {
  return isUnfinished(status) ? 'change.did.open' : 'change.did';
}

/** What the reason of a change is called. */
export function reasonTerm(status: ChangeStatus) {
  return status === 'cannot' || status === 'partly' || status === 'reversed'
    ? (`change.reason.${status}` as const)
    : 'change.reason';
}
