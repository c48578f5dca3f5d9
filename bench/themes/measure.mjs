// Runs one candidate over generated comments in this process and prints what it took and found.
import { usage } from '../helpers/usage.mjs';
import { comments, sampleThemes } from './sample.mjs';

const [name, rows] = process.argv.slice(2);
const { prepare } = await import(`./${name}.mjs`);
const [candidate, sample] = [prepare(sampleThemes()), comments(Number(rows))];
const texts = candidate.texts(sample);
const before = usage().cpu;
const start = performance.now();
const about = candidate.countAbout(texts);
const [ms, cpu] = [performance.now() - start, usage().cpu - before];
const characters = sample.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  JSON.stringify({ ms, cpu, about, characters, perTheme: candidate.perTheme(texts.slice(0, 10_000)) }),
);
