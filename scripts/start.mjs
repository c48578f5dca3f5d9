// Builds the package and the reference site, then serves it, its form included.
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildPackage, root, tool } from './steps.mjs';

const port = Number(process.env.PORT ?? 4321);
const host = process.env.HOST ?? 'localhost';

const held = await hold();
buildPackage();
console.log('Building the reference site ...');
if (!tool('astro', ['build', '--silent'])) process.exit(1);
// Compiled only now: on a fresh clone there is nothing to import before.
const { serve } = await import('astro-candor/intake');
await new Promise((done) => held.close(done));
const site = await serve({ dist: join(root, 'dist'), port, host }).catch(stop);
const pages = ['/', '/testimonials/', '/comments/', '/findings/', '/changes/', '/feedback/'];
console.log(
  `\nThe reference site is served at\n${pages.map((page) => `  ${site.address}${page}`).join('\n')}\n\nAnswers to its form are kept in .candor/feedback.sqlite. Stop it with Ctrl+C.`,
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void site.close().then(() => process.exit(0)));

/** Holds the port until the site is built, so that it is told at once when it is taken. */
async function hold() {
  const server = createServer((visitor) => visitor.destroy());
  await new Promise((done, fail) => server.once('error', fail).listen(port, host, done)).catch(stop);
  return server;
}

function stop(error) {
  const taken = `Port ${port} is taken, perhaps by an earlier "npm start": stop that (Ctrl+C in its terminal), or choose another port: PORT=${port + 1} npm start`;
  console.error(error.code === 'EADDRINUSE' ? taken : [error.message, error.hint].filter(Boolean).join('\n'));
  process.exit(1);
}
