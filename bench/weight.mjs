// The weight of 24 quotes as Candor, carousels and a widget show them: bytes, scripts, requests, layout shift.
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser.mjs';
import { printTable, ratio } from './helpers/table.mjs';
import { candorSite } from './weight/candor.mjs';
import { gzipped, watch } from './weight/measure.mjs';
import { page } from './weight/page.mjs';
import { peerSites } from './weight/peers.mjs';

const most = 6 * 1024;

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const { layouts, files } = await candorSite();
const measured = [];
for (const layout of layouts)
  measured.push(await weigh(`candor, ${layout}`, files, `/${layout}/`, files.get('/bare/index.html')));
const bare = Buffer.from(page(''));
for (const { name, files: own } of await peerSites()) measured.push(await weigh(name, own, '/', bare));
await browser.close();
report(measured);

/** Bytes of all a page loads as gzip -9 makes them, those of the same page without quotes taken off. */
async function weigh(name, files, path, without) {
  const { loaded, shift } = await watch(browser, files, path);
  const bytes = (...types) =>
    loaded
      .filter(({ type }) => types.includes(type))
      .reduce((sum, each) => sum + gzipped(files.get(each.path)), 0);
  const whole = files.get(`${path}index.html`);
  const html = gzipped(whole) - gzipped(without);
  const sheets = loaded.filter(({ type }) => type === 'stylesheet').length;
  return {
    ...{ name, html, css: bytes('stylesheet'), script: bytes('script'), sheets, shift },
    requests: loaded.length - sheets,
    scripts: (String(whole).match(/<script/g) ?? []).length,
  };
}

/** A row for each candidate, its bytes beside those of the first, and whether the first stays within its bars. */
function report(rows) {
  const total = ({ html, css, script }) => html + css + script;
  const [wall] = rows;
  console.log('24 quotes, bytes by gzip -9 without those of the page around them\n');
  printTable(
    ['', 'HTML', 'CSS', 'script', 'total', 'x wall', 'style sheets', 'other requests', 'CLS'],
    rows.map((row) => [
      row.name,
      ...[row.html, row.css, row.script, total(row)].map((bytes) => bytes.toLocaleString('en')),
      ratio(total(row), total(wall)),
      String(row.sheets),
      String(row.requests),
      row.shift.toFixed(3),
    ]),
  );
  const met = total(wall) <= most && wall.scripts === 0 && wall.requests === 0 && wall.shift === 0;
  console.log(
    `\nThe wall ${met ? 'keeps' : 'MISSES'} its bars: ${total(wall)} of ${most} bytes, no script, no other request, no shift.`,
  );
  if (!met) process.exitCode = 1;
}
