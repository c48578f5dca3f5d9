import { StoreUnavailable } from './contract.js';

/** Runs a call of the store; whatever goes wrong in it, the store cannot be used. */
export async function guarded<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw new StoreUnavailable(error);
  }
}
