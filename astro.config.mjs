import mdx from '@astrojs/mdx';
import candor from 'astro-candor';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://harbour-cycle-works.example',
  integrations: [
    mdx(),
    candor({
      organisation: { name: 'Harbour Cycle Works' },
      asOf: '2026-06-30',
      layout: './src/layouts/Base.astro',
      findings: { segments: ['bike'] },
    }),
  ],
});
