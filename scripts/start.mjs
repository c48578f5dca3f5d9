// Builds the package and the reference site, then serves it, its form included.
import { buildPackage, root, tool } from './steps.mjs';
import { join } from 'node:path';

buildPackage();
console.log('Building the reference site ...');
if (!tool('astro', ['build', '--silent'])) process.exit(1);
// Compiled only now: on a fresh clone there is nothing to import before.
const { serve } = await import('astro-candor/intake');
const site = await serve({
  dist: join(root, 'dist'),
  port: Number(process.env.PORT ?? 4321),
  host: process.env.HOST ?? 'localhost',
});
const pages = ['/', '/testimonials/', '/comments/', '/findings/', '/changes/', '/feedback/'];
console.log(
  `\nThe reference site is served at\n${pages.map((page) => `  ${site.address}${page}`).join('\n')}\n\nAnswers to its form are kept in .candor/feedback.sqlite. Stop it with Ctrl+C.`,
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void site.close().then(() => process.exit(0)));
