// One build of a site, with or without images, in a process of its own; the last line it prints is what it took.
import { build } from 'astro';
import candor from 'astro-candor';
import { usage } from '../helpers/usage.mjs';

const [root, images] = process.argv.slice(2);
const started = performance.now();
await build({
  root,
  configFile: false,
  site: 'https://harbour-bikes.example',
  integrations: [
    candor({
      asOf: '2026-06-30',
      organisation: { name: 'Harbour Bikes' },
      testimonials: images === 'true' ? {} : { shareImages: false },
    }),
  ],
});
console.log(`\n${JSON.stringify({ ms: performance.now() - started, ...usage() })}`);
