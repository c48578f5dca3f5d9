import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import candor from 'astro-candor';
import { csvRecord } from '../helpers/csv.mjs';
import { makeSite } from '../helpers/site.mjs';
import { page } from './page.mjs';
import { quotes } from './quotes.mjs';

const columns = ['id', 'submitted_at', 'score', 'comment', 'consent', 'name', 'role', 'organisation'];
const layouts = ['wall', 'grid', 'list', 'carousel', 'marquee'];

/** The files of a built site with a page for each layout, and one without quotes. */
export async function candorSite() {
  const root = makeSite('weight', {
    'content/responses/quotes.csv': [columns, ...quotes.map(cells)].map(csvRecord).join(''),
    'src/pages/bare.astro': page(''),
    ...Object.fromEntries(layouts.map((layout) => [`src/pages/${layout}.astro`, layoutPage(layout)])),
  });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    integrations: [candor({ asOf: '2026-06-30', policy: { approval: 'automatic' } })],
  });
  const out = join(root, 'dist');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length));
  return { layouts, files: new Map(names.map((name) => [name, readFileSync(join(out, name))])) };
}

function layoutPage(layout) {
  const named = layout === 'wall' ? '' : ` layout="${layout}"`;
  return `---\nimport { Testimonials } from 'astro-candor/components';\n---\n${page(`<Testimonials${named} />`)}`;
}

function cells({ quote, name, role, organisation, score, date }, index) {
  return [`r${index}`, date, String(score), quote, 'quote name role organisation', name, role, organisation];
}
