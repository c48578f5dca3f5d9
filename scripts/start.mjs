// Builds the package and the reference site, then serves it.
import { preview } from 'astro';
import { buildPackage, root, tool } from './steps.mjs';

buildPackage();
if (!tool('astro', ['build', '--silent'])) process.exit(1);
const server = await preview({ root, logLevel: 'error', server: { port: Number(process.env.PORT ?? 4321) } });
const address = `http://localhost:${server.port}`;
const pages = ['/', '/testimonials/', '/comments/', '/findings/', '/changes/'];
console.log(
  `\nThe reference site is served at\n${pages.map((page) => `  ${address}${page}`).join('\n')}\n\nStop it with Ctrl+C.`,
);
await server.closed();
