// Loaded before a server: a receiver that is not bundled asks the benchmark for its store, as the built site does.
import { registerHooks } from 'node:module';

const replacement = new URL('open-store.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './store/open.js' && context.parentURL?.endsWith('/intake-service.js')
      ? { url: replacement, shortCircuit: true }
      : next(specifier, context),
});
