// Whole builds of a site, by what it makes of its answers and by what it remembers of the build before.
import { generated } from '../generate.mjs';
import { build } from '../helpers/build.mjs';
import { grouped, mediansOf, printTable, ratio, spread } from '../helpers/table.mjs';
import { appendRow, candorSite, clear, collectionSite, peers } from './sites.mjs';

const empty = 'header only, nothing changed';
const cold = 'candor, cold';
const repetitions = 5;
const coldRepetitions = 3;

/** Builds every site in turn, prints what that took and gives the medians by name. Peers are built once where they take minutes. */
export async function compareBuilds(rows, { withPeers }) {
  const data = await generated(rows);
  const runs = new Map();
  const note = async (name, site, expected) => {
    if (!runs.has(name)) runs.set(name, []);
    runs.get(name).push(await measured(name, site, expected));
  };
  const header = candorSite(null, false);
  clear(header.root);
  await note('header only, cold', header, 0);
  await noteOwn(note, header, data);
  if (withPeers) await notePeers(note, data);
  console.log(`\nBuilds: ${grouped(rows)} rows\n`);
  return printRuns(runs);
}

/** Cold; then with nothing changed, in turn with a file of a header row; then with a row appended each time. */
async function noteOwn(note, header, data) {
  const { rows } = data;
  const site = candorSite(data, true);
  for (let repetition = 0; repetition < coldRepetitions; repetition++) {
    clear(site.root);
    await note(cold, site, rows);
  }
  const counted = candorSite(data, false);
  clear(counted.root);
  await note('counts only, cold', counted, rows);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    await note(empty, header, 0);
    await note('counts only, nothing changed', counted, rows);
    await note('candor, nothing changed', site, rows);
  }
  for (let added = 1; added <= coldRepetitions; added++) {
    appendRow(site.root, added);
    await note('candor, a row appended', site, rows + added);
  }
}

async function notePeers(note, data) {
  for (const peer of peers) {
    const site = collectionSite(peer, data);
    for (let repetition = 0; repetition < (data.rows > 100_000 ? 1 : coldRepetitions); repetition++) {
      clear(site.root);
      await note(peer, site, data.rows);
    }
  }
}

/** A build that left out answers must not be compared with one that counted them. */
async function measured(name, { root, count }, expected) {
  const used = await build(root);
  const counted = count();
  if (counted !== expected) throw new Error(`${name}: ${counted} answers were counted of ${expected}`);
  return used;
}

function printRuns(runs) {
  const medians = mediansOf(runs);
  const of = (name) => medians.get(name);
  const lines = [...runs].map(([name, list]) => [
    name,
    spread(list.map(({ ms }) => ms)),
    String(list.length),
    grouped(Math.round(of(name).ms - of(empty).ms)),
    ratio(of(name).ms, of(cold).ms),
    grouped(of(name).cpu),
    ratio(of(name).cpu, of(cold).cpu),
    grouped(of(name).rss),
    ratio(of(name).rss, of(cold).rss),
  ]);
  const head = ['', 'ms', 'runs', 'ms added', 'x cold', 'CPU ms', 'CPU x cold', 'peak RSS MB', 'RSS x cold'];
  printTable(head, lines);
  return medians;
}
