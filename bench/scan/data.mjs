import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from '../helpers/csv.mjs';
import { Random } from '../helpers/random.mjs';
import { commentIn, languages } from '../helpers/responses.mjs';
import { disguises, plant } from './disguises.mjs';

const folder = join(import.meta.dirname, '../data/scan');
const [pages, pageBytes, leaked] = [4000, 50_000, 1000];
const fields = ['comment', 'email', 'phone'];
const told = { comment: 'comment', email: 'e-mail', phone: 'phone number' };

/** Pages, private texts of three kinds as answers nobody agreed to publish and as patterns, and pages with a thousand of them. */
export function scanData(texts) {
  rmSync(folder, { recursive: true, force: true });
  const random = new Random(20260630);
  const rows = Array.from({ length: Math.ceil(texts / 3) }, (_, at) => row(random, at));
  const root = join(folder, 'site');
  write(
    join(root, 'content/responses/answers.csv'),
    [
      ['id', 'score', 'consent', ...fields],
      ...rows.map((each) => [each.id, '3', 'no', each.comment, each.email, each.phone]),
    ]
      .map(csvRecord)
      .join(''),
  );
  const patterns = join(folder, 'patterns.txt');
  write(patterns, rows.flatMap((each) => fields.map((field) => `${each[field]}\n`)).join(''));
  const clean = join(folder, 'clean');
  let bytes = 0;
  for (let at = 0; at < pages; at++) {
    const html = page(random, at);
    bytes += Buffer.byteLength(html);
    write(join(clean, `page-${at}/index.html`), html);
  }
  return { root, patterns, clean, bytes, pages, ...plantAll(rows) };
}

function row(random, at) {
  return {
    id: `r${at}`,
    // One line each, as the patterns of grep are.
    comment: commentIn(random, random.weighted(languages)).replace(/\s+/g, ' '),
    email: `customer.${at}@mail-${random.below(40)}.example`,
    phone: `+49 ${random.below(900) + 100} ${random.below(9_000_000) + 1_000_000}`,
  };
}

function plantAll(rows) {
  const planted = join(folder, 'planted');
  const leaks = Array.from({ length: leaked }, (_, nth) => {
    const each = rows[Math.floor((nth * rows.length) / leaked)];
    const field = fields[nth % 3];
    // Each kind in each way.
    const way = Math.floor(nth / 3) % disguises.length;
    write(
      join(planted, `${nth}/index.html`),
      `<!doctype html><html lang="en"><body>${plant(each[field], way)}</body></html>`,
    );
    return { id: `${each.id} ${told[field]}`, folded: disguises[way].folded, way: disguises[way].name };
  });
  return { planted, leaks };
}

/** A page of published quotes, with what is nearly one of the texts but lawful: other addresses at the same hosts, other numbers, prices, days. */
function page(random, at) {
  const parts = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${at}</title><link rel="canonical" href="https://example.org/page-${at}/"><style>.card{margin:0 auto}.card>p{max-width:60ch}</style></head><body><nav class="site-nav"><a href="/">Home</a> <a href="/testimonials/">What customers say</a></nav><main>`,
  ];
  for (let length = 0; length < pageBytes;) {
    const part = card(random);
    length += Buffer.byteLength(part);
    parts.push(part);
  }
  return `${parts.join('')}</main><footer><p>Write to help@mail-3.example or ring +49 30 901820, Mo&ndash;Fr 9&ndash;17.</p></footer></body></html>`;
}

function card(random) {
  const text = commentIn(random, random.weighted(languages)).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const id = random
    .below(2 ** 31)
    .toString(16)
    .padStart(12, '0');
  return `<article class="card card--wide" id="t-${id}"><blockquote><p>${text}</p></blockquote><footer><cite>customer ${random.below(1e6)} at mail-${random.below(40)}.example</cite> <time datetime="2026-0${1 + random.below(6)}-1${random.below(10)}">2026</time> &middot; ${random.below(9000)}.${random.below(90) + 10} km <a href="/testimonials/${id}/?from=wall&amp;n=${random.below(100)}">Read</a></footer></article>\n`;
}

function write(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}
