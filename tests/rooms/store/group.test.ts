import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../../integrations/candor/dist/store/contract.js';
import { GroupCommit, type Settled } from '../../../integrations/candor/dist/store/group.js';

test('while a commit does not end, only so many wait for the next; who comes then is refused at once', async () => {
  const commits: (() => void)[] = [];
  const commit = (jobs: number[]) =>
    new Promise<Settled<number>[]>((resolve) => {
      commits.push(() => resolve(jobs.map((result) => ({ result }))));
    });
  const group = new GroupCommit(commit, 2, 3);
  const first = [group.add(1), group.add(2)];
  while (commits.length < 1) await new Promise(setImmediate);
  const waiting = [group.add(3), group.add(4), group.add(5)];
  await expect(group.add(6)).rejects.toBeInstanceOf(StoreUnavailable);
  for (const answered of [first, waiting.slice(0, 2), waiting.slice(2)]) {
    while (commits.length < 1) await new Promise(setImmediate);
    commits.pop()!();
    await Promise.all(answered);
  }
  expect(await Promise.all([...first, ...waiting])).toEqual([1, 2, 3, 4, 5]);
  await group.idle();
});
