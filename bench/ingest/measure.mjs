// One run of one candidate in its own process; its loading is not timed.
import { usage } from '../helpers/usage.mjs';

const [name, path] = process.argv.slice(2);
const { run } = await import(`./${name}.mjs`);
const before = usage();
const started = performance.now();
const found = await run(path);
const ms = performance.now() - started;
const { cpu, rss } = usage();
console.log(JSON.stringify({ found, ms, cpu: cpu - before.cpu, rss }));
