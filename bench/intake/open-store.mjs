import { GroupCommit } from '../../integrations/candor/dist/store/group.js';
import { openStore as openProductStore } from '../../integrations/candor/dist/store/open.js';
import { Submitter } from '../../integrations/candor/dist/store/submissions.js';

/** What may stand in for the product's way of taking a submission. */
const ways = {
  durable: (store) => store,
  /** Acknowledges at once and stores nothing. */
  nothing(store) {
    store.submit = ({ id }) => Promise.resolve({ kind: 'stored', id });
    return store;
  },
  /** One commit for every submission. */
  single(store) {
    const submitter = new Submitter(store.db, store.engine);
    const commits = new GroupCommit((group) => submitter.commit(group), 1);
    store.submit = (submission) => commits.add(submission);
    return store;
  },
};

/** The product's store, its `submit` exchanged for the way that `BENCH_STORE` names. */
export async function openStore(address) {
  return ways[process.env.BENCH_STORE ?? 'durable'](await openProductStore(address));
}
