import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isProbe } from '../probe.js';
import { isPage } from '../output.js';

/** At most so many pages of one kind are measured: the largest. */
const mostOfKind = 3;

/** The pages of an output that are worth a look in a browser, and how many hold a part of ours. */
export function choosePages(folder: string): { pages: string[]; of: number } {
  const ours = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isPage)
    .sort()
    .flatMap((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      const kind = kindOf(name, html);
      return kind === null ? [] : [{ name: name.split(sep).join('/'), kind, length: html.length }];
    });
  const kinds = Map.groupBy(ours, ({ kind }) => kind);
  const chosen = [...kinds.values()].flatMap((pages) =>
    pages.sort((one, other) => other.length - one.length).slice(0, mostOfKind),
  );
  return { pages: chosen.map(({ name }) => name).sort(), of: ours.length };
}

/** Pages beside each other with the same parts are of one kind; null without any part of ours. */
function kindOf(name: string, html: string): string | null {
  const parts = new Set(
    [...html.matchAll(/ class="candor candor-([a-z-]+)[^>]*?(?: data-layout="([a-z]+)")?[^>]*>/g)].map(
      ([, kind, layout = '']) => `${kind} ${layout}`,
    ),
  );
  if (parts.size === 0 && !html.includes('data-candor-form')) return null;
  const place = isProbe(name) ? name : dirname(dirname(name));
  return [place, ...[...parts].sort()].join('\n');
}
