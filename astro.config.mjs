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
      language: 'en-GB',
      layout: './src/layouts/Base.astro',
      components: { Testimonial: './src/components/Card.astro' },
      findings: { segments: ['bike'] },
    }),
  ],
});
