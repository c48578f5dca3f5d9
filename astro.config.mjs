import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import candor from 'astro-candor';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://harbour-cycle-works.example',
  security: { allowedDomains: [{ hostname: 'harbour-cycle-works.example', protocol: 'https' }] },
  adapter: node({ mode: 'standalone' }),
  session: false,
  // A first visit paints with the first answer, instead of asking for styles before.
  build: { inlineStylesheets: 'always' },
  integrations: [
    mdx(),
    candor({
      organisation: { name: 'Harbour Cycle Works' },
      language: 'en-GB',
      layout: './src/layouts/Base.astro',
      components: { Testimonial: './src/components/Card.astro' },
      jurisdictions: ['UK', 'EU', 'FR', 'US'],
      policy: { publishWithinDays: 14 },
      findings: { segments: ['bike'] },
      form: {
        round: 'online-2026',
        questions: [
          {
            id: 'bike',
            kind: 'choice',
            label: 'What kind of bike do you ride?',
            choices: ['City bike', 'E-bike', 'Cargo bike', 'Road bike', 'A child’s bike'],
          },
        ],
      },
    }),
  ],
});
