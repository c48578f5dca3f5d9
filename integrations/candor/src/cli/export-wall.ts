import { writeFile } from 'node:fs/promises';
import { CandorError, errorIssue } from '../model/issue.js';
import type { Quotable } from '../model/published.js';
import { wallOf } from '../pages/wall.js';
import { ingest, type Ingested } from '../pipeline.js';
import { wallHtml } from '../publish/wall/html.js';
import { wallMarkdown } from '../publish/wall/markdown.js';
import { palettes, type PaletteName } from '../publish/wall/palettes.js';
import { wallText } from '../publish/wall/text.js';
import type { Wall } from '../publish/wall/wall.js';
import { promoters, type Selection } from '../select/select.js';
import { pageConfig } from '../site/page-config.js';
import { writtenLinks } from '../site/written-links.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { counted } from './told.js';
import { readArgs, UsageError } from './usage.js';

export const wallHelp = `candor export wall [--limit <n>] [--tags <a,b>] [--for <place>] [--format html|text|markdown] [--theme <name>]

Writes testimonials for an e-mail or a newsletter, chosen as a wall of the site chooses them: newest first, with how they were chosen
above them. Links are absolute, so Astro's \`site\` has to be set; nothing is loaded from anywhere.

  --limit    at most this many (default: 6)
  --tags     only those with at least one of these tags, separated by commas
  --for      only those that were chosen for this place on the site, in the form they have there
  --format   html (default: a table with its style in attributes, as programs for mail want it), text, markdown, or json
  --theme    of HTML: ${Object.keys(palettes).join(', ')} (default: plain)
  --output   file to write (default: the terminal)
  --json     the same as --format json
  --root     folder of the site (default: this one)

The form asks people whether their words may be published on the site. If they are to go into mail too, say so where you ask (\`texts\`:
form.intro.words, form.consent.quote). What is sent cannot be called back: whoever withdraws later is still in it, so export anew each time.
`;

const formats = ['html', 'text', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

export async function exportWall(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    limit: { type: 'string', default: '6' },
    tags: { type: 'string' },
    for: { type: 'string' },
    format: { type: 'string' },
    theme: { type: 'string' },
    output: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  if (positionals.length > 0) throw new UsageError('export wall takes no names.');
  const format = formatOf(values.format, values.json === true);
  const theme = themeOf(values.theme, format);
  const selection = selectionOf(values);
  const wall = await wallOfSite(await loadSite(values.root), selection);
  await put(written(wall, format, theme), values.output);
  process.stderr.write(`${counted(wall.quotes.length, 'testimonial')} exported\n`);
  return 0;
}

function formatOf(format: string | undefined, json: boolean): Format {
  const named = format ?? (json ? 'json' : 'html');
  const found = formats.find((known) => known === named);
  if (found === undefined) throw new UsageError(`--format is one of ${formats.join(', ')}.`);
  if (json && found !== 'json') throw new UsageError('--json and --format are two formats; ask for one.');
  return found;
}

function themeOf(theme: string | undefined, format: Format): PaletteName {
  if (theme !== undefined && format !== 'html') throw new UsageError('Only HTML has a --theme.');
  const named = theme ?? 'plain';
  if (Object.hasOwn(palettes, named)) return named as PaletteName;
  throw new UsageError(`--theme is one of ${Object.keys(palettes).join(', ')}.`);
}

function selectionOf(values: { limit: string; tags?: string; for?: string }): Selection {
  const limit = Number(values.limit);
  if (!/^[1-9]\d{0,4}$/.test(values.limit)) throw new UsageError('--limit is a whole number from 1 on.');
  const tags = values.tags?.split(',').map((tag) => tag.trim());
  return { limit, tags: tags?.filter((tag) => tag !== ''), for: values.for };
}

async function wallOfSite(site: LoadedSite, selection: Selection): Promise<Wall> {
  const { root, options, config, language, asOf } = site;
  if (config.site === undefined) throw noAddress();
  const ingested = await ingest(site);
  const links = writtenLinks(root, options, config, ingested);
  const known = { language, asOf, development: false, site: config.site, search: null };
  const wall = wallOf(ingested, selection, { ...pageConfig(options, known, links), site: config.site });
  if (wall.quotes.length === 0) throw nothingFits(ingested);
  return wall;
}

function written(wall: Wall, format: Format, theme: PaletteName): string {
  if (format === 'json') return `${JSON.stringify(wall, null, 2)}\n`;
  if (format === 'html') return wallHtml(wall, theme);
  return format === 'text' ? wallText(wall) : wallMarkdown(wall);
}

async function put(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be written (${error.code}).`);
  });
}

function noAddress(): CandorError {
  const what = 'links in a mail have to be absolute, and the address of this site is not known';
  return new CandorError([errorIssue('export-site', {}, what, "Set Astro's `site`.")]);
}

function nothingFits({ quotables }: Pick<Ingested, 'quotables'>): CandorError {
  const all = promoters(quotables);
  const named = (names: (quotable: Quotable) => readonly string[]): string =>
    [...new Set(all.flatMap(names))].sort().join(', ') || 'none';
  const places = named(({ placements }) => placements.map(({ place }) => place));
  const what = `no published testimonial fits; there are ${all.length}, with these tags: ${named(({ tags }) => tags)}; chosen for these places: ${places}`;
  const remedy = 'Ask for other tags or another place, or approve more with: npx candor inbox';
  return new CandorError([errorIssue('export-empty', {}, what, remedy)]);
}
